import {
  PROTOCOL_VERSION,
  SOCKET_PATH,
  VISITOR_NAMESPACE,
} from '../../../../protocol/foundation/version';
import { openPolling, openWebSocket, Socket } from '../socket';
import { systemClock } from '../timing';
import type { LinkListener, OpenLink } from './link';

const EVENTS = [
  'chat:events',
  'chat:state',
  'chat:read',
  'typing',
  'head',
  'available',
  'draining',
  'revoked',
] as const satisfies readonly (keyof LinkListener)[];

/** Opens links to `server`, below its path prefix. The token travels in the handshake only. */
export const socketLinks = (server: string): OpenLink => {
  // WebSocket, then polling where it is refused. A proxy that swallows it without an error only
  // shows in silence; from then on it is polling.
  let transports = [openWebSocket, openPolling];
  return (token, listener) => {
    const socket = new Socket({
      clock: systemClock,
      address: server + SOCKET_PATH + '/',
      nsp: VISITOR_NAMESPACE,
      auth: { v: PROTOCOL_VERSION, token },
      transports,
      opened: listener.opened,
      failed(code, silent) {
        if (silent) transports = [openPolling];
        listener.failed(code);
      },
      closed: listener.closed,
      event(name, payload) {
        const event = EVENTS.find((known) => known === name);
        if (event) (listener[event] as (message: unknown) => void)(payload);
      },
    });
    return {
      ask: (event, question) => socket.ask(event, question) as never,
      typing: (chatId, on) => socket.tell('typing', { chatId, on }),
      close: () => socket.close(),
    };
  };
};
