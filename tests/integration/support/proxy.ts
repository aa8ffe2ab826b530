import net from 'node:net';
import { onCleanup } from '../../support/cleanup';
import { within } from '../../support/deadline';

/** `up` is from client to server, `down` from server to client. */
export type Direction = 'up' | 'down';

/** A wire between clients and a server that can be damaged. */
export interface Wire {
  url: string;
  /** Swallows whatever goes in this direction, without closing anything, as a broken router does. */
  blackhole(direction: Direction): void;
  heal(): void;
  /** Ends every connection. */
  cut(): void;
  /** Ends every connection and takes no new one, as a server does that is being restarted. */
  down(): Promise<void>;
  /** Takes connections again, on the same port. */
  up(): Promise<void>;
  /** Ends every connection, so many times, when a client says something that holds this text. */
  cutAt(text: string, times?: number): void;
  /** Stops reading what the server sends, so that its buffers fill. */
  stall(): void;
}

export const layWire = async (target: { port: number }): Promise<Wire> => {
  const swallowed = new Set<Direction>();
  const pairs = new Set<{ client: net.Socket; server: net.Socket }>();
  const trap = { text: '', times: 0 };
  const isCutAt = (chunk: Buffer): boolean => {
    if (trap.times === 0 || !chunk.includes(trap.text)) return false;
    trap.times -= 1;
    return true;
  };
  const listener = net.createServer((client) => {
    const server = net.connect(target.port, '127.0.0.1');
    const pair = { client, server };
    pairs.add(pair);
    const forward = (from: net.Socket, to: net.Socket, direction: Direction) => {
      from.on('data', (chunk) => {
        if (direction === 'up' && isCutAt(chunk)) {
          cut();
          return;
        }
        if (!swallowed.has(direction)) to.write(chunk);
      });
      // A wire that swallows data swallows the goodbye too.
      from.on('close', () => {
        if (!swallowed.has(direction)) to.destroy();
        if (client.destroyed && server.destroyed) pairs.delete(pair);
      });
      from.on('error', () => undefined);
    };
    forward(client, server, 'up');
    forward(server, client, 'down');
  });
  const listen = (on: number) =>
    new Promise<void>((resolve) => listener.listen(on, '127.0.0.1', resolve));
  await listen(0);
  const { port } = listener.address() as net.AddressInfo;
  const cut = () => {
    for (const { client, server } of pairs) {
      // Not resetAndDestroy: with a write under way Node 20 then spins for ever when the process ends.
      client.destroy();
      server.destroy();
    }
    pairs.clear();
  };
  const closed = () =>
    within(
      5_000,
      'a wire to close',
      new Promise<void>((resolve) => listener.close(() => resolve()))
    );
  onCleanup(async () => {
    cut();
    await closed();
  });
  return {
    url: `http://127.0.0.1:${port}`,
    blackhole: (direction) => void swallowed.add(direction),
    heal: () => swallowed.clear(),
    cut,
    down: async () => {
      const gone = closed();
      cut();
      await gone;
    },
    up: () => listen(port),
    cutAt: (text, times = 1) => Object.assign(trap, { text, times }),
    stall: () => {
      for (const { server } of pairs) server.pause();
    },
  };
};
