import {
  answerProblem,
  asciiDigits,
  contactSpans,
  emailKey,
  maskContacts,
  maskedContact,
  phoneForm,
  samePhone,
  withoutContacts,
} from '../../../../../protocol';
import { findOthers } from '../../../../../server/src/rights/export/others.rules';
import { boxKind } from '../../../../../server/src/rights/word-index/filter.rules';
import {
  hasTerms,
  phoneKey,
  tokensOf,
  wordQuery,
} from '../../../../../server/src/rights/word-index/words/words.rules';
import { EMAILS, PHONES } from '../../../support/written';

const sentence = (value: string) => `Write or call: ${value}, please.`;

/** As it is typed on a telephone's keys. */
const dialled = (phone: string) =>
  asciiDigits(phone.normalize('NFKC').replace(/ (?:ext\.|x).*$/, ''))
    .replace('(0)', '')
    .replace(/[^+\d]/g, '');

/** What is found in a text has its mask laid over all of it. */
const isCovered = (text: string, start: number, end: number) =>
  contactSpans(text).some((span) => span.start <= start && span.end >= end);

describe.each(PHONES)('R10, R12, R28: the number %j', (phone) => {
  const text = sentence(phone);
  const [found, ...others] = findOthers(text, []);

  it('is taken by the form', () => {
    expect(answerProblem({ key: 'phone', type: 'phone', required: true }, phone)).toBeUndefined();
  });

  it('is a number to the box of the search, and finds the message that holds it', () => {
    expect(boxKind(phone)).toBe('phone');
    expect(hasTerms(text, wordQuery(phone))).toBe(true);
    expect(tokensOf(text)).toContain(`pp${phoneKey(dialled(phone))}`);
    expect(phoneKey(phone)).toBe(phoneKey(dialled(phone)));
  });

  it('is one with itself, however it is written', () => {
    expect(samePhone(phone, phoneForm(phone))).toBe(true);
  });

  it('is found as somebody else’s in an export, and nothing else is', () => {
    expect(others).toEqual([]);
    expect(found?.kind).toBe('phone');
    expect(samePhone(found?.value ?? '', phone)).toBe(true);
  });

  it('is masked for whoever may not see it, all of what an export would find', () => {
    expect(isCovered(text, found?.start ?? 0, found?.end ?? 0)).toBe(true);
    const digits = (shown: string) => shown.match(/\p{Nd}/gu) ?? [];
    expect(digits(maskContacts(text)).length).toBeLessThanOrEqual(2);
    expect(digits(maskedContact(phone)).length).toBeLessThanOrEqual(2);
    expect(digits(withoutContacts(text))).toEqual([]);
  });
});

describe.each(EMAILS)('R10, R12, R28: the address %j', (email) => {
  const text = sentence(email);
  const [found, ...others] = findOthers(text, []);

  it('is taken by the form', () => {
    expect(answerProblem({ key: 'email', type: 'email', required: true }, email)).toBeUndefined();
  });

  it('is an address to the box of the search', () => {
    expect(boxKind(email)).toBe('email');
  });

  it('is found as somebody else’s in an export, and nothing else is', () => {
    expect(others).toEqual([]);
    expect(found?.kind).toBe('email');
    // A sign before the first letter belongs to the sentence.
    expect(emailKey(found?.value ?? '')).toBe(emailKey(email.replace(/^[{]/, '')));
  });

  it('is masked for whoever may not see it, all of what an export would find', () => {
    expect(isCovered(text, found?.start ?? 0, found?.end ?? 0)).toBe(true);
    const name = email.replace(/^[{]/, '').split('@')[0] ?? '';
    if (name.length > 1) expect(maskContacts(text)).not.toContain(name);
    expect(withoutContacts(text)).not.toContain('@');
  });
});
