/** Stored entries in order, and how they become lines of the list. */
export { Timeline } from './timeline';
export { toRows, type Message, type Row } from './rows';
