/** What few visitors open: loaded in the background, after the chat itself works. */
export { MenuItems } from './menu-items';
export { ConfirmEnd } from './confirm-end';
export { Ended } from './ended';
export { ConsentCard } from './consent-card';
/**
 * Used by nothing here. It keeps the bundler from cutting the app in two along what extras and "My data" have in
 * common with it; in one piece it is 600 bytes smaller when compressed.
 */
export { Chat } from '../chat';
