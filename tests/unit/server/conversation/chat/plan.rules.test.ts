import fc from 'fast-check';
import {
  planBatch,
  type ChatHead,
} from '../../../../../server/src/conversation/chat/log/plan.rules';
import { appendRefusal } from '../../../../../server/src/conversation/chat/lifecycle.rules';
import { arbitraryChat, arbitraryEntry } from '../../support/arbitraries';

const world = fc
  .uniqueArray(arbitraryChat, { maxLength: 4, selector: ({ chatId }) => chatId })
  .chain((chats) =>
    fc.record({
      chats: fc.constant(new Map<string, ChatHead>(chats.map((chat) => [chat.chatId, chat]))),
      batch: fc.array(arbitraryEntry, { maxLength: 40 }),
    })
  );

describe('numbering a batch', () => {
  it('gives each chat its next numbers without holes, in the order of the batch', () => {
    fc.assert(
      fc.property(world, ({ chats, batch }) => {
        const plan = planBatch(chats, batch);
        for (const [chatId, chat] of chats) {
          const seqs = plan.inserts
            .filter(({ index }) => batch[index]!.chatId === chatId)
            .map(({ seq }) => seq);
          expect(seqs).toEqual(seqs.map((_, i) => chat.lastSeq + 1 + i));
          expect(plan.heads.get(chatId)).toBe(
            seqs.length > 0 ? chat.lastSeq + seqs.length : undefined
          );
        }
        const order = plan.inserts.map(({ index }) => index);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      })
    );
  });

  it('answers every entry once, and refuses those that the chat refuses, which take no number', () => {
    fc.assert(
      fc.property(world, ({ chats, batch }) => {
        const plan = planBatch(chats, batch);
        const answered = [...plan.inserts, ...plan.refusals].map(({ index }) => index);
        expect([...answered].sort((a, b) => a - b)).toEqual(batch.map((_, i) => i));
        for (const { index, code } of plan.refusals) {
          const entry = batch[index]!;
          expect(code).toBe(appendRefusal(chats.get(entry.chatId), entry));
        }
        for (const { index } of plan.inserts) {
          const entry = batch[index]!;
          expect(appendRefusal(chats.get(entry.chatId), entry)).toBeUndefined();
        }
      })
    );
  });

  it('leaves what it was given as it was', () => {
    fc.assert(
      fc.property(world, ({ chats, batch }) => {
        const before = JSON.stringify([[...chats], batch]);
        planBatch(chats, batch);
        expect(JSON.stringify([[...chats], batch])).toBe(before);
      })
    );
  });
});
