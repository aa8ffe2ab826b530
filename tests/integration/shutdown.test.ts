import { randomUUID } from 'node:crypto';
import type { SendAnswer } from '../../protocol';
import { openDesk } from './support/desk';
import { startChat } from './support/rest';
import { expectWhole } from './support/rows';
import { accepted, connectAgent, connectVisitor, open, text } from './support/sockets';

describe('F19: SIGTERM with 100 sends in flight', () => {
  it('tells clients to come back, stores what it acknowledged and ends within 10 s', async () => {
    const { strapi, anna } = await openDesk();
    const chats = await Promise.all(Array.from({ length: 10 }, () => startChat(strapi)));
    const visitors = await Promise.all(chats.map(({ token }) => connectVisitor(strapi, token)));
    const agent = await connectAgent(strapi, anna.session);
    await open(agent, chats[0]!);
    const outcomes: { chatId: string; clientMessageId: string; body: string; answer?: unknown }[] =
      [];
    const sending = visitors.flatMap((visitor, i) =>
      Array.from({ length: 10 }, async (_, n) => {
        const message = text(chats[i]!.chatId, `message ${n}`, randomUUID());
        const outcome: (typeof outcomes)[number] = { ...message };
        outcomes.push(outcome);
        // No answer is one of the outcomes: then nobody knows.
        outcome.answer = await visitor.say('message:send', message).catch(() => undefined);
      })
    );

    const began = performance.now();
    const ended = strapi.kill('SIGTERM');
    const told = await Promise.all(
      [...visitors, agent].map((client) => client.hear<{ retryAfter: number }>('draining'))
    );
    await Promise.all([ended, ...sending, ...visitors.map((visitor) => visitor.closed())]);
    const took = performance.now() - began;

    expect(took).toBeLessThan(10_000);
    for (const { retryAfter } of told) {
      expect(retryAfter).toBeGreaterThan(0);
      expect(retryAfter).toBeLessThanOrEqual(5_000);
    }
    expect(new Set(told.map(({ retryAfter }) => retryAfter)).size).toBeGreaterThan(1);
    expect(strapi.logs()).not.toMatch(/\[live-chat\].*failed/);
    const stored = new Map<string, number>();
    for (const { chatId } of chats) {
      for (const row of await expectWhole(strapi.database, chatId))
        stored.set(row.client_message_id, row.seq);
    }
    const acknowledged = outcomes.filter(
      ({ answer }) => (answer as { ok?: boolean } | undefined)?.ok
    );
    for (const { clientMessageId, answer } of acknowledged) {
      expect(stored.get(clientMessageId)).toBe((answer as SendAnswer).seq);
    }
    for (const { answer } of outcomes) {
      if (answer && !(answer as { ok: boolean }).ok)
        expect(answer).toMatchObject({
          code: 'draining',
          retryAfter: expect.any(Number) as number,
        });
    }

    await strapi.restart();
    const again = await Promise.all(chats.map(({ token }) => connectVisitor(strapi, token)));
    for (const { chatId, clientMessageId, body } of outcomes) {
      const visitor = again[chats.findIndex((chat) => chat.chatId === chatId)]!;
      const repeat = accepted(
        await visitor.socket.emitWithAck('message:send', { chatId, clientMessageId, body })
      );
      expect(repeat.duplicate).toBe(stored.has(clientMessageId) ? true : undefined);
    }
    for (const { chatId } of chats)
      expect(await expectWhole(strapi.database, chatId)).toHaveLength(12);
  });
});
