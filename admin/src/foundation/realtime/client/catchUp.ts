import { DELIVERY, isRetryable, REDACTED, type SyncPage } from '../../../../../protocol';
import { outdatedBy, outdatedIn, type Timeline } from '../chats';
import type { ClientContext } from './context';

interface CatchUpDeps {
  context: ClientContext;
  /** The chat that is shown; it may be another one by the time an answer comes. */
  current: () => string | null;
  timelineOf: (chatId: string) => Timeline;
  settle: (chatId: string) => void;
  gone: (chatId: string) => void;
}

/** Brings the chat that is shown in step with the server: as a whole, or what came after what is held. */
export const catchUp = ({ context, current, timelineOf, settle, gone }: CatchUpDeps) => {
  const { store, clock, ask } = context;

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
      if (!page.ok || current() !== chatId) return;
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
    if (current() !== chatId) return;
    if (!reply.ok) {
      // The next join brings it.
      if (reply.code === 'no_answer') return;
      if (isRetryable(reply.code)) {
        clock.after(reply.retryAfter ?? DELIVERY.backOff.first, () => {
          if (current() === chatId) void bring(chatId);
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

  return { bring, pull };
};
