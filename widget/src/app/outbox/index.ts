/** Messages on their way, kept until the server has them. */
export { Outbox } from './outbox';
export { restore } from './restore';
export type { CardAnswer, Entry, EntryState } from './entry';
