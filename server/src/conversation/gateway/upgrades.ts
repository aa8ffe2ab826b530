import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

export interface UpgradeWatch {
  /** Whether a request's address belongs to the socket endpoint, which takes its upgrades itself. */
  isOurs: (url: string) => boolean;
  /** Milliseconds within which another listener has to begin with the connection. */
  patience: number;
  /** Connections of one network address that may wait for an owner at the same time. */
  perAddress: number;
  addressKeyOf: (request: IncomingMessage) => string;
}

/** Connections that wait for an owner at the same time, of all addresses. */
const MAX_WAITING = 1_000;

/**
 * Whether somebody has begun with the connection: has written to it or reads from it, and has not ended it. An error
 * listener alone does not count, because whoever passes upgrades on to others sets one as well.
 */
const isOwned = (socket: Duplex & { bytesWritten?: number }): boolean =>
  !socket.writableEnded &&
  ((socket.bytesWritten ?? 0) > 0 ||
    socket.readableFlowing !== null ||
    socket.listenerCount('data') > 0 ||
    socket.listenerCount('readable') > 0);

const REFUSAL = 'HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/**
 * Ends upgrade requests that are for others and that nobody takes. Node takes the connection off the HTTP server for
 * each of them as soon as there is one listener, ours, and then no timeout of the server's counts for it any more; an
 * error on it would even end the process. Other listeners (Vite's hot reload, other plugins) may stand before or after
 * this one and may take their time.
 * @returns stops watching
 */
export const endUnownedUpgrades = (
  server: Server,
  { isOurs, patience, perAddress, addressKeyOf }: UpgradeWatch
): (() => void) => {
  const waiting = new Map<Duplex, { timer: NodeJS.Timeout; key: string }>();
  const counts = new Map<string, number>();

  const forget = (socket: Duplex): void => {
    const known = waiting.get(socket);
    if (!known) return;
    clearTimeout(known.timer);
    waiting.delete(socket);
    const left = (counts.get(known.key) ?? 1) - 1;
    if (left > 0) counts.set(known.key, left);
    else counts.delete(known.key);
  };
  const end = (socket: Duplex): void => {
    forget(socket);
    if (isOwned(socket)) return;
    // Told once, then gone: a peer that never closes its side must not keep the connection.
    if (socket.writable) socket.write(REFUSAL);
    socket.destroy();
  };
  const wait = (socket: Duplex, request: IncomingMessage): void => {
    const key = addressKeyOf(request);
    const count = counts.get(key) ?? 0;
    if (count >= perAddress || waiting.size >= MAX_WAITING) {
      end(socket);
      return;
    }
    counts.set(key, count + 1);
    const timer = setTimeout(() => end(socket), patience);
    timer.unref();
    waiting.set(socket, { timer, key });
    socket.once('end', () => {
      if (waiting.has(socket)) end(socket);
    });
    socket.once('close', () => forget(socket));
  };

  const listener = (request: IncomingMessage, socket: Duplex): void => {
    // A reset by the peer is its own matter; without a listener it would be the process's.
    socket.on('error', () => socket.destroy());
    if (isOurs(request.url ?? '')) return;
    // All listeners have heard of it by then.
    setImmediate(() => {
      if (isOwned(socket) || socket.destroyed) return;
      // The socket endpoint's own listener and this one are always there.
      if (server.listenerCount('upgrade') <= 2) end(socket);
      else wait(socket, request);
    });
  };

  server.prependListener('upgrade', listener);
  return () => {
    server.removeListener('upgrade', listener);
    for (const socket of [...waiting.keys()]) end(socket);
  };
};
