import { randomUUID } from 'node:crypto';
import type { ChatSummary, DeskView } from '../../../protocol';
import { createRoleUser } from '../../support/admin';
import { AGENT } from '../support/desk';
import { startChat } from '../support/rest';
import { upTo } from '../support/rows';
import {
  accepted,
  connectAgent,
  connectVisitor,
  open,
  send,
  take,
  type AgentClient,
} from '../support/sockets';
import type { Given } from './given';

const pages = async (
  agent: AgentClient,
  view: DeskView,
  search?: string
): Promise<ChatSummary[]> => {
  const chats: ChatSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = accepted(
      await agent.socket.emitWithAck('desk:list', {
        view,
        ...(cursor ? { cursor } : {}),
        ...(search ? { search } : {}),
      })
    );
    expect(page.chats.length).toBeLessThanOrEqual(30);
    chats.push(...page.chats);
    cursor = page.next;
  } while (cursor);
  return chats;
};

/** Letters alone: many digits in a row look like a phone number, which only some may search for (R28). */
const unique = (): string =>
  randomUUID().replace(/[\d-]/g, (sign) => 'ghijklmnopq'.charAt(Number(sign) || 10));

const ids = (chats: readonly ChatSummary[]) => chats.map(({ chatId }) => chatId);

export const deskLists = (given: Given) =>
  describe('lists of the desk', () => {
    it('count what is unread in every chat that one has, and only there', async () => {
      const { strapi, anna, ben } = given();
      const agent = await connectAgent(strapi, anna.session);
      const [quiet, busy, others] = [
        await startChat(strapi),
        await startChat(strapi),
        await startChat(strapi),
      ];
      await take(agent, quiet);
      await take(agent, busy);
      await take(await connectAgent(strapi, ben.session), others);
      const visitor = await connectVisitor(strapi, busy.token);
      const { seq } = await send(visitor, busy.chatId, 'Are you there?');
      accepted(await agent.socket.emitWithAck('chat:read', { chatId: quiet.chatId, seq: 2 }));
      const unread = async () => {
        const { counts } = accepted(await agent.socket.emitWithAck('desk:list', { view: 'ended' }));
        return [quiet, busy, others].map(({ chatId }) => counts.unread[chatId]);
      };

      expect(await unread()).toEqual([0, 2, undefined]);
      accepted(await agent.socket.emitWithAck('chat:read', { chatId: busy.chatId, seq }));
      expect(await unread()).toEqual([0, 0, undefined]);
    });

    it('go back to the queue when their agent is deleted, once', async () => {
      const { strapi, admin, ben } = given();
      const cleo = await createRoleUser(strapi, admin, AGENT, { firstname: 'Cleo' });
      const chat = await startChat(strapi);
      await take(await connectAgent(strapi, cleo.session), chat);
      const other = await connectAgent(strapi, ben.session);
      await admin.json(`/admin/users/${cleo.session.user.id}`, { method: 'DELETE' });

      await other.hear<{ chat: ChatSummary }>(
        'desk:chat',
        (news) => news.chat.chatId === chat.chatId && news.chat.status === 'waiting',
        15_000
      );
      const { events } = await open(other, chat);
      expect(events.map(({ data }) => data?.type).filter(Boolean)).toEqual([
        'started',
        'taken',
        'released',
      ]);
    });

    it('pages through every chat once, the longest wait first, equal times included', async () => {
      const { strapi, anna } = given();
      const agent = await connectAgent(strapi, anna.session);
      const name = `Pager ${unique()}`;
      const chats = await Promise.all(upTo(65).map(() => startChat(strapi, { offline: { name } })));
      const same = chats.slice(0, 40).map(({ chatId }) => chatId);
      const first = await strapi.database.query<{ waiting_since: unknown }>(
        'SELECT waiting_since FROM live_chat_chats WHERE document_id = ?',
        [same[0]]
      );
      await strapi.database.query(
        `UPDATE live_chat_chats SET waiting_since = ? WHERE document_id IN (${same.map(() => '?').join()})`,
        [first[0]!.waiting_since, ...same]
      );

      const waiting = await pages(agent, 'waiting', name);

      expect(ids(waiting).sort()).toEqual(chats.map(({ chatId }) => chatId).sort());
      const since = waiting.map((chat) => chat.waitingSince!);
      expect(since).toEqual([...since].sort((a, b) => a - b));
    });

    it('puts a chat where it belongs, with its last text and what is unread', async () => {
      const { strapi, anna, ben } = given();
      const agent = await connectAgent(strapi, anna.session);
      const colleague = await connectAgent(strapi, ben.session);
      const name = `Mover ${unique()}`;
      const chat = await startChat(strapi, { offline: { name } });
      const visitor = await connectVisitor(strapi, chat.token);
      await send(visitor, chat.chatId, 'second');
      const views = async (who: AgentClient) => {
        const found: Partial<Record<DeskView, number>> = {};
        for (const view of ['waiting', 'mine', 'all', 'ended'] as const) {
          found[view] = (await pages(who, view, name)).length;
        }
        return found;
      };

      expect(await views(agent)).toEqual({ waiting: 1, mine: 0, all: 1, ended: 0 });
      const [summary] = await pages(agent, 'waiting', name);
      expect(summary).toMatchObject({
        chatId: chat.chatId,
        visitor: { name },
        unread: 2,
        preview: { by: 'visitor', text: 'second' },
      });

      await take(agent, chat);
      expect(await views(agent)).toEqual({ waiting: 0, mine: 1, all: 1, ended: 0 });
      expect(await views(colleague)).toEqual({ waiting: 0, mine: 0, all: 1, ended: 0 });
      await agent.say('chat:read', { chatId: chat.chatId, seq: 4 });
      expect((await pages(agent, 'mine', name))[0]).toMatchObject({ unread: 0, agentReadSeq: 4 });

      await agent.say('chat:end', { chatId: chat.chatId });
      expect(await views(agent)).toEqual({ waiting: 0, mine: 0, all: 0, ended: 1 });
      expect((await pages(colleague, 'ended', name))[0]).toMatchObject({ endedBy: 'agent' });
    });

    it('T29: a search is text, whatever it holds', async () => {
      const { strapi, anna } = given();
      const agent = await connectAgent(strapi, anna.session);
      const name = `100%_sure 'quoted" ${unique()}`;
      const chat = await startChat(strapi, { offline: { name } });
      await startChat(strapi, { offline: { name: `100 not sure ${unique()}` } });

      expect(ids(await pages(agent, 'waiting', name.toUpperCase()))).toEqual([chat.chatId]);
      expect(ids(await pages(agent, 'waiting', '100%_sure'))).toEqual([chat.chatId]);
      expect(await pages(agent, 'waiting', "' OR '1'='1")).toEqual([]);
      for (const search of [{ $ne: null }, ['a'], 1, true, null]) {
        const answer = await agent.say('desk:list', { view: 'waiting', search });
        expect(answer).toMatchObject({ ok: false, code: 'invalid_request' });
      }
    });

    it('tells the desk of new, taken and ended chats and of activity, live', async () => {
      const { strapi, anna, ben } = given();
      const watcher = await connectAgent(strapi, ben.session);
      const agent = await connectAgent(strapi, anna.session);
      const chat = await startChat(strapi);
      const { chatId } = chat;
      const state = (status: string) =>
        watcher.hear<{ chat: ChatSummary }>(
          'desk:chat',
          (message) => message.chat.chatId === chatId && message.chat.status === status
        );

      await state('waiting');
      const visitor = await connectVisitor(strapi, chat.token);
      await send(visitor, chatId, 'PREVIEWED');
      const activity = await watcher.hear<{ items: { chatId: string; visitorTexts: number }[] }>(
        'desk:activity',
        ({ items }) => items.some((item) => item.chatId === chatId)
      );
      expect(activity.items.find((item) => item.chatId === chatId)).toMatchObject({
        lastSeq: 3,
        visitorTexts: 1,
        preview: { by: 'visitor', text: 'PREVIEWED' },
      });
      await take(agent, chat);
      expect((await state('active')).chat.agent).toEqual({
        id: anna.session.user.documentId,
        name: 'Anna',
      });
      await visitor.say('chat:end', { chatId });
      expect((await state('ended')).chat.endedBy).toBe('visitor');
    });
  });
