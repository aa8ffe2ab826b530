export declare const isFree: (port: number) => Promise<boolean>;
export declare const findPort: (
  wanted: number,
  attempts?: number
) => Promise<{ port: number; busy: number[] }>;
