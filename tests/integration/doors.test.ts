import { once } from 'node:events';
import { connect as connectRaw, type Socket as RawSocket } from 'node:net';
import {
  PROTOCOL_VERSION,
  SOCKET_PATH,
  type Failure,
  type StartAnswer,
  type StatusAnswer,
} from '../../protocol';
import { registerFirstAdmin, type AdminSession } from '../support/admin';
import { onCleanup } from '../support/cleanup';
import { within } from '../support/deadline';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { NO_LIMITS } from './support/limits';
import { ask, startChat, startRequest, WEBSITE } from './support/rest';
import { connectVisitor } from './support/sockets';

/** Small and slow to refill, so that a test reaches each limit and no refill comes in between. */
const slow = (burst: number) => ({ perMinute: 0.5, burst });

let strapi: TestStrapi;
let admin: AdminSession;
beforeAll(async () => {
  strapi = await startStrapi({
    // Behind a proxy that appends, and nobody has said how many there are.
    env: { PROXY: 'true' },
    config: {
      limits: {
        ...NO_LIMITS,
        newChats: slow(5),
        packets: slow(20),
        files: slow(30),
        bodyTimeout: 500,
      },
    },
  });
  admin = await registerFirstAdmin(strapi);
});

const raw = async (head: string): Promise<RawSocket> => {
  const socket = connectRaw(strapi.port, '127.0.0.1');
  onCleanup(() => Promise.resolve(void socket.destroy()));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(head);
  return socket;
};

const closed = (socket: RawSocket, what: string): Promise<unknown> => {
  socket.resume();
  return within(10_000, what, new Promise((resolve) => socket.once('close', resolve)));
};

const firstLine = async (path: string): Promise<string> => {
  const socket = await raw(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await closed(socket, `an answer to ${path}`);
  return text.split('\r\n')[0] ?? '';
};

/** A connection of the socket endpoint whose packets a test writes itself, by polling. */
const engine = async () => {
  const base = `${strapi.url}${SOCKET_PATH}/?EIO=4&transport=polling`;
  const headers = { Origin: WEBSITE };
  const opened = await (await fetch(base, { headers })).text();
  const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
  const url = `${base}&sid=${sid}`;
  return {
    say: async (...packets: string[]) =>
      (await fetch(url, { method: 'POST', headers, body: packets.join('\x1e') })).status,
    hear: async () => {
      const response = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
      return { status: response.status, text: await response.text() };
    },
  };
};

/** What a connection says until it is closed. */
const untilClosed = async (hear: () => Promise<{ status: number; text: string }>) => {
  let heard = '';
  for (let i = 0; i < 20; i += 1) {
    const { status, text } = await hear();
    if (status !== 200) return heard;
    heard += `\x1e${text}`;
  }
  throw new Error('The connection stays open');
};

const attempt = (token: string) =>
  `40/visitor,${JSON.stringify({ v: PROTOCOL_VERSION, token: token.padEnd(43, 'x') })}`;

describe('connections that nobody owns', () => {
  it('asked for another protocol, are ended, and a reset of one does not end the server', async () => {
    const upgrade = 'GET /other HTTP/1.1\r\nHost: a\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n';
    const sockets = await Promise.all(Array.from({ length: 100 }, () => raw(upgrade)));
    await Promise.all(sockets.map((socket) => closed(socket, 'an upgrade to be ended')));
    const reset = await raw(upgrade);
    reset.resetAndDestroy();
    expect(await firstLine('/live-chat/embed.js')).toContain('200');
  });

  it.each([
    '/live-chat/visitor/chats',
    `${SOCKET_PATH}/?EIO=4&transport=polling`,
    '/live-chat/desk/ticket',
  ])('are cut off where the body of a request to %s does not end', async (path) => {
    const socket = await raw(
      `POST ${path} HTTP/1.1\r\nHost: a\r\nOrigin: ${WEBSITE}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{'
    );
    await closed(socket, 'a slow request to be cut off');
  });

  it('are closed when their client leaves the namespace', async () => {
    const chat = await startChat(strapi);
    const { say, hear } = await engine();
    await say(attempt(chat.token));
    await say('41/visitor,');
    expect(await untilClosed(hear)).toContain('40/visitor,');
  });
});

describe('T9: a secret that another has replaced', () => {
  it('ends the socket that it has opened', async () => {
    const request = startRequest();
    const start = async () => {
      const { body } = await ask<StartAnswer>(strapi, '/live-chat/visitor/chats', {
        method: 'POST',
        headers: { 'X-Forwarded-For': '192.0.2.202' },
        body: request,
      });
      return body.token!;
    };
    const old = await connectVisitor(strapi, await start());
    const secret = await start();
    const current = await connectVisitor(strapi, secret);
    await old.hear('revoked');
    await old.closed();
    expect(current.socket.connected).toBe(true);
  });
});

describe('work that a limit is asked for first', () => {
  it('a connection may try to authenticate three times', async () => {
    const { say, hear } = await engine();
    await say(...Array.from({ length: 10 }, (_, i) => attempt(`wrong${i}`)));
    const heard = await untilClosed(hear);
    expect(heard.split('44/visitor').length - 1).toBeLessThanOrEqual(3);
  });

  it.each<[string, (i: number) => string]>([
    ['namespaces that do not exist', (i) => `40/nowhere${i},{}`],
    ['events that nobody knows', (i) => `42/visitor,["unknown${i}",{}]`],
    ['packets that nobody can read', (i) => `4x${i}`],
    ['heartbeats', () => '3'],
    ['attachments that never come (T12)', () => '451-/visitor,["x",{"_placeholder":true,"num":0}]'],
  ])('a connection that sends too many %s is closed', async (_what, packet) => {
    const { say, hear } = await engine();
    await say(...Array.from({ length: 30 }, (_, i) => packet(i)));
    const heard = await untilClosed(hear);
    expect(heard.split('44/').length - 1).toBeLessThanOrEqual(20);
  });

  it('files count too, also those that are not there', async () => {
    const statuses = [];
    for (let i = 0; i < 40; i += 1) {
      const { status } = await ask(strapi, `/live-chat/app/${i}.js`, {
        headers: { 'X-Forwarded-For': '192.0.2.200' },
      });
      statuses.push(status);
    }
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    expect(statuses.filter((status) => status === 404)).toHaveLength(30);
  });

  it('refused websites fill neither log nor list', async () => {
    const before = strapi.logs().length;
    for (let i = 0; i < 50; i += 1) {
      await ask(strapi, '/live-chat/widget/config', {
        origin: `https://stranger-${i}.test`,
        headers: { 'X-Forwarded-For': '192.0.2.201' },
      });
    }
    await ask(strapi, '/live-chat/widget/config', { origin: 'https://forgotten.test' });
    const { refusedOrigins } = await admin.json<StatusAnswer>('/live-chat/status');
    expect(refusedOrigins.map(({ origin }) => origin)).toEqual([
      'https://forgotten.test',
      'https://stranger-49.test',
      'https://stranger-48.test',
      'https://stranger-47.test',
      'https://stranger-46.test',
      'https://stranger-45.test',
    ]);
    expect(strapi.logs().slice(before).split('is not allowed').length - 1).toBe(16);
  });
});

describe('T31: a proxy that appends', () => {
  it.each<[string, (i: number) => string]>([
    ['the left entries are varied', (i) => `203.0.113.${i}, 198.51.100.7`],
    ['many are put before', (i) => `${Array(20).fill(`203.0.113.${i}`).join(',')}, 198.51.100.8`],
    ['one IPv6 customer has many', (i) => `2001:db8:1:2:${i}::${i}`],
    [
      'an address is written in many ways',
      (i) =>
        ['192.0.2.9', '::ffff:192.0.2.9', '[::ffff:c000:209]:80', '192.0.2.9:1', '192.0.2.9:2'][
          i % 5
        ]!,
    ],
    ['garbage stands there', (i) => `203.0.113.${i}, garbage${i}`],
  ])('counts one address, though %s', async (_what, forwarded) => {
    const statuses = [];
    for (let i = 0; i < 12; i += 1) {
      const { status } = await ask<Failure>(strapi, '/live-chat/visitor/chats', {
        method: 'POST',
        headers: {
          'X-Forwarded-For': forwarded(i),
          Forwarded: `for=203.0.113.${i}`,
          'X-Real-IP': `203.0.113.${i}`,
        },
        body: startRequest(),
      });
      statuses.push(status);
    }
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(5);
    expect(statuses.slice(5)).toEqual(Array(7).fill(429));
  });

  it('is said at the start and on the status page, while nobody has said how many there are', async () => {
    expect(strapi.logs()).toContain('maxIpsCount');
    const status = await admin.json<StatusAnswer>('/live-chat/status');
    expect(status.forgeableAddresses).toBe(true);
  });
});

describe('T11: routes of the panel', () => {
  const ROUTES = ['/live-chat/desk/ticket', '/LIVE-CHAT/desk/ticket', '/live-chat/nothing'];
  const ticket = (path: string, headers: Record<string, string>, method = 'POST') =>
    fetch(`${strapi.url}${path}`, {
      method,
      headers: {
        ...(method === 'POST' ? { Authorization: `Bearer ${admin.token}` } : {}),
        'Content-Type': 'application/json',
        ...headers,
      },
      body: method === 'POST' ? '{}' : null,
    });

  it.each<[string, Record<string, string>]>([
    ['a neighbour on a subdomain', { Origin: 'http://shop.127.0.0.1.test' }],
    ['a listed website', { Origin: WEBSITE }],
    ['nobody', { Origin: 'null' }],
    ['the panel’s host with another scheme', { Origin: 'SCHEME' }],
    ['a neighbour without Origin', { 'Sec-Fetch-Site': 'same-site' }],
    ['another site without Origin', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('refuse %s whatever strapi::cors says', async (_who, given) => {
    const headers =
      given.Origin === 'SCHEME' ? { Origin: strapi.url.replace('http:', 'https:') } : given;
    for (const path of ROUTES) {
      for (const method of ['POST', 'OPTIONS']) {
        const answer = await ticket(path, headers, method);
        const cors = [...answer.headers].filter(([name]) => name.startsWith('access-control'));
        expect([path, method, answer.status, cors]).toEqual([path, method, 403, []]);
        expect(await answer.json()).toMatchObject({
          code: 'origin_not_allowed',
          error: { status: 403 },
        });
      }
    }
  });

  it('answer the panel, and tools that send no origin', async () => {
    expect((await ticket(ROUTES[0]!, { Origin: strapi.url })).status).toBe(200);
    expect((await ticket(ROUTES[0]!, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
    expect((await ticket(ROUTES[0]!, {})).status).toBe(200);
  });

  it('leave the rest of Strapi as it is', async () => {
    const page = await fetch(`${strapi.url}/admin/init`, { headers: { Origin: WEBSITE } });
    expect(page.status).toBe(200);
  });

  it.each([
    '/live-chat/app/..',
    '/live-chat/app/.',
    '/live-chat/app/../',
    '/live-chat/app/%2e%2e',
    '/live-chat/app/%2E.',
    '/live-chat/app/..%2f',
    `/live-chat/app/${'a'.repeat(300)}`,
    '/live-chat/app/%00',
    '/live-chat/app/embed.js/..',
  ])('and files that are none: %s is not found', async (path) => {
    expect(await firstLine(path)).toContain('404');
  });
});
