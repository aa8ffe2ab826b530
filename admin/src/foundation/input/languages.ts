import type { Localized } from '../../../../protocol';

/** Offered before others; any other tag can be added. */
export const OFFERED = ['en', 'de', 'fr', 'es', 'ar'] as const;

/** What people type as a language becomes a tag as the protocol wants it; nothing if it is none. */
export const toTag = (typed: string): string | undefined => {
  const tag = typed.trim().toLowerCase().replaceAll('_', '-');
  return tag.length <= 35 && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
};

/** With a text in one language; an empty one is taken out, so that it counts as missing. */
export const withText = (
  texts: Localized | undefined,
  language: string,
  text: string
): Localized => {
  const { [language]: _old, ...others } = texts ?? {};
  return text === '' ? others : { ...others, [language]: text };
};

/** The offered ones first and in their order, others by the alphabet. */
export const sortLanguages = (languages: Iterable<string>): string[] => {
  const rank = (tag: string) => {
    const at = OFFERED.findIndex((offered) => offered === tag);
    return at < 0 ? OFFERED.length : at;
  };
  return [...new Set(languages)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
};

/** A text to call something by: in the wanted language, else in any. */
export const anyText = (texts: Localized | undefined, language: string): string =>
  texts?.[language] ?? Object.values(texts ?? {}).find((text) => text.trim() !== '') ?? '';

const RTL = new Set(['ar', 'fa', 'he', 'ur', 'yi', 'ps', 'sd', 'ug', 'dv', 'ckb']);

/** Direction in which a language is written. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  RTL.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';

/** A text to translate from. */
export interface Source {
  language: string;
  text: string;
}

/** What a text says in the first language that has it; nothing in that language itself. */
export const sourceOf = (texts: Localized | undefined, language: string): Source | undefined => {
  const [first] = sortLanguages(Object.keys(texts ?? {})).filter((tag) => texts?.[tag]?.trim());
  return first === undefined || first === language
    ? undefined
    : { language: first, text: texts?.[first] ?? '' };
};

/** What a text says in the first other language that has it: something to translate from into any language. */
export const otherOf = (texts: Localized | undefined, language: string): Source | undefined =>
  sourceOf({ ...texts, [language]: '' }, language);

/** One part of texts that are kept language by language. */
export const partOf = <T extends object>(texts: Localized<T>, part: keyof T): Localized =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([tag, all]) => {
      const text = all[part];
      return typeof text === 'string' ? [[tag, text]] : [];
    })
  );
