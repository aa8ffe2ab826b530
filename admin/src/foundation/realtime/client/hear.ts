import type { ChatEvent, ChatSummary, ServerToAgent } from '../../../../../protocol';
import { belongsTo, isNew, type DeskSlice } from '../desk';
import type { Heard, Link } from '../link';
import type { ClientContext } from './context';
import type { DeskCalls } from './deskCalls';
import { forgetAll } from './forgetAll';
import type { Following } from './following';
import { typingNotices } from './typingNotices';

type Ears = { [E in keyof ServerToAgent]: (message: Heard<E>) => void };

/** Milliseconds in which changes of chats that were not known are gathered before the counts are asked for. */
const RECOUNT_AFTER = 1_500;

interface Parts {
  context: ClientContext;
  desk: DeskCalls;
  follow: Following;
  link: Link;
  /** Joins the desk anew. */
  rejoin: () => void;
}

const changed = (before: ChatSummary | undefined, after: ChatSummary): boolean =>
  before?.status !== after.status || before.agent?.id !== after.agent?.id;

const isConsent = ({ kind }: ChatEvent): boolean =>
  kind === 'consent_card' || kind === 'consent_answer';

/** What to do with everything that the server says by itself. */
export const hear = ({ context, desk, follow, link, rejoin }: Parts): Ears => {
  const { store, clock, signals } = context;
  let recounting = false;

  const recountSoon = () => {
    if (recounting) return;
    recounting = true;
    clock.after(RECOUNT_AFTER, () => {
      recounting = false;
      void desk.reload('queue');
    });
  };

  const arrived = (
    chat: ChatSummary,
    before: ChatSummary | undefined,
    lists: DeskSlice['lists']
  ) => {
    const { me } = store.getState().desk;
    if (!before && !isNew(lists, chat, me?.id)) recountSoon();
    if (lists.queue.status !== 'ready') return;
    const waits = belongsTo('queue', chat, me?.id);
    // One's own that one has given back oneself is no news.
    const news = before ? !belongsTo('queue', before, me?.id) && before.agent?.id !== me?.id : true;
    if (!waits || !news) return;
    const text = chat.preview?.text ?? '';
    signals.emit({ type: 'chat-arrived', chat, text, seq: chat.lastSeq });
  };

  const wrote = ({ items }: Heard<'desk:activity'>) => {
    const { summaries, me } = store.getState().desk;
    for (const item of items) {
      const chat = summaries[item.chatId];
      if (!chat || item.visitorTexts === 0 || item.lastSeq <= chat.lastSeq) continue;
      const mine = belongsTo('mine', chat, me?.id);
      const text = item.preview?.text ?? '';
      if (mine) signals.emit({ type: 'visitor-wrote', chat, text, seq: item.lastSeq });
    }
  };

  return {
    'chat:events': ({ batch }) => {
      for (const { chatId, events } of batch) {
        store.dispatch({ type: 'chat/events', chatId, events });
        follow.settle(chatId);
        follow.watchGap(chatId);
        // Where the visitor stands on each purpose is not among the entries.
        if (chatId === follow.current() && events.some(isConsent)) void follow.refresh();
      }
    },
    'desk:chat': ({ chat }) => {
      const { summaries, lists } = store.getState().desk;
      const before = summaries[chat.chatId];
      store.dispatch({ type: 'desk/chat', chat });
      arrived(chat, before, lists);
      if (chat.chatId === follow.current() && changed(before, chat)) void follow.refresh();
    },
    'desk:activity': (message) => {
      wrote(message);
      store.dispatch({ type: 'desk/activity', items: message.items });
    },
    'desk:agents': ({ agents }) => store.dispatch({ type: 'desk/agents', agents }),
    'chat:read': (message) => store.dispatch({ type: 'desk/read', ...message }),
    'chat:redacted': ({ chatId, ...redacted }) => follow.redacted(chatId, redacted),
    'chat:gone': ({ chatId }) => follow.gone(chatId),
    'desk:changed': () => {
      forgetAll(store);
      rejoin();
    },
    'chat:viewers': (message) => store.dispatch({ type: 'chat/viewers', ...message }),
    'visitor:online': (message) => store.dispatch({ type: 'chat/online', ...message }),
    'chat:reach': (message) => store.dispatch({ type: 'chat/reach', ...message }),
    typing: typingNotices(context),
    draining: ({ retryAfter }) => link.drain(retryAfter),
    revoked: ({ code }) => link.refuse(code),
  };
};
