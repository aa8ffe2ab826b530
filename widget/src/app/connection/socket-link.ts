import { Manager } from 'socket.io-client';
import { DELIVERY } from '../../../../protocol/limits';
import { PROTOCOL_VERSION, SOCKET_PATH, VISITOR_NAMESPACE } from '../../../../protocol/version';
import type { Link, LinkListener, OpenLink } from './link';

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

/** Codes come as data of the error, or as its message. */
const codeOf = (error: Error & { data?: { code?: string } }): string => error.data?.code ?? error.message;

/** Opens socket.io links to `server`, below its path prefix. The token travels in the handshake only. */
export const socketLinks = (server: string): OpenLink => {
  const { origin, pathname } = new URL(server);
  return (token, attempt, listener): Link => {
    const manager = new Manager(origin, {
      path: pathname.replace(/\/$/, '') + SOCKET_PATH,
      // WebSocket first is one round trip less. Where a proxy swallows it without an error, the
      // next attempt starts with polling and moves on to WebSocket by itself if that works after all.
      transports: attempt === 0 ? ['websocket', 'polling'] : ['polling', 'websocket'],
      tryAllTransports: true,
      reconnection: false,
      autoConnect: false,
      timeout: DELIVERY.answerTimeout,
    });
    const socket = manager.socket(VISITOR_NAMESPACE, { auth: { v: PROTOCOL_VERSION, token } });
    let done = false;
    const finish = (tell?: () => void): void => {
      if (done) return;
      done = true;
      socket.disconnect();
      tell?.();
    };
    socket.on('connect', () => listener.opened());
    socket.on('connect_error', (error) => finish(() => listener.failed(codeOf(error))));
    socket.on('disconnect', () => finish(() => listener.closed()));
    for (const event of EVENTS) {
      const tell = listener[event] as (message: unknown) => void;
      socket.on(event, (message: unknown) => {
        if (!done) tell(message);
      });
    }
    socket.connect();
    return {
      ask: (event, question) => socket.timeout(DELIVERY.answerTimeout).emitWithAck(event, question),
      typing: (chatId, on) => void socket.volatile.emit('typing', { chatId, on }),
      close: () => finish(),
    };
  };
};
