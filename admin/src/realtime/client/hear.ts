import type { ChatEvent, ChatSummary, ServerToAgent } from '../../../../protocol';
import { belongsTo } from '../desk';
import type { Heard, Link } from '../link';
import type { ClientContext } from './context';
import type { DeskCalls } from './deskCalls';
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
}

const changed = (before: ChatSummary | undefined, after: ChatSummary): boolean =>
  before?.status !== after.status || before.agent?.id !== after.agent?.id;

const isConsent = ({ kind }: ChatEvent): boolean =>
  kind === 'consent_card' || kind === 'consent_answer';

/** What to do with everything that the server says by itself. */
export const hear = ({ context, desk, follow, link }: Parts): Ears => {
  const { store, clock, signals } = context;
  let recounting = false;

  const recountSoon = () => {
    if (recounting) return;
    recounting = true;
    clock.after(RECOUNT_AFTER, () => {
      recounting = false;
      void desk.reload('waiting');
    });
  };

  const arrived = (chat: ChatSummary, before: ChatSummary | undefined) => {
    const { lists, me } = store.getState().desk;
    if (before || lists.waiting.status !== 'ready') return;
    if (belongsTo('waiting', chat, me?.id)) signals.emit({ type: 'chat-arrived', chat });
    else recountSoon();
  };

  const wrote = ({ items }: Heard<'desk:activity'>) => {
    const { summaries, me } = store.getState().desk;
    for (const item of items) {
      const chat = summaries[item.chatId];
      if (!chat || item.visitorTexts === 0 || item.lastSeq <= chat.lastSeq) continue;
      const mine = belongsTo('mine', chat, me?.id);
      if (mine) signals.emit({ type: 'visitor-wrote', chat, text: item.preview?.text ?? '' });
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
      const before = store.getState().desk.summaries[chat.chatId];
      store.dispatch({ type: 'desk/chat', chat });
      arrived(chat, before);
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
    'chat:viewers': (message) => store.dispatch({ type: 'chat/viewers', ...message }),
    'visitor:online': (message) => store.dispatch({ type: 'chat/online', ...message }),
    typing: typingNotices(context),
    draining: ({ retryAfter }) => link.drain(retryAfter),
    revoked: ({ code }) => link.refuse(code),
  };
};
