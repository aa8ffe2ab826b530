import { randomUUID } from 'node:crypto';
import type { Result, SendAnswer } from '../../../protocol';
import { ask, startChat, startRequest } from '../support/rest';
import { chatRow, expectWhole, messagesOf } from '../support/rows';
import { layWire } from '../support/proxy';
import {
  accepted,
  connectAgent,
  connectVisitor,
  join,
  liveAtDesk,
  liveOf,
  open,
  reply,
  send,
  take,
  text,
} from '../support/sockets';
import type { Given } from './given';

export const messageOrder = (given: Given) =>
  describe('message order and idempotency', () => {
    it('F4: a resend after a connection that broke before the answer makes no second row', async () => {
      const { strapi, anna } = given();
      const chat = await startChat(strapi);
      const agent = await connectAgent(strapi, anna.session);
      await open(agent, chat);
      const wire = await layWire(strapi);
      const visitor = await connectVisitor(wire, chat.token);
      await join(visitor, chat);
      wire.blackhole('down');
      const message = text(chat.chatId, 'sent once');
      const unanswered = visitor.socket.emitWithAck('message:send', message);
      unanswered.catch(() => undefined);
      await agent.hear('chat:events');
      wire.cut();
      await visitor.closed();
      wire.heal();

      const again = await connectVisitor(wire, chat.token);
      const answer = accepted(await again.socket.emitWithAck('message:send', message));

      expect(answer).toMatchObject({ seq: 3, duplicate: true });
      const rows = await expectWhole(strapi.database, chat.chatId);
      expect(rows.filter((row) => row.client_message_id === message.clientMessageId)).toHaveLength(
        1
      );
    });

    it('F4: a repeat gets the first answer, and "mismatch" when its body is another', async () => {
      const { strapi } = given();
      const chat = await startChat(strapi);
      const visitor = await connectVisitor(strapi, chat.token);
      const id = randomUUID();

      const first = await send(visitor, chat.chatId, 'first', id);
      const same = await send(visitor, chat.chatId, 'first', id);
      const other = await send(visitor, chat.chatId, 'other', id);

      expect(first).toEqual({ ok: true, seq: 3, at: first.at });
      expect(same).toEqual({ ok: true, seq: 3, at: first.at, duplicate: true });
      expect(other).toEqual({ ok: true, seq: 3, at: first.at, duplicate: true, mismatch: true });
      const rows = await expectWhole(strapi.database, chat.chatId);
      expect(rows.at(-1)?.body).toBe('first');
    });

    it('F8: the same message five times at once over two sockets and REST is one row with equal answers', async () => {
      const { strapi } = given();
      const chat = await startChat(strapi);
      const left = await connectVisitor(strapi, chat.token);
      const right = await connectVisitor(strapi, chat.token, { transports: ['polling'] });
      for (let round = 0; round < 5; round += 1) {
        const message = text(chat.chatId, `round ${round}`);
        const overRest = async (): Promise<SendAnswer> => {
          const { body } = await ask<SendAnswer>(
            strapi,
            `/live-chat/visitor/chats/${chat.chatId}/messages`,
            {
              method: 'POST',
              token: chat.token,
              body: { clientMessageId: message.clientMessageId, body: message.body },
            }
          );
          return body;
        };
        const overSocket = async (visitor: typeof left): Promise<SendAnswer> =>
          accepted(await visitor.socket.emitWithAck('message:send', message));

        const answers = await Promise.all([
          overSocket(left),
          overSocket(right),
          overSocket(left),
          overRest(),
          overSocket(right),
        ]);

        expect(new Set(answers.map(({ seq, at }) => `${seq} ${at}`)).size).toBe(1);
        expect(answers.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
        expect(answers.filter(({ mismatch }) => mismatch)).toHaveLength(0);
        const rows = await expectWhole(strapi.database, chat.chatId);
        expect(rows).toHaveLength(3 + round);
      }
    });

    it('F9: the same client id in another chat or from another person is a message of its own', async () => {
      const { strapi, anna } = given();
      const [mine, theirs] = [await startChat(strapi), await startChat(strapi)];
      const visitor = await connectVisitor(strapi, mine.token);
      const other = await connectVisitor(strapi, theirs.token);
      const agent = await connectAgent(strapi, anna.session);
      await open(agent, mine);
      await take(agent, mine);
      const id = randomUUID();

      const first = await send(visitor, mine.chatId, 'mine', id);
      const second = await send(other, theirs.chatId, 'theirs', id);
      const third = accepted(
        await agent.socket.emitWithAck('message:send', {
          ...text(mine.chatId, 'the agent', id),
          kind: 'text',
        })
      );
      const intruder = await other.socket.emitWithAck(
        'message:send',
        text(mine.chatId, 'mine', id)
      );

      expect([first, second, third].some((answer) => answer.duplicate)).toBe(false);
      expect(intruder).toMatchObject({ ok: false, code: 'not_found' });
      const rows = await expectWhole(strapi.database, mine.chatId);
      expect(rows.filter((row) => row.client_message_id === id).map(({ body }) => body)).toEqual([
        'mine',
        'the agent',
      ]);
      await expectWhole(strapi.database, theirs.chatId);
    });

    it('F21: two tabs that write in turn, and the agent, see one order', async () => {
      const { strapi, anna } = given();
      const chat = await startChat(strapi);
      const agent = await connectAgent(strapi, anna.session);
      await open(agent, chat);
      const tabs = [
        await connectVisitor(strapi, chat.token),
        await connectVisitor(strapi, chat.token),
      ];
      for (const tab of tabs) await join(tab, chat);
      const own = tabs.map(() => new Set<number>());

      await Promise.all(
        Array.from({ length: 40 }, async (_, i) => {
          const tab = i % 2;
          own[tab]!.add((await send(tabs[tab]!, chat.chatId, `message ${i}`)).seq);
        })
      );
      await agent.hear<{ batch: { events: { seq: number }[] }[] }>('chat:events', ({ batch }) =>
        batch.some(({ events }) => events.some(({ seq }) => seq === 42))
      );

      const rows = await expectWhole(strapi.database, chat.chatId);
      const stored = rows.slice(2).map(({ seq, body }) => [seq, body] as const);
      expect(stored).toHaveLength(40);
      expect(liveAtDesk(agent, chat.chatId).map(({ seq, body }) => [seq, body])).toEqual(stored);
      tabs.forEach((tab, i) => {
        const live = liveOf(tab, chat.chatId).map(({ seq, body }) => [seq, body]);
        // A tab hears what the other wrote, in order; its own numbers it has from the answers.
        expect(live).toEqual(stored.filter(([seq]) => !own[i]!.has(seq)));
      });
    });

    it('numbers a crowd of writers over sockets and REST without a hole, each as it was told', async () => {
      const { strapi, anna } = given();
      const agent = await connectAgent(strapi, anna.session);
      const chats = await Promise.all(Array.from({ length: 5 }, () => startChat(strapi)));
      const told = new Map<string, { chatId: string; seq: number }>();
      const crowd = await Promise.all(
        chats.map(async (chat) => {
          await take(agent, chat);
          return { chat, visitor: await connectVisitor(strapi, chat.token) };
        })
      );

      await Promise.all(
        crowd.flatMap(({ chat: { chatId, token }, visitor }) =>
          Array.from({ length: 30 }, async (_, i) => {
            const message = text(chatId, `message ${i}`);
            const { clientMessageId, body } = message;
            const answers = {
              socket: async () =>
                accepted(await visitor.socket.emitWithAck('message:send', message)),
              agent: async () =>
                accepted(
                  await agent.socket.emitWithAck('message:send', { ...message, kind: 'text' })
                ),
              rest: async () =>
                (
                  await ask<SendAnswer>(strapi, `/live-chat/visitor/chats/${chatId}/messages`, {
                    method: 'POST',
                    token,
                    body: { clientMessageId, body },
                  })
                ).body,
            };
            const way = (['socket', 'agent', 'rest'] as const)[i % 3]!;
            told.set(clientMessageId, { chatId, seq: (await answers[way]()).seq });
          })
        )
      );

      expect(told.size).toBe(150);
      for (const { chatId } of chats) {
        const rows = await expectWhole(strapi.database, chatId);
        expect(rows).toHaveLength(2 + 1 + 30);
        for (const row of rows.slice(3)) {
          expect(told.get(row.client_message_id)).toEqual({ chatId, seq: row.seq });
        }
      }
    });

    it('answers a repeat with the first answer even after the chat has ended; nothing new is let in', async () => {
      const { strapi, anna } = given();
      const chat = await startChat(strapi);
      const visitor = await connectVisitor(strapi, chat.token);
      const agent = await connectAgent(strapi, anna.session);
      const id = randomUUID();
      const first = await send(visitor, chat.chatId, 'in time', id);
      await take(agent, chat);
      await reply(agent, chat.chatId, 'an answer');
      accepted(await agent.socket.emitWithAck('chat:end', { chatId: chat.chatId }));

      const repeat = await send(visitor, chat.chatId, 'in time', id);
      const late = await visitor.socket.emitWithAck('message:send', text(chat.chatId, 'late'));
      const lateNote = await agent.socket.emitWithAck('message:send', {
        ...text(chat.chatId, 'late note'),
        kind: 'note',
      });

      expect(repeat).toEqual({ ...first, duplicate: true });
      expect(late).toMatchObject({ ok: false, code: 'chat_ended' });
      expect(lateNote).toMatchObject({ ok: false, code: 'chat_ended' });
      expect(await expectWhole(strapi.database, chat.chatId)).toHaveLength(6);
    });

    it('answers refused and stored messages of one batch each for itself', async () => {
      const { strapi, anna } = given();
      const [taken, waiting] = [await startChat(strapi), await startChat(strapi)];
      const agent = await connectAgent(strapi, anna.session);
      await take(agent, taken);
      const say = (chatId: string, body: string) =>
        agent.socket.emitWithAck('message:send', { ...text(chatId, body), kind: 'text' });

      const answers = await Promise.all([
        say(taken.chatId, 'one'),
        say(waiting.chatId, 'not mine'),
        say(taken.chatId, 'two'),
        say('a'.repeat(25), 'nowhere'),
        say(taken.chatId, 'three'),
      ]);

      expect(answers.map((answer) => (answer.ok ? answer.seq : answer.code))).toEqual([
        4,
        'not_assigned',
        5,
        'not_found',
        6,
      ]);
      await expectWhole(strapi.database, taken.chatId);
      expect(await messagesOf(strapi.database, waiting.chatId)).toHaveLength(2);
    });

    it('F8: the same start five times at once makes one chat', async () => {
      const { strapi } = given();
      const request = startRequest({
        message: { clientMessageId: randomUUID(), body: 'one start' },
      });

      const answers = await Promise.all(
        Array.from({ length: 5 }, () =>
          ask<{ chat: { chatId: string }; token?: string }>(strapi, '/live-chat/visitor/chats', {
            method: 'POST',
            body: request,
          })
        )
      );

      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      const ids = new Set(answers.map(({ body }) => body.chat.chatId));
      expect(ids.size).toBe(1);
      const [chatId] = [...ids];
      expect(await expectWhole(strapi.database, chatId!)).toHaveLength(2);
      const row = await chatRow(strapi.database, chatId!);
      const working = await Promise.all(
        answers.map(({ body }) =>
          ask<Result<object>>(strapi, '/live-chat/visitor/chats', { token: body.token })
        )
      );
      // Each repeat replaces the secret before it; whoever asked last can go on.
      expect(working.filter(({ status }) => status === 200)).toHaveLength(1);
      const visitors = await strapi.database.query(
        'SELECT document_id FROM live_chat_visitors WHERE document_id = ?',
        [row.visitor_id]
      );
      expect(visitors).toHaveLength(1);
    });
  });
