import { DELIVERY, type ChatEvent, type SyncPage } from '../../../protocol';
import { ask, startChat } from '../support/rest';
import { expectWhole, upTo } from '../support/rows';
import {
  accepted,
  connectAgent,
  connectVisitor,
  join,
  open,
  reply,
  send,
  take,
} from '../support/sockets';
import type { Given } from './given';

const MISSED = 5_000;
const seqs = (events: readonly ChatEvent[]): number[] => events.map(({ seq }) => seq);

export const catchUp = (given: Given) =>
  describe('catching up by number', () => {
    it('F22: pages what was missed, and tells who is too far behind to reload', async () => {
      const { strapi, anna } = given();
      const chat = await startChat(strapi);
      const { chatId } = chat;
      const visitor = await connectVisitor(strapi, chat.token);
      for (let sent = 0; sent < MISSED; sent += 1_000) {
        await Promise.all(upTo(1_000).map((i) => send(visitor, chatId, `message ${sent + i}`)));
      }
      const head = MISSED + 2;
      const since = async (seq: number): Promise<SyncPage> =>
        accepted(await visitor.socket.emitWithAck('chat:sync', { chatId, since: seq }));

      /** As a client does: what it holds is dropped when it is told to. */
      const follow = async (from: number) => {
        const answer = { held: [] as number[], pages: 0, dropped: 0 };
        for (let more = true; more;) {
          const page = await since(answer.held.at(-1) ?? from);
          expect(page).toMatchObject({ head, epoch: chat.epoch });
          if (page.reload) {
            answer.dropped += answer.held.length;
            answer.held = [];
          }
          answer.held.push(...seqs(page.events));
          answer.pages += 1;
          more = page.more;
        }
        return answer;
      };
      const last = (count: number) => upTo(count).map((i) => head - count + i);

      const began = performance.now();
      const near = await follow(head - DELIVERY.syncMax);
      expect(performance.now() - began).toBeLessThan(5_000);
      expect(near).toEqual({ held: last(DELIVERY.syncMax), pages: 5, dropped: 0 });
      // Further behind, and from the start: the last page at once, nothing fetched in vain.
      for (const from of [head - DELIVERY.syncMax - 1, 1, 0]) {
        expect(await follow(from)).toEqual({ held: last(DELIVERY.syncPage), pages: 1, dropped: 0 });
      }

      const agent = await connectAgent(strapi, anna.session);
      const scrolled: number[] = [];
      for (let more = true, before = head + 1; more; before = scrolled[0]!) {
        const page = accepted(await agent.socket.emitWithAck('chat:history', { chatId, before }));
        scrolled.unshift(...seqs(page.events));
        more = page.more;
        if (scrolled.length > 600) break;
      }
      expect(scrolled).toEqual(upTo(scrolled.length).map((i) => head - scrolled.length + i));
    });

    it('tells the head and the epoch, so that a lost tail and another database are found', async () => {
      const { strapi, anna } = given();
      const chat = await startChat(strapi);
      const { chatId, epoch } = chat;
      const visitor = await connectVisitor(strapi, chat.token);
      const agent = await connectAgent(strapi, anna.session);
      const joined = await join(visitor, chat);
      await send(visitor, chatId);

      const beat = accepted(await visitor.socket.emitWithAck('beat', { chatId }));
      const beats = accepted(await agent.socket.emitWithAck('beat', { chatIds: [chatId] }));
      const beyond = accepted(
        await visitor.socket.emitWithAck('chat:sync', { chatId, since: 900 })
      );
      const upToDate = accepted(
        await visitor.socket.emitWithAck('chat:sync', { chatId, since: 3 })
      );

      expect(joined).toMatchObject({ epoch, head: 2, more: false });
      expect(beat).toEqual({ ok: true, head: 3, epoch });
      expect(beats).toEqual({ ok: true, epoch, heads: { [chatId]: 3 } });
      // A client that knows more than the database knows another database.
      expect(beyond).toMatchObject({ reload: true, head: 3 });
      expect(seqs(beyond.events)).toEqual([1, 2, 3]);
      expect(upToDate).toMatchObject({ head: 3, events: [], more: false });
    });

    it('keeps the number of a note for its visitor and nothing else of it', async () => {
      const { strapi, anna } = given();
      const chat = await startChat(strapi);
      const { chatId } = chat;
      const agent = await connectAgent(strapi, anna.session);
      const visitor = await connectVisitor(strapi, chat.token);
      await join(visitor, chat);
      await open(agent, chat);
      await take(agent, chat);
      await reply(agent, chatId, 'PLANTED-NOTE', 'note');
      await reply(agent, chatId, 'an answer');
      await visitor.hear<{ events: ChatEvent[] }>('chat:events', ({ events }) =>
        events.some(({ body }) => body === 'an answer')
      );

      const bySocket = await join(visitor, chat);
      const byRest = await ask<SyncPage>(
        strapi,
        `/live-chat/visitor/chats/${chatId}/events?since=0`,
        {
          token: chat.token,
        }
      );

      const heard = JSON.stringify([visitor.heard, bySocket, byRest.body]);
      expect(heard).not.toContain('PLANTED-NOTE');
      expect(heard).not.toContain(anna.session.user.documentId);
      expect(seqs(bySocket.events)).toEqual([1, 2, 3, 4, 5]);
      expect(bySocket.events[3]).toEqual({
        seq: 4,
        kind: 'void',
        author: { kind: 'system' },
        body: '',
        at: bySocket.events[3]!.at,
      });
      expect(byRest.body.events).toEqual(bySocket.events);
      const desk = await open(agent, chat);
      expect(desk.events[3]).toMatchObject({ seq: 4, kind: 'note', body: 'PLANTED-NOTE' });
    });

    it('misses nothing between joining and fetching', async () => {
      const { strapi, anna } = given();
      const chat = await startChat(strapi);
      const { chatId } = chat;
      const writer = await connectVisitor(strapi, chat.token);
      const agent = await connectAgent(strapi, anna.session);

      const writing = Promise.all(upTo(100).map((i) => send(writer, chatId, `message ${i}`)));
      const page = await open(agent, chat);
      await writing;
      await agent
        .hear<{ batch: { events: ChatEvent[] }[] }>(
          'chat:events',
          ({ batch }) => batch.some(({ events }) => events.at(-1)?.seq === 102),
          10_000
        )
        .catch(() => undefined);

      const live = agent
        .all<{ batch: { events: ChatEvent[] }[] }>('chat:events')
        .flatMap(({ batch }) => batch.flatMap(({ events }) => events));
      const merged = new Set([...seqs(page.events), ...seqs(live)]);
      expect([...merged].sort((a, b) => a - b)).toEqual(upTo(102));
      await expectWhole(strapi.database, chatId);
    });
  });
