import { REDACTED, type ChatEvent } from '../../../../../protocol';

/** A part of a message, in UTF-16 units as the server counts. */
export interface Part {
  from: number;
  to: number;
}

const isLow = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** What can be redacted: something that a person wrote, of which something is left. */
export const canRedact = ({ kind, author, body }: ChatEvent): boolean =>
  (kind === 'text' || kind === 'note') &&
  author.kind !== 'system' &&
  body.replaceAll(REDACTED, '').trim() !== '';

/**
 * What is selected, widened to whole characters; nothing where nothing is, or nothing that can be read.
 * @example partOf('a🙂b', 2, 3) // { from: 1, to: 3 }
 */
export const partOf = (body: string, start: number, end: number): Part | undefined => {
  const first = Math.max(0, Math.min(start, end));
  const last = Math.min(body.length, Math.max(start, end));
  const from = first > 0 && isLow(body, first) ? first - 1 : first;
  const to = last > from && isLow(body, last) ? last + 1 : last;
  return body.slice(from, to).trim() === '' ? undefined : { from, to };
};

/** How the message will read. */
export const redacted = (body: string, { from, to }: Part): string =>
  `${body.slice(0, from)}${REDACTED}${body.slice(to)}`;
