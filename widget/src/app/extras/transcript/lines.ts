import type { ChatEvent } from '../../../../../protocol/conversation/chat';
import type { Texts } from '../../i18n';

export interface Line {
  at: string;
  who: string;
  text: string;
}

/** The messages of a chat and what was agreed in it, ready to be written down. */
export const toLines = (events: readonly ChatEvent[], { t, full }: Texts): Line[] =>
  events
    .filter(({ kind }) => kind === 'text' || kind.startsWith('consent_'))
    .map(({ at, author, body }) => ({
      at: full(at),
      who: author.kind === 'visitor' ? t('you') : (author.name ?? t('team')),
      text: body,
    }));
