/** What few visitors open: loaded in the background, after the chat itself works. */
export { MenuItems } from './menu-items';
export { ConfirmEnd } from './confirm-end';
export { Ended } from './ended';
export { ConsentCard } from './consent-card';
