const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};
const LONGEST = 40;

const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ßæœøłđðþ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');

/** With a number behind it if the key is taken. */
const free = (key: string, taken: ReadonlySet<string>, joint: string): string => {
  if (!taken.has(key)) return key;
  for (let number = 2; ; number += 1) {
    const tail = `${joint}${number}`;
    const candidate = `${key.slice(0, LONGEST - tail.length)}${tail}`;
    if (!taken.has(candidate)) return candidate;
  }
};

/**
 * A key that people recognise, from what they wrote as a label.
 * @example suggestKey('Ihre E-Mail-Adresse', new Set(), 'email') // 'ihre_e_mail_adresse'
 */
export const suggestKey = (label: string, taken: ReadonlySet<string>, fallback: string): string => {
  const key = plainLetters(label)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '');
  return free(key === '' ? fallback : key, taken, '_');
};

/** The same for a form, whose key may stand in a page's source: words with hyphens. */
export const suggestFormKey = (name: string, taken: ReadonlySet<string>): string => {
  const key = plainLetters(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return free(key === '' ? 'form' : key, taken, '-');
};
