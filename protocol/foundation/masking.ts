import { asciiDigits } from './digits';
import { isAscii } from './text';
import { eachTemplate } from './template-find';

/**
 * Masking before storage (R27). Payment cards by length, brand prefix and check digit (ISO/IEC 7812-1, annex B),
 * IBANs by country length and check digits (ISO 13616-1), and patterns of the site's own.
 */
export type MaskedKind = 'card' | 'iban' | 'pattern';

export interface MaskingPattern {
  /** As administrators call it, e.g. "Customer number". */
  name: string;
  /** See `templateSource`. */
  template: string;
}

export interface MaskingRules {
  cards: boolean;
  ibans: boolean;
  patterns: MaskingPattern[];
}

export const DEFAULT_MASKING: MaskingRules = { cards: true, ibans: true, patterns: [] };

/** One stretch of a text that a rule looked at, and what it decided. */
export interface MaskFinding {
  start: number;
  /** Exclusive. */
  end: number;
  kind: MaskedKind;
  masked: boolean;
  /**
   * Why it is masked or not: `card`, `iban` and `pattern` masked it; the others say what spoke against it.
   * `no_brand` begins like no card, `length` has not as many digits as such a card, `check_digit` does not add up,
   * `country` names no country with IBANs, `overlaps` is part of something that is masked already.
   */
  reason: MaskedKind | 'no_brand' | 'length' | 'check_digit' | 'country' | 'overlaps';
  /** Name of the site's own pattern. */
  pattern?: string;
}

export interface Masked {
  text: string;
  kinds: MaskedKind[];
}

/** Prefixes and lengths of the card networks: without them every thousandth order number would add up by chance. */
const BRANDS: readonly { prefix: RegExp; lengths: readonly number[] }[] = [
  // Of 13 digits there are none left in use, but German telephone numbers and article numbers look like them.
  { prefix: /^4/, lengths: [16, 19] },
  { prefix: /^(5[1-5]|2(22[1-9]|2[3-9]|[3-6]|7[01]|720))/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^3(0[0-5]|[689])/, lengths: [14, 16, 17, 18, 19] },
  { prefix: /^(6011|64[4-9]|65)/, lengths: [16, 17, 18, 19] },
  { prefix: /^35(2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
  { prefix: /^62/, lengths: [16, 17, 18, 19] },
  {
    prefix: /^(5018|5020|5038|5893|6304|6759|676[1-3])/,
    lengths: [12, 13, 14, 15, 16, 17, 18, 19],
  },
];

/** Lengths from the registry of ISO 13616 (release 99). */
const IBAN_LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
    'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))])
);

/** A sign of two units that stands for one character keeps its length: the second unit is one that nobody sees. */
const FILL = '\u200b';

/**
 * The text with digits of all scripts and full-width letters as ASCII, every character at its own place, so that what is
 * found in it lies at the same place of the text.
 */
const plainOf = (text: string): string =>
  isAscii(text)
    ? text
    : text.replace(/[\p{Nd}\uff21-\uff3a\uff41-\uff5a]/gu, (character) =>
        asciiDigits(character).normalize('NFKC').padEnd(character.length, FILL)
      );

/** Luhn's sum, ISO/IEC 7812-1 annex B. */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/** Remainder 1 of 97 with the first four characters at the end, ISO 13616-1. */
export const passesIban = (iban: string): boolean => {
  const moved = iban.slice(4) + iban.slice(0, 4);
  let remainder = 0;
  for (const character of moved) {
    const value = parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
};

const cardReason = (digits: string): MaskFinding['reason'] => {
  const brands = BRANDS.filter(({ prefix }) => prefix.test(digits));
  if (brands.length === 0) return 'no_brand';
  if (!brands.some(({ lengths }) => lengths.includes(digits.length))) return 'length';
  return passesLuhn(digits) ? 'card' : 'check_digit';
};

/** What people put between groups, and what copying leaves there: white space, dashes, dots, bars, signs that nobody sees. */
const BETWEEN =
  '[\\s\\p{Pd}\\p{Cf}\\u2212\\u30fc._/\\\\|*~\\u00b7\\u2022\\u2027\\u2219\\u22c5\\u30fb]{0,5}';
/** Runs of digits in groups. After a plus sign stands a telephone number. */
const CARD = new RegExp(
  `(?<![\\p{L}\\p{Nd}+]|\\+[\\s\\p{Cf}])\\d(?:${BETWEEN}\\d){11,39}(?![\\p{L}\\p{Nd}])`,
  'gu'
);
const IBAN = new RegExp(
  `(?<![\\p{L}\\p{Nd}])[a-z]\\p{Cf}{0,2}[a-z]${BETWEEN}[0-9]${BETWEEN}[0-9](?:${BETWEEN}[a-z0-9]){11,30}(?![\\p{L}\\p{Nd}])`,
  'giu'
);

/** How cards are printed. A date or code that follows with a space only must not hide the number. */
const GROUPINGS = [[4, 4, 4, 4], [4, 4, 4, 4, 3], [4, 6, 5], [4, 6, 4], [14], [15], [16], [19]];

interface Group {
  start: number;
  end: number;
  digits: string;
}

/** Cards in a run of groups, from left to right. */
const cardWindows = (groups: readonly Group[]): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = [];
  for (let i = 0; i < groups.length; i += 1) {
    for (const sizes of GROUPINGS) {
      if (!sizes.every((size, k) => groups[i + k]?.digits.length === size)) continue;
      const some = groups.slice(i, i + sizes.length);
      if (cardReason(some.map(({ digits }) => digits).join('')) !== 'card') continue;
      found.push({ start: some[0]?.start ?? 0, end: some.at(-1)?.end ?? 0 });
      i += sizes.length - 1;
      break;
    }
  }
  return found;
};

const findCards = (text: string): MaskFinding[] =>
  [...text.matchAll(CARD)].flatMap((match): MaskFinding[] => {
    const groups = [...match[0].matchAll(/\d+/g)].map((group): Group => ({
      start: match.index + group.index,
      end: match.index + group.index + group[0].length,
      digits: group[0],
    }));
    const whole = { start: match.index, end: match.index + match[0].length };
    const reason = cardReason(groups.map(({ digits }) => digits).join(''));
    const parts = reason === 'card' ? [] : cardWindows(groups);
    return parts.length > 0
      ? parts.map((part) => ({ ...part, kind: 'card', masked: true, reason: 'card' }))
      : [{ ...whole, kind: 'card', masked: reason === 'card', reason }];
  });

/** A letter or digit of ASCII. */
const isPlain = (character: string): boolean =>
  (character >= '0' && character <= '9') ||
  (character >= 'a' && character <= 'z') ||
  (character >= 'A' && character <= 'Z');

const ibanAt = (start: number, raw: string): MaskFinding => {
  const country = raw
    .replace(/[^a-z]/gi, '')
    .slice(0, 2)
    .toUpperCase();
  const finding = (end: number, reason: MaskFinding['reason']): MaskFinding => ({
    start,
    end: start + end,
    kind: 'iban',
    masked: reason === 'iban',
    reason,
  });
  const length = IBAN_LENGTHS[country];
  if (!length) return finding(raw.length, 'country');
  // A word may follow without anything between but a space: as many characters as the country's IBANs have count.
  let end = 0;
  let compact = '';
  for (; compact.length < length && end < raw.length; end += 1) {
    const character = raw.charAt(end);
    if (isPlain(character)) compact += character;
  }
  compact = compact.toUpperCase();
  if (compact.length < length) return finding(raw.length, 'length');
  if (isPlain(raw.charAt(end))) return finding(raw.length, 'length');
  return finding(end, passesIban(compact) ? 'iban' : 'check_digit');
};

/** A word and a number before an IBAN ("it is 25 …") look like the beginning of one: the search goes on right after it. */
const findIbans = (text: string): MaskFinding[] => {
  const pattern = new RegExp(IBAN.source, IBAN.flags);
  const found: MaskFinding[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const finding = ibanAt(match.index, match[0]);
    // A country that has no IBANs is a word like any other, unless nothing else is found.
    found.push(finding);
    pattern.lastIndex = finding.masked ? finding.end : match.index + 1;
  }
  return found;
};

const templatesOf = (patterns: readonly MaskingPattern[]): string[] =>
  patterns.map(({ template }) => template);

const findPatterns = (text: string, patterns: readonly MaskingPattern[]): MaskFinding[] => {
  const found: MaskFinding[] = [];
  eachTemplate(text, templatesOf(patterns), ({ start, end, template }) => {
    const pattern = patterns[template]?.name ?? '';
    found.push({ start, end, kind: 'pattern', masked: true, reason: 'pattern', pattern });
  });
  return found;
};

/** Cards and IBANs. A last digit of two units is taken whole. */
const findAccounts = (text: string, rules: MaskingRules): MaskFinding[] => {
  if (!rules.ibans && !rules.cards) return [];
  const plain = plainOf(text);
  const all = [...(rules.ibans ? findIbans(plain) : []), ...(rules.cards ? findCards(plain) : [])];
  for (const finding of all)
    if (/[\ud800-\udbff]/.test(text.charAt(finding.end - 1))) finding.end += 1;
  return all;
};

/** Everything in a text that a rule looked at, in order, with what it decided and why. */
export const explainMasking = (text: string, rules: MaskingRules): MaskFinding[] => {
  const all = [...findAccounts(text, rules), ...findPatterns(text, rules.patterns)];
  all.sort((a, b) => a.start - b.start || b.end - a.end || Number(b.masked) - Number(a.masked));
  // In order of their beginnings: what is masked up to here covers everything that ends no later.
  let covered = 0;
  return all.map((finding): MaskFinding => {
    if (!finding.masked && finding.end <= covered) return { ...finding, reason: 'overlaps' };
    if (finding.masked) covered = Math.max(covered, finding.end);
    return finding;
  });
};

/** Something that could be a number worth masking; spares nearly every message the closer look. */
const SUSPICIOUS = /\p{Nd}(?:[^\p{Nd}]{0,6}\p{Nd}){6}/u;

/** Each masked character's place is kept, so that a reader sees that and how much is missing. */
export const MASK_CHARACTER = '•';

const hide = (text: string, hidden: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const is = hidden[at];
    let end = at + 1;
    while (end < text.length && hidden[end] === is) end += 1;
    const part = text.slice(at, end);
    parts.push(is ? part.replace(/[\p{L}\p{Nd}]/gu, MASK_CHARACTER) : part);
    at = end;
  }
  return parts.join('');
};

/**
 * The text as it may be stored: letters and digits of what is found are replaced, everything else stays.
 * Masking twice changes nothing.
 */
export const maskText = (text: string, rules: MaskingRules): Masked => {
  const suspicious = SUSPICIOUS.test(text);
  if (rules.patterns.length === 0 && !suspicious) return { text, kinds: [] };
  const hidden = new Uint8Array(text.length);
  const kinds = new Set<MaskedKind>();
  for (const { start, end, kind, masked } of suspicious ? findAccounts(text, rules) : []) {
    if (!masked) continue;
    hidden.fill(1, start, end);
    kinds.add(kind);
  }
  eachTemplate(text, templatesOf(rules.patterns), ({ start, end }) => {
    hidden.fill(1, start, end);
    kinds.add('pattern');
  });
  if (kinds.size === 0) return { text, kinds: [] };
  return { text: hide(text, hidden), kinds: [...kinds] };
};
