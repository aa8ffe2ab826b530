import http from 'node:http';
import net from 'node:net';
import type { StatusAnswer } from '../../protocol';
import { onCleanup } from '../support/cleanup';
import { openDesk, type Desk } from './support/desk';
import { layWire, type Direction, type Wire } from './support/proxy';
import { ask, startChat } from './support/rest';
import {
  accepted,
  connectAgent,
  connectVisitor,
  join,
  liveOf,
  open,
  send,
  text,
  type AgentClient,
  type VisitorClient,
} from './support/sockets';

const FOUND_WITHIN = 45_000;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

/** A reverse proxy that serves Strapi below a path and takes the path off, as many do. */
const behindPrefix = async (port: number, prefix: string): Promise<string> => {
  const strip = (url = '/') =>
    url.startsWith(`${prefix}/`) ? url.slice(prefix.length) : undefined;
  const proxy = http.createServer((request, response) => {
    const path = strip(request.url);
    if (path === undefined) return void response.writeHead(404).end();
    const { method, headers } = request;
    const onward = http.request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  const sockets = new Set<net.Socket>();
  proxy.on('upgrade', (request, client: net.Socket, head) => {
    const server = net.connect(port, '127.0.0.1', () => {
      const lines = request.rawHeaders.reduce(
        (all, part, i) => all + (i % 2 ? `${part}\r\n` : `${part}: `),
        `GET ${strip(request.url) ?? '/'} HTTP/1.1\r\n`
      );
      server.write(`${lines}\r\n`);
      server.write(head);
      client.pipe(server).pipe(client);
    });
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onCleanup(() => {
    for (const socket of sockets) socket.destroy();
    proxy.closeAllConnections();
    return new Promise((resolve) => proxy.close(() => resolve()));
  });
  return `http://127.0.0.1:${(proxy.address() as net.AddressInfo).port}`;
};

describe('behind a path prefix', () => {
  it('serves widget, REST, polling and WebSocket', async () => {
    const origin = await behindPrefix(desk.strapi.port, '/cms');
    const below = { url: `${origin}/cms` };

    expect((await ask<object>(below, '/live-chat/embed.js')).status).toBe(200);
    expect((await ask<object>({ url: origin }, '/live-chat/embed.js')).status).toBe(404);
    const chat = await startChat(below);
    for (const transports of [['polling'], ['websocket']] as ('polling' | 'websocket')[][]) {
      const visitor = await connectVisitor({ url: origin }, chat.token, {
        path: '/cms/live-chat/socket',
        transports,
      });
      await join(visitor, chat);
      await send(visitor, chat.chatId, transports.join());
    }
    const agent = await connectAgent({ url: origin }, desk.anna.session, {
      path: '/cms/live-chat/socket',
    });
    expect((await open(agent, chat)).events.map(({ body }) => body)).toEqual([
      '',
      'Hello',
      'polling',
      'websocket',
    ]);
  });
});

/** A visitor behind a wire, and an agent who watches the chat directly. */
const watched = async (): Promise<{
  wire: Wire;
  visitor: VisitorClient;
  agent: AgentClient;
  chatId: string;
  token: string;
}> => {
  const { strapi, anna } = desk;
  const wire = await layWire(strapi);
  const chat = await startChat(strapi);
  const agent = await connectAgent(strapi, anna.session);
  await open(agent, chat);
  const visitor = await connectVisitor(wire, chat.token);
  await join(visitor, chat);
  await agent.hear<{ online: boolean }>('visitor:online', ({ online }) => online);
  return { wire, visitor, agent, ...chat };
};

describe('F6: a link that is dead in one direction', () => {
  it('is found by both sides within 45 s, whichever direction it is, and what was missed is caught up', async () => {
    const find = async (direction: Direction) => {
      const { wire, visitor, agent, chatId, token } = await watched();
      accepted(await agent.socket.emitWithAck('chat:take', { chatId }));
      wire.blackhole(direction);
      const began = performance.now();
      accepted(
        await agent.socket.emitWithAck('message:send', { ...text(chatId, 'missed?'), kind: 'text' })
      );

      const [reason] = await Promise.all([
        visitor.closed(FOUND_WITHIN),
        agent.hear<{ online: boolean }>('visitor:online', ({ online }) => !online, FOUND_WITHIN),
      ]);
      const took = performance.now() - began;
      wire.cut();
      wire.heal();
      const again = await connectVisitor(wire, token);
      const seen = liveOf(visitor, chatId).at(-1)?.seq ?? 2;
      const page = await join(again, { chatId }, seen);
      return {
        direction,
        reason,
        took,
        caughtUp: seen === 4 || page.events.at(-1)?.body === 'missed?',
      };
    };

    const found = await Promise.all([find('up'), find('down')]);

    for (const { direction, reason, took, caughtUp } of found) {
      expect([direction, reason]).toEqual([
        direction,
        expect.stringMatching(/^(ping timeout|transport)/),
      ]);
      expect(took).toBeLessThan(FOUND_WITHIN);
      expect([direction, caughtUp]).toEqual([direction, true]);
    }
  });
});

describe('F23: a reader that never drains', () => {
  it('is cut off while others are served, and comes back to everything', async () => {
    const { strapi } = desk;
    const { wire, visitor, chatId, token } = await watched();
    const writer = await connectVisitor(strapi, token);
    await join(writer, { chatId });
    wire.stall();
    const body = 'x'.repeat(4_000);

    // More than the server, both kernels and the wire hold together.
    const open = async (): Promise<number> =>
      (await desk.admin.json<StatusAnswer>('/live-chat/status')).sockets.visitors;
    const before = await open();
    let sent = 0;
    let cut = false;
    while (!cut && sent < 12_000) {
      await Promise.all(Array.from({ length: 200 }, () => send(writer, chatId, body)));
      sent += 200;
      cut = (await open()) < before;
    }

    expect(cut).toBe(true);
    expect(await writer.say('beat', { chatId })).toMatchObject({ ok: true, head: sent + 2 });
    wire.cut();
    await visitor.closed();
    wire.heal();
    const again = await connectVisitor(wire, token);
    expect(await again.say('beat', { chatId })).toMatchObject({ ok: true, head: sent + 2 });
  });
});
