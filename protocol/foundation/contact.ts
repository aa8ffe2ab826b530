/**
 * Contact data in texts: found in whatever way it is written, and shown to somebody without the right to it (R28) so
 * that two can be told apart and none written to. What is found here is what is masked, and what is masked is not
 * searched: one rule for both.
 */

import { findEmails } from './email-find';
import { findPhones } from './phone-find';
import { isAscii } from './text';

/** One address or number in a text. */
export interface ContactSpan {
  start: number;
  /** Exclusive. */
  end: number;
  kind: 'email' | 'phone';
  /** What stands in its place. */
  shown: string;
}

type Span = Omit<ContactSpan, 'shown'>;

export const MASK = '•••';

/** A text as a person reads it, and for each of its units the place that it came from. */
interface Legible {
  plain: string;
  /** Nothing: each unit stands where it stood. */
  places?: { from: number[]; to: number[] };
}

interface Unit {
  text: string;
  from: number;
  to: number;
}

/** Characters that take no room on a screen and keep what they stand in from being found. */
const GHOST = /^[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]$/;
const ESCAPE = /%[0-9a-f]{2}/i;
/** Addresses in addresses of pages are escaped once, twice behind a redirect. */
const ROUNDS = 3;

const byteAt = (units: readonly Unit[], i: number): number | undefined => {
  if (units[i]?.text !== '%') return undefined;
  const hex = `${units[i + 1]?.text ?? ''}${units[i + 2]?.text ?? ''}`;
  return /^[0-9a-f]{2}$/i.test(hex) ? parseInt(hex, 16) : undefined;
};

/** How many bytes a character of UTF-8 has that begins with this one. */
const lengthOf = (lead: number): number =>
  lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;

/** The character that an escape stands for, and how many units of the text it takes. */
const escapedAt = (
  units: readonly Unit[],
  i: number
): { text: string; taken: number } | undefined => {
  const lead = byteAt(units, i);
  const length = lead === undefined ? 0 : lengthOf(lead);
  let escape = '';
  for (let k = 0; k < length; k += 1) {
    const byte = byteAt(units, i + k * 3);
    if (byte === undefined) return undefined;
    escape += `%${byte.toString(16).padStart(2, '0')}`;
  }
  if (escape === '') return undefined;
  try {
    return { text: decodeURIComponent(escape), taken: length * 3 };
  } catch {
    // Bytes that are no character stay what they are: text.
    return undefined;
  }
};

const unescaped = (units: readonly Unit[]): Unit[] => {
  const read: Unit[] = [];
  for (let i = 0; i < units.length;) {
    const unit = units[i] as Unit;
    const escaped = unit.text === '%' ? escapedAt(units, i) : undefined;
    if (escaped) {
      const last = units[i + escaped.taken - 1] ?? unit;
      read.push({ text: escaped.text, from: unit.from, to: last.to });
    } else read.push(unit);
    i += escaped?.taken ?? 1;
  }
  return read;
};

/** The value of a digit of any script: each has its ten in a row. */
const digitOf = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
};

const READ = new Map<string, string>();
/** As many characters as are kept in mind: a text in any one script has fewer. */
const KEPT = 4_096;

const plainOf = (character: string): string => {
  const known = READ.get(character);
  if (known !== undefined) return known;
  const plain = GHOST.test(character)
    ? ''
    : character
        .normalize('NFKC')
        .replace(/[\u3002\u2024]/g, '.')
        .replace(/[^\d\P{Nd}]/gu, digitOf);
  if (READ.size >= KEPT) READ.clear();
  READ.set(character, plain);
  return plain;
};

/** A text with its escapes, widths, invisible characters and digits of other scripts read. */
const legible = (text: string): Legible => {
  const escaped = ESCAPE.test(text);
  if (!escaped && isAscii(text)) return { plain: text };
  let units: Unit[] = [];
  let at = 0;
  for (const character of text) {
    units.push({ text: character, from: at, to: at + character.length });
    at += character.length;
  }
  for (let round = 0; escaped && round < ROUNDS; round += 1) {
    const read = unescaped(units);
    if (read.length === units.length) break;
    units = read;
  }
  let plain = '';
  const places = { from: [] as number[], to: [] as number[] };
  for (const unit of units) {
    const read = unit.text.length === 1 && unit.text < '\x80' ? unit.text : plainOf(unit.text);
    plain += read;
    for (let i = 0; i < read.length; i += 1) {
      places.from.push(unit.from);
      places.to.push(unit.to);
    }
  }
  return { plain, places };
};

const LOCAL = /^[\p{L}\p{M}\p{N}._%+'’-]$/u;
const LEADING = /^[._%+'’-]$/;
const DOMAIN = /\[[\da-f.:]{3,45}\]|[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*/iuy;
const MAX_QUOTED = 80;

/** Where the part before the at sign begins, not before `floor`. */
const localFrom = (plain: string, at: number, floor: number): number => {
  if (plain[at - 1] === '"') {
    const open = plain.lastIndexOf('"', at - 2);
    if (open >= floor && at - open <= MAX_QUOTED) return open;
  }
  let from = at;
  while (from > floor) {
    const low = plain.charCodeAt(from - 1);
    const length = low >= 0xdc00 && low <= 0xdfff && from - 2 >= floor ? 2 : 1;
    if (!LOCAL.test(plain.slice(from - length, from))) break;
    from -= length;
  }
  while (from < at - 1 && LEADING.test(plain[from] ?? '')) from += 1;
  return from;
};

const emailsIn = (plain: string): Span[] => {
  const found: Span[] = [];
  let floor = 0;
  for (let at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', at + 1)) {
    const start = localFrom(plain, at, floor);
    DOMAIN.lastIndex = at + 1;
    const domain = start < at ? DOMAIN.exec(plain)?.[0] : undefined;
    if (domain === undefined) continue;
    const end = at + 1 + domain.length;
    found.push({ start, end, kind: 'email' });
    floor = end;
  }
  return found;
};

/** Digits with what people put between them. */
const NUMBERS = /\+?\(?\d(?:[\s()/._·\-\u2010-\u2015\u2212]{0,4}\d){6,}/g;
const DATES =
  /(?<!\d)(?:(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:[12]\d|3[01]|0?[1-9])|(?:[12]\d|3[01]|0?[1-9])([-/.])(?:[12]\d|3[01]|0?[1-9])\2(?:19|20)\d\d)(?!\d)/g;
const LEAST = 7;
const MOST = 15;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** No telephone has more than 15 digits in a row; a date is none. */
const isPhone = (found: string): boolean => {
  const inARow = /^\D*\d+$/.test(found);
  if (inARow && digitsOf(found).length > MOST) return false;
  return digitsOf(found.replace(DATES, '')).length >= LEAST;
};

const phonesIn = (plain: string): Span[] =>
  [...plain.matchAll(NUMBERS)].flatMap(({ 0: found, index }): Span[] =>
    isPhone(found) ? [{ start: index, end: index + found.length, kind: 'phone' }] : []
  );

const hiddenEmail = (plain: string): string => {
  const at = plain.lastIndexOf('@');
  if (at < 1) return MASK;
  const ending = /\.[\p{L}\p{N}-]+$/u.exec(plain.slice(at + 1))?.[0] ?? '';
  return `${Array.from(plain)[0] ?? ''}${MASK}@${MASK}${ending}`;
};

const hiddenPhone = (plain: string): string => `${MASK}${digitsOf(plain).slice(-2)}`;

/** Spans that touch become one: what any of the recognisers takes for contact data is hidden whole. */
const joined = (plain: string, found: readonly Span[]): ContactSpan[] => {
  const spans: Span[] = [];
  for (const span of [...found].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last === undefined || span.start >= last.end) {
      spans.push({ ...span });
      continue;
    }
    last.end = Math.max(last.end, span.end);
    if (span.kind === 'email') last.kind = 'email';
  }
  return spans.map((span) => {
    const value = plain.slice(span.start, span.end);
    return { ...span, shown: span.kind === 'email' ? hiddenEmail(value) : hiddenPhone(value) };
  });
};

/**
 * Everything in a text that looks like contact data, in order, without overlaps: whatever the form takes and an export
 * finds, and besides what only looks alike, since a mask may take too much and never too little.
 */
export const contactSpans = (text: string): ContactSpan[] => {
  const { plain, places } = legible(text);
  const found = joined(plain, [
    ...emailsIn(plain),
    ...findEmails(plain).map(({ start, end }): Span => ({ start, end, kind: 'email' })),
    ...phonesIn(plain),
    ...findPhones(plain).map(({ start, end }): Span => ({ start, end, kind: 'phone' })),
  ]);
  if (!places) return found;
  return found.map((span) => ({
    ...span,
    start: places.from[span.start] ?? 0,
    end: places.to[span.end - 1] ?? text.length,
  }));
};

const replaced = (text: string, by: (span: ContactSpan) => string): string => {
  let out = '';
  let at = 0;
  for (const span of contactSpans(text)) {
    out += text.slice(at, span.start) + by(span);
    at = span.end;
  }
  return at === 0 ? text : out + text.slice(at);
};

export const maskedEmail = (email: string): string => hiddenEmail(legible(email).plain);

export const maskedPhone = (phone: string): string => hiddenPhone(legible(phone).plain);

/** One value of a contact field. */
export const maskedContact = (value: string): string =>
  legible(value).plain.includes('@') ? maskedEmail(value) : maskedPhone(value);

/** Free text, with whatever looks like contact data in it masked. */
export const maskContacts = (text: string): string => replaced(text, ({ shown }) => shown);

/** As `maskContacts`, with every other character where it was: places in the text stay right. */
export const maskContactsInPlace = (text: string): string =>
  replaced(text, ({ start, end, kind }) => {
    const raw = text.slice(start, end);
    if (kind === 'phone') return raw.replace(/\S/g, '•');
    return raw.replace(/[^@\s]/g, '•');
  });

/** What may be searched without the right to contact data: not even what its mask leaves to be seen. */
export const withoutContacts = (text: string): string => replaced(text, () => '\n');

/** The last place not after `at` where a text can be cut without leaving half an address, which no mask would know. */
export const cutBefore = (text: string, at: number): number =>
  contactSpans(text).find(({ start, end }) => start < at && end > at)?.start ?? at;

/** The first such place not before `at`. */
export const cutAfter = (text: string, at: number): number =>
  contactSpans(text).find(({ start, end }) => start < at && end > at)?.end ?? at;

/**
 * A text that somebody has changed who saw it masked: what they left masked is put back, so that saving destroys
 * nothing.
 */
export const unmasked = (given: string, stored: string): string => {
  let out = given;
  const from = new Map<string, number>();
  for (const { shown, start, end } of contactSpans(stored)) {
    const at = out.indexOf(shown, from.get(shown) ?? 0);
    if (at < 0) continue;
    const value = stored.slice(start, end);
    out = out.slice(0, at) + value + out.slice(at + shown.length);
    from.set(shown, at + value.length);
  }
  return out;
};
