import {
  asciiDigits,
  digitsOf,
  findNumbers,
  folded,
  withoutExtension,
  withoutUnseen,
} from '../../../../../protocol';

/**
 * Words as the index keeps them: the same on every database, so that SQLite, PostgreSQL and MariaDB find the same.
 * Each becomes a token of a to z and 0 to 9, which no database's own tokenizer, stop word list or least length
 * changes: `xx…` for ASCII words, `yy…` with four hex digits per UTF-16 unit for others, `pp…` for phone numbers.
 */

/** Scripts that are written without spaces: words in them are found by pairs of characters. */
const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;
const WORD = /[\p{L}\p{N}\p{M}\u30fc]+/gu;
/** InnoDB keeps no token of more than 84 characters. */
const MAX_ASCII = 60;
const MAX_OTHER = 20;
const PHONE_DIGITS = { min: 6, compared: 8, max: 15 };
/** Words of more than this many letters also stand for longer ones that begin with them. */
const PREFIX_FROM = 3;
/** As many words of a search as are looked at: beyond that a text is quoted, not searched for. */
const MAX_WORDS = 12;

/** German, Scandinavian and French writers put two letters where a keyboard has not the one. */
const TWO_LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
};

/** Two letters that stand for one, as that one. */
const drawnTogether = (plain: string): string =>
  plain.replace(/([aou])e|aa/g, (_, letter?: string) => letter ?? 'a');

/** The spellings of a word that a search tries: as it is, with each letter spelled out, with each spelling drawn together. */
export const spellings = (word: string): string[] => {
  const typed = word.normalize('NFKC').toLowerCase();
  const plain = folded(typed);
  const spelledOut = folded(
    typed.normalize('NFC').replace(/[äöüøå]/g, (letter) => TWO_LETTERS[letter] ?? letter)
  );
  return [...new Set([plain, spelledOut, drawnTogether(plain)])].filter(Boolean);
};

const hex = (text: string): string =>
  Array.from({ length: Math.min(text.length, MAX_OTHER) }, (_, i) =>
    text.charCodeAt(i).toString(16).padStart(4, '0')
  ).join('');

const tokenOf = (word: string): string =>
  /^[a-z0-9]+$/.test(word) ? `xx${word.slice(0, MAX_ASCII)}` : `yy${hex(word)}`;

/** Stretches of one kind: those without spaces, and the others. */
const stretches = (word: string): { text: string; dense: boolean }[] => {
  const found: { text: string; dense: boolean }[] = [];
  for (const character of word) {
    const last = found.at(-1);
    const dense = DENSE.test(character) || (last?.dense === true && /\p{M}/u.test(character));
    if (last?.dense === dense) last.text += character;
    else found.push({ text: character, dense });
  }
  return found;
};

const pairs = (text: string): string[] => {
  const characters = Array.from(text);
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
};

/** The digits by which two spellings of a phone number are the same: country codes and zeros before it, and an extension, aside. */
export const phoneKey = (text: string): string | undefined => {
  const digits = digitsOf(withoutExtension(text)).replace(/^0+/, '');
  if (digits.length < PHONE_DIGITS.min || digits.length > PHONE_DIGITS.max) return undefined;
  return digits.slice(-PHONE_DIGITS.compared);
};

const phoneTokens = (text: string): string[] =>
  findNumbers(text).flatMap(({ text: phone }) => {
    const key = phoneKey(phone);
    return key === undefined ? [] : [`pp${key}`];
  });

/** All tokens of a text, each once. */
export const tokensOf = (text: string): string[] => {
  const tokens = new Set<string>();
  for (const [word] of folded(text).matchAll(WORD)) {
    for (const { text: stretch, dense } of stretches(word)) {
      if (!dense) tokens.add(tokenOf(stretch));
      else {
        for (const character of stretch) tokens.add(tokenOf(character));
        for (const pair of pairs(stretch)) tokens.add(tokenOf(pair));
      }
    }
  }
  for (const token of phoneTokens(text)) tokens.add(token);
  return [...tokens];
};

/** One condition on the tokens of a text. */
export interface Term {
  token: string;
  /** Other spellings, of which each does as well. */
  or?: string[];
  /** Longer words that begin with it do as well. */
  prefix: boolean;
}

export interface WordQuery {
  terms: Term[];
  /** Folded words and "phrases in quotes" as they must stand in a text; the index alone cannot tell their order. */
  phrases: string[];
}

const termOf = (stretch: string): Term => {
  const [token = '', ...or] = spellings(stretch).map(tokenOf);
  const prefix = stretch.length >= PREFIX_FROM;
  return or.length > 0 ? { token, or, prefix } : { token, prefix };
};

/** Words as they were typed, without what nobody sees in them. */
const typedWords = (text: string): string[] =>
  [...withoutUnseen(asciiDigits(text.normalize('NFKC'))).matchAll(WORD)].map(([word]) => word);

const termsOf = (text: string): Term[] =>
  typedWords(text)
    .slice(0, MAX_WORDS)
    .flatMap((word) =>
      stretches(word).flatMap(({ text: stretch, dense }): Term[] =>
        dense
          ? pairs(folded(stretch)).map((pair) => ({ token: tokenOf(pair), prefix: false }))
          : [termOf(stretch)]
      )
    )
    .filter(({ token }) => token.length > 2);

/** What a person typed, as conditions. Signs that databases give a meaning to have none here. */
export const wordQuery = (typed: string): WordQuery => {
  const quoted = [...typed.matchAll(/"([^"]+)"/g)].map(([, text = '']) => text);
  const dense = [...folded(typed).matchAll(WORD)]
    .flatMap(([word]) => stretches(word))
    .filter((stretch) => stretch.dense && Array.from(stretch.text).length > 2)
    .map(({ text }) => text);
  const phrases = [...quoted.map((text) => folded(text).replace(/\s+/g, ' ').trim()), ...dense];
  const terms = new Map(termsOf(typed.replaceAll('"', ' ')).map((term) => [term.token, term]));
  return {
    terms: [...terms.values()].slice(0, MAX_WORDS * 2),
    phrases: phrases.filter(Boolean),
  };
};

/** Whether a text holds a word, in either spelling of its letters. */
export const holdsWord = (text: string, word: string): boolean =>
  drawnTogether(folded(text)).includes(drawnTogether(folded(word)));

/** Whether a text holds all words of a query, as the index would find them. */
export const hasTerms = (text: string, { terms }: WordQuery): boolean => {
  const tokens = tokensOf(text);
  return terms.every(({ token, or = [], prefix }) =>
    [token, ...or].some((wanted) =>
      tokens.some((one) => (prefix ? one.startsWith(wanted) : one === wanted))
    )
  );
};

/** Whether a text holds the phrases of a query, whatever its case, accents and white space. */
export const hasPhrases = (text: string, { phrases }: WordQuery): boolean => {
  if (phrases.length === 0) return true;
  const plain = drawnTogether(folded(text).replace(/\s+/g, ' '));
  return phrases.every((phrase) => plain.includes(drawnTogether(phrase)));
};
