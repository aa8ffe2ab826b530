import type { ChatEvent } from '../../../../../protocol/chat';
import type { Texts } from '../../i18n';

export interface Line {
  at: string;
  who: string;
  text: string;
}

/** The messages of a chat, ready to be written down. */
export const toLines = (events: readonly ChatEvent[], { t, full }: Texts): Line[] =>
  events
    .filter((event) => event.kind === 'text')
    .map(({ at, author, body }) => ({
      at: full(at),
      who: author.kind === 'visitor' ? t('you') : (author.name ?? t('team')),
      text: body,
    }));
