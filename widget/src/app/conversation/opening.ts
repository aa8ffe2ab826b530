import { LiveChatError } from '../../../../protocol/foundation/errors';
import type { Rest } from '../rest';
import { toSession, type Session } from '../session';

/**
 * - `open`: there is a conversation to show
 * - `none`: the page was opened without a link
 * - `dead`: the link opens nothing any more
 * - `broken`: there was no answer
 */
export type Opening = 'open' | 'none' | 'dead' | 'broken';

/** As it stands in the link: the chat, a dot, and the secret. */
export const LINK = { key: 't', form: /^[a-z0-9]{8,64}\.r-[\w-]{43}$/ };

export const sessionOf = (link: string): Session | undefined => {
  const [chatId, token] = link.split('.');
  return toSession({ chatId, token });
};

/** Asks whether a session still works, and changes nothing by that. */
export const tryOpening = async (
  rest: Pick<Rest, 'events'>,
  { token, chatId }: Session
): Promise<Opening> => {
  try {
    await rest.events(token, chatId, 0);
    return 'open';
  } catch (cause) {
    const known = cause instanceof LiveChatError && cause.code;
    return known === 'unauthorized' || known === 'not_found' || known === 'gone'
      ? 'dead'
      : 'broken';
  }
};
