import type { AppModule, LiveChat, Options } from '../contract';
import { createWidget } from '../launcher';

export type {
  Identity,
  LiveChat,
  LiveChatEvents,
  MessageDetail,
  Options,
  Position,
  Theme,
} from '../contract';
export type { LiveChatEventMap } from './globals';

/**
 * Draws the launcher on this page and returns its API. A page has one live chat: a second call
 * returns the first one's API, and what it says counts from the next opening on.
 *
 * @example
 * const chat = mountLiveChat({ server: 'https://cms.example', form: 'sales' });
 * chat.on('message', ({ from, body }) => console.log(from, body));
 */
export const mountLiveChat = ({ server, ...rest }: Options): LiveChat => {
  const { liveChat } = window;
  liveChat?.update(rest);
  return (
    liveChat ??
    createWidget(
      () => ({ ...rest, server: server.replace(/\/+$/, '') }),
      // The bundler of the website makes a chunk of it, so nothing is loaded before the button is pressed.
      () => import('live-chat-app') as Promise<AppModule>
    )
  );
};
