import type { LiveChat, LiveChatEvents } from '../contract';

/** The widget's events as the page's own listeners get them. */
export type LiveChatEventMap = {
  [Name in keyof LiveChatEvents as `live-chat:${Name}`]: CustomEvent<LiveChatEvents[Name]>;
};

declare global {
  interface Window {
    /** Set while the widget is on the page. */
    liveChat?: LiveChat;
  }
  // Elements, document and window have these in common. Merging is what an interface is for here.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface GlobalEventHandlersEventMap extends LiveChatEventMap {}
}
