import { maskContacts, maskContactsInPlace, maskedContact } from '../../../../protocol';

/** Fields that hold nothing but a way to reach somebody, whatever it looks like. */
const CONTACT = new Set(['email', 'emails', 'phone', 'phones', 'address', 'addresses']);
/** Places in lists, of our own making. */
const OURS = new Set(['next', 'cursor']);
/** Parts of one text, which a hit may have cut within an address. */
const PARTS = 'excerpt';
/** What the site publishes about itself, as it was shown to whoever agreed to it. */
const PUBLISHED = new Set(['notice', 'controller']);
/** A message, of which a part can be chosen by its place: no place moves. */
const MESSAGE = 'body';

/** Ids, hashes and times as the software itself writes them: digits in a row that are no number to call. */
const CODE =
  /^(?:[0-9a-z]{24,25}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{40}|[0-9a-f]{64}|\d{4}-\d\d-\d\dT[\d:.]+Z?)$/;

/** One text of whatever kind, as somebody sees it who has no right to contact data. */
export const maskedText = (value: string): string =>
  CODE.test(value) ? value : maskContacts(value);

const isPlain = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const member = (key: string, value: unknown): unknown => {
  if (PUBLISHED.has(key)) return value;
  if (typeof value === 'string') {
    if (OURS.has(key)) return value;
    if (key === MESSAGE) return maskContactsInPlace(value);
    return CONTACT.has(key) ? maskedContact(value) : maskedText(value);
  }
  if (!Array.isArray(value)) return masked(value);
  if (key === PARTS && value.every((part) => typeof part === 'string')) {
    return value.length === 0 ? value : [maskContacts(value.join(''))];
  }
  return value.map((one) => member(key, one));
};

const masked = (value: unknown): unknown => {
  if (typeof value === 'string') return maskedText(value);
  if (Array.isArray(value)) return value.map(masked);
  // Files are made of what was masked before: nothing can be done about their bytes here.
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, member(key, one)]));
};

/**
 * An answer, or an event, as somebody gets it who has no right to contact data (R28): each text in it is masked,
 * wherever it stands and whoever wrote it. This is the one place that masks; whatever is told to people of the panel
 * goes through it on its way out, so that a new field cannot be forgotten. Masking twice changes nothing.
 */
export const maskedAnswer = <T>(answer: T): T => masked(answer) as T;
