/** What a visitor's window shows before a chat, and how a chat begins. */
export { widget, type Widget } from './widget.room';
