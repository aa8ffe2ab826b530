import type { Options } from './options';

/** A message as told to the page. */
export interface MessageDetail {
  from: 'visitor' | 'agent';
  body: string;
  seq: number;
  at: number;
}

/** Events of the widget and what they carry; as DOM events their names start with `live-chat:`. */
export interface LiveChatEvents {
  open: null;
  close: null;
  message: MessageDetail;
  ended: { by: 'visitor' | 'agent' | 'system' };
  unread: { count: number };
}

/** `window.liveChat`, and what `mountLiveChat` returns. */
export interface LiveChat {
  open(): void;
  close(): void;
  /** Fills in name and e-mail where the visitor is asked for them; they can still change both. */
  identify(identity: { name?: string; email?: string }): void;
  /**
   * Says anew what the page is about, in the place of what it said before (`server` and `remember` stay); counts from
   * the next opening without a chat.
   */
  update(options: Omit<Options, 'server' | 'remember'>): void;
  /** Calls `listener` on each event; the answer unsubscribes it. */
  on<Name extends keyof LiveChatEvents>(
    event: Name,
    listener: (detail: LiveChatEvents[Name]) => void
  ): () => void;
  /** Removes the widget from the page and closes its connection. What is stored stays. */
  destroy(): void;
}
