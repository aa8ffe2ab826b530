export { createClient, type ClientDeps, type RealtimeClient } from './createClient';
export type { Outcome } from './context';
