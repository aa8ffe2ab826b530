import type { ErrorCode } from '../../../../../protocol';
import type { ChatRow, NewEntry } from '../chat.types';
import { appendRefusal } from '../lifecycle.rules';

/** The part of a chat that numbering needs, read under its lock. */
export type ChatHead = Pick<ChatRow, 'chatId' | 'status' | 'visitorId' | 'agentId' | 'lastSeq'>;

export interface Plan {
  /** Entries to insert with their numbers, by position in the batch. */
  inserts: { index: number; seq: number }[];
  refusals: { index: number; code: ErrorCode }[];
  /** New `lastSeq` by chat id, of the chats that changed. */
  heads: Map<string, number>;
}

/**
 * Numbers a batch: each entry that its chat accepts gets the chat's next `seq`, in order of the batch, without
 * holes; the others are refused one by one and take no number.
 */
export const planBatch = (
  chats: ReadonlyMap<string, ChatHead>,
  batch: readonly NewEntry[]
): Plan => {
  const plan: Plan = { inserts: [], refusals: [], heads: new Map() };
  batch.forEach((entry, index) => {
    const chat = chats.get(entry.chatId);
    const code = appendRefusal(chat, entry);
    if (code || !chat) {
      plan.refusals.push({ index, code: code ?? 'not_found' });
      return;
    }
    const seq = (plan.heads.get(entry.chatId) ?? chat.lastSeq) + 1;
    plan.heads.set(entry.chatId, seq);
    plan.inserts.push({ index, seq });
  });
  return plan;
};
