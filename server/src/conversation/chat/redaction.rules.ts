import { LiveChatError, REDACTED } from '../../../../protocol';

const isBetween = (unit: number, first: number, last: number): boolean =>
  unit >= first && unit <= last;

/** Whether a place is in the middle of a character of two units. */
const isWithin = (body: string, at: number): boolean =>
  isBetween(body.charCodeAt(at - 1), 0xd800, 0xdbff) &&
  isBetween(body.charCodeAt(at), 0xdc00, 0xdfff);

/**
 * A text without the part between two places, counted in UTF-16 units. A place within a character is moved out of it:
 * half a character would be no text any more.
 * @throws LiveChatError `invalid_request`
 */
export const redacted = (body: string, from: number, to: number): string => {
  if (from < 0 || from >= to || to > body.length) {
    throw new LiveChatError('invalid_request', 'from, to: are not within the message.');
  }
  const start = isWithin(body, from) ? from - 1 : from;
  const end = isWithin(body, to) ? to + 1 : to;
  return `${body.slice(0, start)}${REDACTED}${body.slice(end)}`;
};
