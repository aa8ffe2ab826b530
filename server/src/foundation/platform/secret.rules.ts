/** What stands in documentation, examples and generators in place of a secret; compared without signs and case. */
const KNOWN = [
  'changeme',
  'changethis',
  'tobemodified',
  'tobereplaced',
  'replaceme',
  'replacethis',
  'yoursecret',
  'yourkey',
  'mysecret',
  'supersecret',
  'topsecret',
  'secretkey',
  'secretsecret',
  'placeholder',
  'examplesecret',
  'insertsecret',
  'notasecret',
  'defaultsecret',
  'password',
  'livechatsecret',
  'atleast32characters',
  'correcthorsebatterystaple',
];
/** A random text of 32 hexadecimal digits has fewer than this many different ones once in a hundred million times. */
const DIFFERENT = 8;

/** Rows that hands run along. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
];

const pairsOf = (row: string): string[] =>
  Array.from(row)
    .slice(1)
    .flatMap((sign, i) => [`${row[i]}${sign}`, `${sign}${row[i]}`]);

const NEIGHBOURS = new Set(ROWS.flatMap(pairsOf));

/** Whether the text is one piece, several times over: `abcabcab`. */
const isRepeated = (text: string): boolean => {
  for (let piece = 1; piece <= text.length / 2; piece += 1) {
    if (Array.from(text).every((sign, i) => i < piece || sign === text[i - piece])) return true;
  }
  return false;
};

/** Whether most of it runs along the alphabet, the figures or a keyboard. */
const isSequence = (text: string): boolean => {
  const signs = Array.from(text.toLowerCase());
  const along = signs.slice(1).filter((sign, i) => NEIGHBOURS.has(`${signs[i]}${sign}`)).length;
  return along > (signs.length - 1) / 2;
};

/** Why a secret is none, in words that end a sentence; nothing for one that may be random. */
export const secretProblem = (secret: string): string | undefined => {
  const bare = secret.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (KNOWN.some((known) => bare.includes(known))) return 'is an example that everybody knows';
  if (new Set(secret).size < DIFFERENT || isRepeated(secret)) return 'repeats itself';
  if (isSequence(secret)) return 'is a sequence that is tried first';
  return undefined;
};
