import { createServer, type IncomingMessage, type Server as HttpServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { Server } from 'socket.io';
import { endSlowRequests } from '../../../../../server/src/conversation/gateway/slow-requests';
import { endUnownedUpgrades } from '../../../../../server/src/conversation/gateway/upgrades';
import { within } from '../../../../support/deadline';

const PATIENCE = 300;

let server: HttpServer;
let open: Set<Socket>;

const listen = async (before?: (server: HttpServer) => void): Promise<void> => {
  server = createServer((_request, response) => response.end('ordinary'));
  open = new Set();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  before?.(server);
  new Server(server, { path: '/live-chat/socket', destroyUpgrade: false });
  endUnownedUpgrades(server, {
    isOurs: (url) => url.startsWith('/live-chat/socket/'),
    patience: PATIENCE,
    perAddress: 5,
    addressKeyOf: () => 'everybody',
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
};

afterEach(async () => {
  for (const socket of open) socket.destroy();
  server.close();
  await once(server, 'close');
});

/** A client that asks for another protocol and says nothing more. */
const ask = async (path = '/elsewhere'): Promise<{ client: Socket; text: () => string }> => {
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let heard = '';
  client.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  client.on('error', () => undefined);
  await once(client, 'connect');
  client.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nUpgrade: theirs\r\nConnection: Upgrade\r\n\r\n`);
  return { client, text: () => heard };
};

/** Not `once`: that takes an error for a failure, and here it is one of the ways to go. */
const gone = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });

const closed = (client: Socket): Promise<void> =>
  within(5_000, 'the connection to be ended', gone(client));

const noneLeft = async (): Promise<void> => {
  await Promise.all([...open].map((socket) => within(5_000, 'a connection to go', gone(socket))));
  expect(open.size).toBe(0);
};

/** Another plugin's listener that takes connections of one path, at once or after a while. */
const taker = (after: number) => (http: HttpServer) =>
  http.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    if (request.url !== '/theirs') return;
    const take = () => {
      socket.write(
        'HTTP/1.1 101 Switching Protocols\r\nUpgrade: theirs\r\nConnection: Upgrade\r\n\r\n'
      );
      socket.on('data', (chunk: Buffer) => socket.write(`echo ${chunk.toString()}`));
    };
    if (after === 0) take();
    else setTimeout(take, after);
  });

describe('upgrades that are for others', () => {
  it('are told no and ended at once where nobody else listens, however the client behaves', async () => {
    await listen();
    const clients = await Promise.all(Array.from({ length: 50 }, () => ask()));
    await Promise.all(clients.map(({ client }) => closed(client)));
    expect(clients[0]!.text()).toContain('404');
    await noneLeft();
  });

  it('end no process when the client resets the connection', async () => {
    await listen(taker(PATIENCE / 2));
    const { client } = await ask('/theirs');
    client.resetAndDestroy();
    await closed(client);
    await noneLeft();
    const { client: next } = await ask();
    await closed(next);
  });

  it.each([
    ['before it, at once', 0, true],
    ['before it, later', PATIENCE / 2, true],
    ['after it, at once', 0, false],
    ['after it, later', PATIENCE / 2, false],
  ])('stay with a listener that stands %s', async (_where, after, before) => {
    const take = taker(after);
    await listen(before ? take : undefined);
    if (!before) take(server);
    const { client, text } = await ask('/theirs');
    const other = await ask('/nobody');
    const heard = async (part: string) => {
      while (!text().includes(part)) {
        await within(5_000, `to hear "${part}"`, once(client, 'data'));
      }
    };
    await heard('101');
    // The other one has waited as long, and is gone: nobody takes this one any more either.
    await closed(other.client);
    client.write('one');
    await heard('echo one');
    client.end();
    client.destroy();
  });

  it('are ended when the client ends, though somebody might still take them', async () => {
    await listen((http) => http.on('upgrade', () => undefined));
    const { client } = await ask();
    client.end();
    await closed(client);
    await noneLeft();
  });

  it('wait only so many at a time for one address', async () => {
    await listen((http) => http.on('upgrade', () => undefined));
    const clients = await Promise.all(Array.from({ length: 20 }, () => ask()));
    await Promise.all(clients.map(({ client }) => closed(client)));
    await noneLeft();
  });

  it('of the socket endpoint are left to it', async () => {
    await listen();
    const { client, text } = await ask('/live-chat/socket/?EIO=4&transport=websocket');
    await closed(client);
    expect(text()).toContain('400');
  });
});

describe('requests whose body does not end', () => {
  it.each([
    ['that nobody answers', false],
    ['that are answered already', true],
  ])('%s are cut off, and others are left alone', async (_what, answers) => {
    server = createServer((request, response) => {
      if (answers || request.url === '/other') response.end('read nothing');
    });
    open = new Set();
    server.on('connection', (socket) => {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    });
    endSlowRequests(server, { concerns: (url) => url.startsWith('/live-chat/'), within: 200 });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const send = async (path: string, body: string): Promise<Socket> => {
      const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
      client.on('error', () => undefined);
      client.resume();
      await once(client, 'connect');
      client.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n${body}`);
      return client;
    };
    const [slow, whole, foreign] = await Promise.all([
      send('/live-chat/visitor/chats', 'half'),
      send('/live-chat/visitor/chats', '0123456789'),
      send('/other', 'half'),
    ]);
    await closed(slow);
    expect([whole.destroyed, foreign.destroyed]).toEqual([false, false]);
    whole.destroy();
    foreign.destroy();
  });
});
