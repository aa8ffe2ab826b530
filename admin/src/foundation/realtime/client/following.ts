import { DELIVERY, isRetryable, REDACTED, type SyncPage } from '../../../../../protocol';
import {
  emptyTimeline,
  hasGap,
  outdatedBy,
  outdatedIn,
  type Redacted,
  type Timeline,
} from '../chats';
import { shownIds } from '../outbox';
import type { ClientContext } from './context';

/** Chats in memory besides the one that is shown: switching back to them needs no wait. */
const REMEMBERED = 20;

/** Follows the chat that is shown: joins its room, catches up, finds holes and has them filled. */
export const following = (context: ClientContext) => {
  const { store, clock, ask } = context;
  let current: string | null = null;
  const waitingForGap = new Set<string>();

  const timelineOf = (chatId: string): Timeline =>
    store.getState().chats[chatId]?.timeline ?? emptyTimeline;

  /** Messages of ours that the timeline shows now leave the outbox. */
  const settle = (chatId: string) => {
    const ids = shownIds(store.getState().outbox, chatId, timelineOf(chatId).last);
    if (ids.length > 0) store.dispatch({ type: 'outbox/remove', ids });
  };

  /** The chat was erased: nothing of it may stay here. */
  const drop = (chatId: string) => {
    store.dispatch({ type: 'outbox/drop-chat', chatId });
    store.dispatch({ type: 'draft/drop', chatId });
  };

  /** The chat was erased, or is hidden from now on. */
  const gone = (chatId: string) => {
    drop(chatId);
    store.dispatch({ type: 'desk/gone', chatId });
    store.dispatch(
      chatId === current
        ? { type: 'chat/gone', chatId }
        : { type: 'chat/dropped', chatIds: [chatId] }
    );
  };

  /** Reads messages again that were redacted while nobody listened: their old text must not stay on the screen. */
  const renew = async (chatId: string, seqs: readonly number[]): Promise<void> => {
    for (const seq of seqs) {
      const reply = await ask('chat:history', { chatId, before: seq + 1 });
      if (!reply.ok) {
        // The line broke: until the chat is read anew, rather nothing than what was taken out.
        const at = clock.now();
        store.dispatch({ type: 'chat/redacted', chatId, seq, body: REDACTED, at });
        continue;
      }
      const events = reply.events.filter((event) => seqs.includes(event.seq));
      store.dispatch({ type: 'chat/renewed', chatId, events });
    }
  };

  const pull = async (chatId: string): Promise<void> => {
    for (;;) {
      const since = timelineOf(chatId).last;
      const page = await ask('chat:sync', { chatId, since });
      if (!page.ok || current !== chatId) return;
      if (startsOver(chatId, page)) return bring(chatId);
      store.dispatch({ type: 'chat/page', chatId, page });
      settle(chatId);
      await renew(chatId, outdatedBy(page, since));
      if (!page.more || timelineOf(chatId).last <= since) return;
    }
  };

  /** Another life of the database: an answer to a number of the old one means nothing. */
  const startsOver = (chatId: string, page: SyncPage): boolean => {
    const { epoch } = timelineOf(chatId);
    if (epoch === null || epoch === page.epoch) return false;
    store.dispatch({ type: 'chat/forget' });
    return true;
  };

  const bring = async (chatId: string): Promise<void> => {
    store.dispatch({ type: 'chat/opening', chatId });
    const since = timelineOf(chatId).last;
    const reply = await ask('chat:open', { chatId, since });
    if (current !== chatId) return;
    if (!reply.ok) {
      // The next join brings it.
      if (reply.code === 'no_answer') return;
      if (isRetryable(reply.code)) {
        clock.after(reply.retryAfter ?? DELIVERY.backOff.first, () => {
          if (current === chatId) void bring(chatId);
        });
        return;
      }
      if (reply.code === 'gone') return gone(chatId);
      // An address with something else in it than a chat's id.
      const failure = reply.code === 'invalid_request' ? 'not_found' : reply.code;
      return store.dispatch({ type: 'chat/failed', chatId, failure });
    }
    if (startsOver(chatId, reply)) return bring(chatId);
    const { chat: details, viewers, ...page } = reply;
    store.dispatch({ type: 'chat/opened', chatId, page, details, viewers });
    store.dispatch({ type: 'desk/looked-up', chat: details });
    settle(chatId);
    // An ended chat tells of its redactions with its seal, not among its entries.
    const sealed = outdatedIn(timelineOf(chatId), details.transcript?.redactions);
    await renew(chatId, [...new Set([...outdatedBy(page, since), ...sealed])]);
    if (page.more) await pull(chatId);
  };

  const leave = (chatId: string) => {
    store.dispatch({ type: 'chat/left', chatId });
    // Nothing depends on the answer: a room that was not left ends with the socket.
    void ask('chat:leave', { chatId });
  };

  const forgetOldest = () => {
    const others = Object.keys(store.getState().chats).filter((chatId) => chatId !== current);
    const chatIds = others.slice(0, Math.max(0, others.length - REMEMBERED));
    if (chatIds.length > 0) store.dispatch({ type: 'chat/dropped', chatIds });
  };

  return {
    current: () => current,
    open: (chatId: string): Promise<void> => {
      if (current !== null && current !== chatId) leave(current);
      current = chatId;
      forgetOldest();
      return bring(chatId);
    },
    close: () => {
      if (current !== null) leave(current);
      current = null;
    },
    /** After a break, or when something about the chat has changed that is not among its entries. */
    refresh: async (): Promise<void> => {
      if (current !== null) await bring(current);
    },
    /** Something above what is held has come: wait a moment for what is missing, then ask. */
    watchGap: (chatId: string) => {
      if (chatId !== current || waitingForGap.has(chatId) || !hasGap(timelineOf(chatId))) return;
      waitingForGap.add(chatId);
      clock.after(DELIVERY.gapPatience, () => {
        waitingForGap.delete(chatId);
        if (chatId === current && hasGap(timelineOf(chatId))) void pull(chatId);
      });
    },
    /** The server's highest number: more than is held means that a tail got lost. */
    head: async (chatId: string, head: number): Promise<void> => {
      if (chatId === current && head > timelineOf(chatId).last) await pull(chatId);
    },
    /** A part of a message was taken out: out of the conversation, and out of the lists where it is the last one. */
    redacted: (chatId: string, redacted: Redacted) => {
      const { seq, body } = redacted;
      const old = timelineOf(chatId).events.find((event) => event.seq === seq);
      store.dispatch({ type: 'chat/redacted', chatId, ...redacted });
      if (old?.kind === 'text')
        store.dispatch({ type: 'desk/redacted', chatId, at: old.at, text: body });
    },
    gone,
    settle,
    pull,
    drop,
  };
};

export type Following = ReturnType<typeof following>;
