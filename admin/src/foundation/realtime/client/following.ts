import { DELIVERY } from '../../../../../protocol';
import { emptyTimeline, hasGap, type Redacted, type Timeline } from '../chats';
import { shownIds } from '../outbox';
import { catchUp } from './catchUp';
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

  const { bring, pull } = catchUp({ context, current: () => current, timelineOf, settle, gone });

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
