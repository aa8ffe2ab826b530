import { startChat } from '../support/rest';
import { chatRow, expectWhole } from '../support/rows';
import { connectAgent, connectVisitor, take, text } from '../support/sockets';
import type { Given } from './given';

export const races = (given: Given) =>
  describe('races', () => {
    it('F17: of two agents who take a chat at once one wins and the other is told', async () => {
      const { strapi, anna, ben } = given();
      const agents = [
        await connectAgent(strapi, anna.session),
        await connectAgent(strapi, ben.session),
      ] as const;
      for (let round = 0; round < 5; round += 1) {
        const { chatId } = await startChat(strapi);

        const answers = await Promise.all(
          agents.map(({ socket }) => socket.emitWithAck('chat:take', { chatId }))
        );

        expect(answers.map((answer) => (answer.ok ? 'won' : answer.code)).sort()).toEqual([
          'conflict',
          'won',
        ]);
        const winner = answers[0]!.ok ? anna : ben;
        const row = await chatRow(strapi.database, chatId);
        expect(row.agent_id).toBe(winner.session.user.documentId);
        expect(await expectWhole(strapi.database, chatId)).toHaveLength(3);
      }
    });

    it('stores nothing behind the end of a chat, whoever writes while it ends', async () => {
      const { strapi, anna } = given();
      const agent = await connectAgent(strapi, anna.session);
      for (let round = 0; round < 5; round += 1) {
        const chat = await startChat(strapi);
        const { chatId } = chat;
        const visitor = await connectVisitor(strapi, chat.token);
        await take(agent, chat);
        const write = (i: number) =>
          i % 2
            ? visitor.socket.emitWithAck('message:send', text(chatId, `${i}`))
            : agent.socket.emitWithAck('message:send', { ...text(chatId, `${i}`), kind: 'text' });

        const writing = Array.from({ length: 30 }, (_, i) => write(i));
        const ends = [
          visitor.socket.emitWithAck('chat:end', { chatId }),
          agent.socket.emitWithAck('chat:end', { chatId }),
        ];
        const answers = await Promise.all([
          ...writing,
          ...Array.from({ length: 30 }, (_, i) => write(i)),
        ]);
        const ended = await Promise.all(ends);

        expect(ended.map((answer) => (answer.ok ? 'ended' : answer.code)).sort()).toEqual([
          'chat_ended',
          'ended',
        ]);
        const rows = await expectWhole(strapi.database, chatId);
        expect(JSON.parse(rows.at(-1)?.data ?? 'null')).toMatchObject({ type: 'ended' });
        const stored = answers.filter((answer) => answer.ok);
        expect(rows).toHaveLength(3 + stored.length + 1);
        for (const answer of answers) {
          if (!answer.ok) expect(answer.code).toBe('chat_ended');
        }
      }
    });

    it('takes over from the colleague who has the chat, not from one who has it no more', async () => {
      const { strapi, anna, ben } = given();
      const chat = await startChat(strapi);
      const { chatId } = chat;
      const [first, second] = [
        await connectAgent(strapi, anna.session),
        await connectAgent(strapi, ben.session),
      ];
      const idOf = (agent: typeof anna) => agent.session.user.documentId;
      await take(first, chat);

      const blind = await second.socket.emitWithAck('chat:take', { chatId });
      const over = await second.socket.emitWithAck('chat:take', { chatId, from: idOf(anna) });
      const stale = await first.socket.emitWithAck('chat:take', { chatId, from: idOf(anna) });
      const silenced = await first.socket.emitWithAck('message:send', {
        ...text(chatId, 'still mine?'),
        kind: 'text',
      });

      expect(blind).toMatchObject({ ok: false, code: 'conflict' });
      expect(over).toEqual({ ok: true, seq: 4 });
      expect(stale).toMatchObject({ ok: false, code: 'conflict' });
      expect(silenced).toMatchObject({ ok: false, code: 'not_assigned' });
      const rows = await expectWhole(strapi.database, chatId);
      expect(JSON.parse(rows.at(-1)?.data ?? 'null')).toEqual({
        type: 'taken',
        agentName: 'Ben',
        fromAgentName: 'Anna',
      });
    });

    it('raises read markers and never lowers them, whatever order they come in', async () => {
      const { strapi } = given();
      const chat = await startChat(strapi);
      const { chatId } = chat;
      const visitor = await connectVisitor(strapi, chat.token);
      for (let i = 0; i < 8; i += 1) {
        await visitor.socket.emitWithAck('message:send', text(chatId, `${i}`));
      }

      await Promise.all(
        [4, 9, 3, 7, 10, 5, 99].map((seq) =>
          visitor.socket.emitWithAck('chat:read', { chatId, seq })
        )
      );

      expect(Number((await chatRow(strapi.database, chatId)).visitor_read_seq)).toBe(10);
    });
  });
