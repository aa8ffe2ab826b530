export type ServiceName = 'postgres' | 'mysql' | 'redis';
export interface Service {
  name: ServiceName;
  title: string;
  url: string;
  /** Why it cannot be used. */
  missing?: string;
}
export declare const serviceUrl: (name: ServiceName) => string;
export declare const lookFor: (name: ServiceName) => Promise<Service>;
