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
  /** Stops reading what the server sends, so that its buffers fill. */
  stall(): void;
}

export const layWire = async (target: { port: number }): Promise<Wire> => {
  const swallowed = new Set<Direction>();
  const pairs = new Set<{ client: net.Socket; server: net.Socket }>();
  const listener = net.createServer((client) => {
    const server = net.connect(target.port, '127.0.0.1');
    const pair = { client, server };
    pairs.add(pair);
    const forward = (from: net.Socket, to: net.Socket, direction: Direction) => {
      from.on('data', (chunk) => {
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
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as net.AddressInfo;
  const cut = () => {
    for (const { client, server } of pairs) {
      // Not resetAndDestroy: with a write under way Node 20 then spins for ever when the process ends.
      client.destroy();
      server.destroy();
    }
    pairs.clear();
  };
  onCleanup(async () => {
    cut();
    const closed = new Promise<void>((resolve) => listener.close(() => resolve()));
    await within(5_000, 'a wire to close', closed);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    blackhole: (direction) => void swallowed.add(direction),
    heal: () => swallowed.clear(),
    cut,
    stall: () => {
      for (const { server } of pairs) server.pause();
    },
  };
};
