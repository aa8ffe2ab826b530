/** What few visitors open: loaded in the background, after the chat itself works. */
export { MenuItems } from './menu-items';
export { Privacy } from './privacy';
export { ConfirmEnd } from './confirm-end';
export { Ended } from './ended';
