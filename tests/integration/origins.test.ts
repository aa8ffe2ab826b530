import type { Failure, SettingsAnswer, StatusAnswer } from '../../protocol';
import { openDesk, type Desk } from './support/desk';
import { ask, startChat, startRequest, WEBSITE, type StartedChat } from './support/rest';
import {
  agentLink,
  connected,
  connectVisitor,
  refusal,
  ticketOf,
  visitorLink,
} from './support/sockets';

let desk: Desk;
let chat: StartedChat;
beforeAll(async () => {
  desk = await openDesk({ origins: [WEBSITE, 'https://www.example.com'] });
  chat = await startChat(desk.strapi);
});

const LOOK_ALIKES = [
  'https://www.example.com.evil.test',
  'https://evil.test',
  'https://example.com',
  'https://sub.www.example.com',
  'http://www.example.com',
  'https://www.example.com:444',
  'https://WWW.example.com',
  'http://localhost:40000',
  'http://localhost',
  'http://127.0.0.1:4000',
  'https://www.example.com.',
  'null',
];
const PATHS: [string, 'GET' | 'POST', object?][] = [
  ['/live-chat/widget/config', 'GET'],
  ['/live-chat/visitor/chats', 'GET'],
  ['/live-chat/visitor/chats', 'POST', startRequest()],
];

const corsOf = (headers: Headers): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control')));

describe('T10, T11: a website that is not listed', () => {
  it.each(LOOK_ALIKES)('"%s" is refused by every route, without a CORS header', async (origin) => {
    for (const [path, method, body] of PATHS) {
      const answer = await ask<Failure>(desk.strapi, path, {
        method,
        body,
        origin,
        token: chat.token,
      });
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'origin_not_allowed']);
      expect(corsOf(answer.headers)).toEqual({});
      const preflight = await ask<object>(desk.strapi, path, {
        method: 'OPTIONS',
        origin,
        headers: {
          'Access-Control-Request-Method': method,
          'Access-Control-Request-Headers': 'authorization',
        },
      });
      expect([path, preflight.status, corsOf(preflight.headers)]).toEqual([path, 403, {}]);
    }
  });

  it.each(LOOK_ALIKES)('"%s" opens no socket, by polling or WebSocket', async (origin) => {
    for (const transports of [['websocket'], ['polling']] as ('websocket' | 'polling')[][]) {
      await refusal(visitorLink(desk.strapi, chat.token, { origin, transports }));
    }
    const polling = await ask<object>(desk.strapi, '/live-chat/socket/?EIO=4&transport=polling', {
      origin,
    });
    expect(polling.status).toBe(403);
    expect(corsOf(polling.headers)).toEqual({});
  });

  it('without any origin is refused as well', async () => {
    for (const [path, method, body] of PATHS) {
      const answer = await ask<Failure>(desk.strapi, path, {
        method,
        body,
        origin: null,
        token: chat.token,
      });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    for (const transports of [['websocket'], ['polling']] as ('websocket' | 'polling')[][]) {
      await refusal(visitorLink(desk.strapi, chat.token, { origin: null, transports }));
    }
  });

  it('is refused although its agent has a ticket', async () => {
    const ticket = await ticketOf(desk.anna.session);
    await refusal(agentLink(desk.strapi, ticket, { origin: 'https://evil.test' }));
    await connected(agentLink(desk.strapi, ticket));
  });
});

describe('T11: a listed website', () => {
  it.each([WEBSITE, 'https://www.example.com'])(
    '%s is named by CORS, without credentials, and no other is',
    async (origin) => {
      for (const [path, method, body] of PATHS) {
        const answer = await ask<object>(desk.strapi, path, {
          method,
          body,
          origin,
          token: chat.token,
        });
        expect([path, answer.status]).toEqual([path, 200]);
        expect(corsOf(answer.headers)).toEqual({ 'access-control-allow-origin': origin });
        expect(answer.headers.get('vary')?.toLowerCase()).toContain('origin');
        expect(answer.headers.get('cache-control')).toBe('no-store');
      }
      const polling = await ask<object>(desk.strapi, '/live-chat/socket/?EIO=4&transport=polling', {
        origin,
      });
      expect(polling.status).toBe(200);
      expect(corsOf(polling.headers)).toEqual({ 'access-control-allow-origin': origin });
    }
  );

  it('gets a preflight that allows what the widget sends, and nothing more', async () => {
    const preflight = await ask<object>(desk.strapi, '/live-chat/visitor/chats', {
      method: 'OPTIONS',
      headers: {
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type',
      },
    });

    expect(preflight.status).toBe(204);
    expect(corsOf(preflight.headers)).toEqual({
      'access-control-allow-origin': WEBSITE,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'Authorization, Content-Type',
      'access-control-max-age': '600',
    });
  });

  it('talks by polling and by WebSocket', async () => {
    for (const transports of [['websocket'], ['polling'], ['polling', 'websocket']] as (
      'websocket' | 'polling'
    )[][]) {
      const visitor = await connectVisitor(desk.strapi, chat.token, { transports });
      expect(await visitor.say('beat', { chatId: chat.chatId })).toMatchObject({ ok: true });
    }
  });

  it('may load the widget’s files from anywhere: they hold nothing', async () => {
    const answer = await ask<{ text?: string }>(desk.strapi, '/live-chat/embed.js', {
      origin: 'https://anywhere.test',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    for (const path of [
      '/live-chat/app/..%2f..%2fpackage.json',
      '/live-chat/app/../../package.json',
      '/live-chat/app/.env',
      '/live-chat/app/x',
    ]) {
      expect([path, (await ask<object>(desk.strapi, path)).status]).toEqual([path, 404]);
    }
  });
});

describe('T26: requests that a form could send', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    '',
  ])('with the type "%s" start nothing', async (type) => {
    const answer = await ask<Failure>(desk.strapi, '/live-chat/visitor/chats', {
      method: 'POST',
      body: JSON.stringify(startRequest()),
      headers: { 'Content-Type': type },
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });

  it.each(['', '{', 'null', '[]', '"x"', '{"a":', '\ufeff{}'])(
    'with the body %j get a typed error',
    async (body) => {
      const answer = await ask<Failure>(desk.strapi, '/live-chat/visitor/chats', {
        method: 'POST',
        body,
      });
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    }
  );
});

describe('the list of websites', () => {
  it('grows in the panel, works at once, and tells who was refused and what to add', async () => {
    const { strapi, admin } = desk;
    const origin = 'https://new.example.test';
    const config = () => ask<Failure>(strapi, '/live-chat/widget/config', { origin });
    await admin.json('/live-chat/status/refused-origins', { method: 'DELETE' });

    const before = await config();
    expect(before.status).toBe(403);
    expect(before.body.message).toContain(`"${origin}"`);
    const { refusedOrigins } = await admin.json<StatusAnswer>('/live-chat/status');
    expect(refusedOrigins).toMatchObject([{ origin, count: 1 }]);
    expect(strapi.logs()).toContain(`Add exactly "${origin}"`);

    const put = await admin.json<SettingsAnswer>('/live-chat/settings', {
      method: 'PUT',
      body: { origins: [origin], appearance: { color: '#aa3300', position: 'left' } },
    });
    expect(put).toEqual({
      origins: [origin],
      appearance: { color: '#aa3300', position: 'left' },
      configuredOrigins: [WEBSITE, 'https://www.example.com'],
    });
    const after = await config();
    expect(after.status).toBe(200);
    expect(after.body).toMatchObject({ appearance: { color: '#aa3300', position: 'left' } });
    await admin.json('/live-chat/settings', {
      method: 'PUT',
      body: { origins: [], appearance: { color: null, position: 'right' } },
    });
    expect((await config()).status).toBe(403);
  });

  it.each([
    'https://a.test/',
    'https://A.test',
    'a.test',
    '*',
    'https://*.a.test',
    'javascript:alert(1)',
    'null',
    '',
  ])('does not take "%s"', async (origin) => {
    const answer = await desk.admin.fetch('/live-chat/settings', {
      method: 'PUT',
      body: { origins: [origin], appearance: { color: null, position: 'right' } },
    });
    expect(answer.status).toBe(400);
  });

  it('keeps of one stranger’s origins only so many and so long', async () => {
    const { strapi, admin } = desk;
    for (let i = 0; i < 30; i += 1) {
      await ask(strapi, '/live-chat/widget/config', { origin: `https://stranger-${i}.test` });
    }
    await ask(strapi, '/live-chat/widget/config', { origin: `https://${'x'.repeat(300)}.test` });

    const { refusedOrigins } = await admin.json<StatusAnswer>('/live-chat/status');

    expect(refusedOrigins).toHaveLength(5);
    expect(refusedOrigins[0]!.origin).toBe('https://stranger-29.test');
    expect(JSON.stringify(refusedOrigins)).not.toContain('xxxx');
  });
});
