import type { Failure, SendAnswer, StartAnswer, StartRequest } from '../../../protocol';
import { ask, startChat, startRequest } from '../support/rest';
import { expectWhole } from '../support/rows';
import { connectAgent, connectVisitor, liveAtDesk, open, send, text } from '../support/sockets';
import type { Given } from './given';

/** Texts that are stored to the last character. */
const HARMLESS: Record<string, string> = {
  'a word of 4,000 characters': 'x'.repeat(4_000),
  '2,000 emoji': '😀'.repeat(2_000),
  'a family of joined emoji': '👩‍👩‍👧‍👦 🏳️‍🌈',
  'a right-to-left override': 'abc \u202E gpj.exe',
  'zero-width and byte order marks': 'a\u200B\uFEFFb\u2060',
  'non-characters': 'a\uFFFE\uFFFF\u{10FFFF}',
  'stacked accents': `Z${'\u0301'.repeat(200)}`,
  'quotes and back-slashes': `'";--\\ \\0 \\' %_ $1 ? :name {{x}}`,
  'HTML and script': '<img src=x onerror=alert(1)><script>alert(1)</script>&amp;',
  'a file name': '../../etc/passwd%00.png',
  'a formula': "=cmd|' /C calc'!A0",
  'an object that is text': '{"__proto__":{"polluted":true}}',
  'tab and line feeds': 'a\tb\n\nc\n',
  'leading and trailing space': '  kept  ',
};

/** Texts that no database stores alike. */
const REFUSED: Record<string, [body: string, code: string]> = {
  NUL: ['a\u0000b', 'invalid_text'],
  'an escape sequence': ['a\u001b[31mb', 'invalid_text'],
  'a carriage return': ['a\r\nb', 'invalid_text'],
  DEL: ['a\u007fb', 'invalid_text'],
  'a C1 control': ['a\u0085b', 'invalid_text'],
  'a lone high surrogate': ['a\ud83db', 'invalid_text'],
  'a lone low surrogate': ['a\ude00b', 'invalid_text'],
  'surrogates the wrong way round': ['\ude00\ud83d', 'invalid_text'],
  'one character too many': ['x'.repeat(4_001), 'text_too_long'],
  '40,000 characters': ['x'.repeat(40_000), 'text_too_long'],
  nothing: ['', 'empty_text'],
  'white space': [' \n\t\u3000 ', 'empty_text'],
};

/** What breaks a database when it is stored, in a short field. */
const BROKEN = {
  NUL: 'a\u0000b',
  'a lone surrogate': 'a\ud83db',
  'a control character': 'a\u0007b',
};

/** As a client without JSON.stringify's care would write it. */
const asJson = (value: object): string => JSON.stringify(value);

export const poison = (given: Given) =>
  describe('poison', () => {
    it('F24: stores harmless texts exactly, and shows them so to everybody', async () => {
      const { strapi, anna } = given();
      const chat = await startChat(strapi);
      const visitor = await connectVisitor(strapi, chat.token);
      const agent = await connectAgent(strapi, anna.session);
      await open(agent, chat);
      const bodies = Object.values(HARMLESS);

      await Promise.all(bodies.map((body) => send(visitor, chat.chatId, body)));

      const rows = await expectWhole(strapi.database, chat.chatId);
      expect(rows.slice(2).map(({ body }) => body)).toEqual(bodies);
      const page = (await open(agent, chat)).events.slice(2).map(({ body }) => body);
      expect(page).toEqual(bodies);
      const last = bodies.length + 2;
      await agent.hear<{ batch: { events: { seq: number }[] }[] }>('chat:events', ({ batch }) =>
        batch.some(({ events }) => events.some(({ seq }) => seq === last))
      );
      expect(liveAtDesk(agent, chat.chatId).map(({ body }) => body)).toEqual(bodies);
    });

    it.each(Object.entries(REFUSED))(
      'F24: refuses %s over socket and REST, and its neighbours go on',
      async (_name, [body, code]) => {
        const { strapi } = given();
        const chat = await startChat(strapi);
        const visitor = await connectVisitor(strapi, chat.token);

        const [before, poisoned, after] = await Promise.all([
          visitor.socket.emitWithAck('message:send', text(chat.chatId, 'before')),
          visitor.socket.emitWithAck('message:send', text(chat.chatId, body)),
          visitor.socket.emitWithAck('message:send', text(chat.chatId, 'after')),
        ]);
        const { clientMessageId } = text(chat.chatId);
        const rest = await ask<Failure | SendAnswer>(
          strapi,
          `/live-chat/visitor/chats/${chat.chatId}/messages`,
          { method: 'POST', token: chat.token, body: asJson({ clientMessageId, body }) }
        );
        const start = await ask<Failure>(strapi, '/live-chat/visitor/chats', {
          method: 'POST',
          body: asJson(startRequest({ message: { clientMessageId, body } })),
        });

        expect([before, after]).toMatchObject([{ ok: true }, { ok: true }]);
        expect(poisoned).toMatchObject({ ok: false, code });
        expect(rest.body).toMatchObject({ ok: false, code });
        expect(start.body).toMatchObject({ ok: false, code });
        const rows = await expectWhole(strapi.database, chat.chatId);
        expect(rows.slice(2).map((row) => row.body)).toEqual(['before', 'after']);
      }
    );

    const shortFields = (value: string): Record<string, Partial<StartRequest>> => ({
      'the name': { offline: { name: value } },
      'the page title': { page: { url: 'https://example.test/', title: value } },
      'the page address': { page: { url: `https://example.test/${value}`, title: 'x' } },
      'the language': { language: value },
      'the form key': { form: value },
      'an answer': { answers: { name: value } },
    });

    it.each(
      Object.entries(BROKEN).flatMap(([what, value]) =>
        Object.entries(shortFields(value)).map(([field, over]) => [what, field, over] as const)
      )
    )(
      'F24: %s in %s of a start is refused or harmless, never a defect',
      async (_what, _field, over) => {
        const { strapi } = given();

        const { status, body } = await ask<Failure | StartAnswer>(
          strapi,
          '/live-chat/visitor/chats',
          {
            method: 'POST',
            body: asJson(startRequest(over)),
          }
        );

        expect({ status, body }).toMatchObject(
          'chat' in body
            ? { status: 200 }
            : {
                status: 400,
                body: { ok: false, code: expect.stringMatching(/^invalid_/) as string },
              }
        );
      }
    );

    it.each(Object.entries(BROKEN))(
      'F24: %s in a query of the widget or a search of the desk is no defect',
      async (_what, value) => {
        const { strapi, anna } = given();
        const agent = await connectAgent(strapi, anna.session);

        // An address cannot hold a lone surrogate: it arrives as the replacement character.
        const query = new URLSearchParams({ form: value, lang: value });

        const config = await ask<object>(strapi, `/live-chat/widget/config?${query}`);
        const search = await agent.say('desk:list', { view: 'all', search: value });

        expect(config.status === 200 || config.status === 400).toBe(true);
        expect(search.ok || search.code).not.toBe('internal');
      }
    );

    it.each(['9999999999999999-1', '1-9999999999999999', '0-0', '1e3-1', '-1-1', "1-1' OR 1=1"])(
      'a cursor that was made up (%s) is refused or finds nothing wrong',
      async (cursor) => {
        const { strapi, anna } = given();
        const agent = await connectAgent(strapi, anna.session);

        const answer = await agent.say('desk:list', { view: 'waiting', cursor });

        expect(answer.ok || answer.code).not.toBe('internal');
      }
    );

    it('T15: keys that could pollute prototypes are refused and pollute nothing', async () => {
      const { strapi } = given();
      const chat = await startChat(strapi);
      const visitor = await connectVisitor(strapi, chat.token);
      const { clientMessageId, body } = text(chat.chatId);
      const paths = {
        start: '/live-chat/visitor/chats',
        send: `/live-chat/visitor/chats/${chat.chatId}/messages`,
      };
      const start = asJson(startRequest());
      const message = asJson({ clientMessageId, body });
      const post = (path: string, json: string) =>
        ask<Failure>(strapi, path, { method: 'POST', token: chat.token, body: json });
      const into = (json: string, more: string) => `${json.slice(0, -1)},${more}}`;

      const answers = await Promise.all([
        post(paths.send, into(message, '"constructor":{"prototype":{"polluted":1}}')),
        post(paths.start, into(start, '"answers":{"constructor":"x"}')),
        post(paths.start, into(start, '"answers":{"prototype":"x"}')),
        post(paths.start, into(start, '"constructor":{"prototype":{"polluted":1}}')),
      ]);
      await post(
        paths.start,
        into(start, '"answers":{"__proto__":"x"},"__proto__":{"polluted":1}')
      );
      await visitor.say('message:send', JSON.parse('{"__proto__":{"polluted":1}}'));

      for (const answer of answers) {
        expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
      }
      const config = await ask<object>(strapi, '/live-chat/widget/config');
      expect(JSON.stringify(config.body)).not.toContain('polluted');
      await send(visitor, chat.chatId, 'still served');
    });
  });
