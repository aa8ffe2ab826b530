/** What loader and app agree on. */
export type { Options, Position, Identity } from './options';
export type { LiveChat, LiveChatEvents, MessageDetail } from './events';
export type { App, AppModule, Host, Signal } from './host';
export { storageKey } from './storage-key';
