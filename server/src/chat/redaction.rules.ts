import { LiveChatError, REDACTED } from '../../../protocol';

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * A text without the part between two places, counted in UTF-16 units. A place within a character is moved out of it:
 * half a character would be no text any more.
 * @throws LiveChatError `invalid_request`
 */
export const redacted = (body: string, from: number, to: number): string => {
  if (from >= to || to > body.length) {
    throw new LiveChatError('invalid_request', 'from, to: are not within the message.');
  }
  const start = isLow(body.charCodeAt(from)) ? from - 1 : from;
  const end = to < body.length && isLow(body.charCodeAt(to)) ? to + 1 : to;
  return `${body.slice(0, start)}${REDACTED}${body.slice(end)}`;
};
