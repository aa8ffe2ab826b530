import { cleanText } from '../../../../../protocol';
import type { DraftKind } from '../drafts';
import type { ClientContext } from './context';
import type { sender } from './sender';
import type { typist } from './typist';

/** What is written, asked and sent in a chat: the draft, the outbox and the notice of typing follow one another. */
export const writing = (
  { store }: Pick<ClientContext, 'store'>,
  outbox: ReturnType<typeof sender>,
  typing: ReturnType<typeof typist>
) => ({
  send: (chatId: string, kind: DraftKind, text: string) => {
    typing.stop();
    store.dispatch({ type: 'draft/write', chatId, kind, body: '' });
    outbox.send(chatId, { kind, body: cleanText(text) });
  },
  /** Shows the visitor a consent card. Like a message it is never lost: it waits for the line and goes out once. */
  askConsent: (chatId: string, purpose: string, name: string) =>
    outbox.send(chatId, { kind: 'consent_card', purpose, body: name }),
  retry: outbox.retry,
  discard: outbox.discard,
  /** Keeps what is written; that an answer is being written is told to the visitor, a note's is not. */
  write: (chatId: string, kind: DraftKind, body: string) => {
    store.dispatch({ type: 'draft/write', chatId, kind, body });
    if (kind === 'note' || body.trim() === '') typing.stop();
    else typing.typed(chatId);
  },
  stopTyping: typing.stop,
});
