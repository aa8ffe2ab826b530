import type { Weight } from './layout.types';

interface Family {
  name: string;
  /** Whether there is a bold font; the regular one stands for it where there is none. */
  bold: boolean;
  /** Characters it is asked for; all if not given. Keeps large fonts from being loaded in vain. */
  for?: RegExp;
  /** Drawn in parts or in another order than read: its text is said beside it. */
  spoken?: boolean;
}

const HAN =
  /[\p{Script=Han}\p{Script=Bopomofo}\u2010-\u2027\u2190-\u21ff\u2460-\u27bf\u3000-\u303f\u3200-\u33ff\uff00-\uffef]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u;
const EMOJI =
  /[\u{1f3fb}-\u{1f3ff}\p{Extended_Pictographic}\u20e3\u{e0020}-\u{e007f}\u{1f1e6}-\u{1f1ff}]/u;

/**
 * In the order in which a character is looked for; files as `scripts/copy-fonts.mjs` puts them, or as `font-files.ts`
 * finds them.
 */
export const FAMILIES: readonly Family[] = [
  { name: 'latin', bold: true },
  { name: 'latin-ext', bold: true },
  { name: 'greek', bold: true, for: /\p{Script=Greek}/u },
  { name: 'cyrillic', bold: true, for: /\p{Script=Cyrillic}/u },
  { name: 'vietnamese', bold: true, for: /[\p{Script=Latin}\u0300-\u036f₫]/u },
  {
    name: 'arabic',
    bold: true,
    for: /[\p{Script=Arabic}\u060c\u061b\u061f\u0640\u200c\u200d]/u,
    spoken: true,
  },
  { name: 'hebrew', bold: true, for: /\p{Script=Hebrew}/u, spoken: true },
  { name: 'devanagari', bold: true, for: /[\p{Script=Devanagari}\u0964\u0965]/u, spoken: true },
  { name: 'thai', bold: true, for: /[\p{Script=Thai}฿]/u, spoken: true },
  { name: 'emoji', bold: false, for: EMOJI, spoken: true },
  { name: 'jp', bold: false, for: KANA },
  { name: 'kr', bold: false, for: /\p{Script=Hangul}/u },
  { name: 'sc', bold: false, for: HAN },
  { name: 'jp', bold: false, for: HAN },
  { name: 'unifont', bold: false, for: /^\P{Cn}*$/u, spoken: true },
];

const nameOf = ({ name, bold }: Family, weight: Weight): string =>
  `${name}-${bold ? weight : 'regular'}`;

/** Has a picture for nearly everything; for joiners and the like, too, which should not be seen. */
export const LAST_RESORT = 'unifont-regular';

/** Names of the fonts that may have a character or several that belong together, the best first. */
export const candidates = (characters: string, weight: Weight): string[] =>
  FAMILIES.filter((family) => !family.for || family.for.test(characters)).map((family) =>
    nameOf(family, weight)
  );

const SPOKEN = new Set(
  FAMILIES.filter(({ spoken }) => spoken).flatMap((family) => [
    nameOf(family, 'regular'),
    nameOf(family, 'bold'),
  ])
);

/** Whether what a font draws has to be said in words beside it. */
export const isSpoken = (font: string): boolean => SPOKEN.has(font);
