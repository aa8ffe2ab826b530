/**
 * - `ours`: the product's real path, every check switched on
 * - `echo`: the same socket.io path with nothing stored, the ceiling
 * - `documents`: stored one by one with `strapi.documents().create`
 */
export type PathName = 'echo' | 'documents' | 'ours';

export const PATHS: readonly PathName[] = ['echo', 'documents', 'ours'];

export interface Connect {
  type: 'connect';
  url: string;
  origin: string;
  senders: number;
  adminToken: string;
}

/** One measured stretch: each of the senders keeps `inFlight` messages on the way, or all send at a steady rate. */
export interface Round {
  type: 'round';
  path: PathName;
  senders: number;
  inFlight: number;
  milliseconds: number;
  /** Messages per second of all senders together; absent: as many as go through. */
  rate?: number;
}

export interface RoundResult {
  perSecond: number;
  /** Milliseconds from send to delivery at a watching agent and acknowledgement, whichever came later. */
  p50: number;
  p99: number;
  count: number;
}
