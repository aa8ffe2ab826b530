/** What the widget does, apart from how it looks. */
export { Chat } from './chat';
export type { State, View } from './state';
export { OFFLINE_FIELDS } from './start-request';
