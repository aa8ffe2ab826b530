/** What the widget does, apart from how it looks. */
export { Chat, type Actions } from './chat';
export { initialState } from './state';
export { Store } from './store';
export type { State, View } from './state';
export type { Draft } from './draft';
export { untilTaken } from './until-taken';
