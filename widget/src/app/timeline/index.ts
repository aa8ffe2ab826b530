/** Stored entries in order, and how they become lines of the list. */
export { Timeline } from './timeline';
export { toRows, type Card, type Message, type Row } from './rows';
export type { CardState } from './cards';
