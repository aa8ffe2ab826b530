/** What loader and app agree on. */
export type { Identity, Look, Options, Position, Theme } from './options';
export type { LiveChat, LiveChatEvents, MessageDetail } from './events';
export type { App, AppModule, Host, Signal } from './host';
export { storageKey } from './storage-key';
