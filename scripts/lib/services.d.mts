export type ServiceName = 'postgres' | 'mysql' | 'redis';
export interface Service {
  name: ServiceName;
  title: string;
  url: string;
  /** Why it cannot be used. */
  missing?: string;
  state?: 'down' | 'refused';
}
export declare const serviceNames: ServiceName[];
export declare const lookFor: (name: ServiceName) => Promise<Service>;
export declare const lookForServices: () => Promise<Service[]>;
