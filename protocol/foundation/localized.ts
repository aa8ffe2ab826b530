/** Texts by BCP 47 tag in lower case, e.g. `{ en: 'Name', 'pt-br': 'Nome' }`. */
export type Localized<T = string> = Record<string, T>;

/**
 * Languages to try, best first: each wanted tag, then its base language, then the fallback.
 * @example languageChain('pt-BR,fr', 'en') // ['pt-br', 'pt', 'fr', 'en']
 */
export const languageChain = (wanted: string, fallback: string): string[] => {
  const tags = wanted
    .toLowerCase()
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag))
    .slice(0, 10);
  return [...new Set([...tags.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]), fallback])];
};

/** A tag that `Intl` takes; the fallback for one that only looks like a tag. */
export const intlLanguage = (tag: string, fallback: string): string => {
  try {
    return Intl.getCanonicalLocales(tag).length > 0 ? tag : fallback;
  } catch {
    return fallback; // Intl has no other way to ask.
  }
};

/** The text in the first language of the chain that has one. */
export const pickText = <T>(
  texts: Readonly<Localized<T>> | null | undefined,
  chain: readonly string[]
): T | undefined => {
  for (const language of chain) {
    const text = texts && Object.hasOwn(texts, language) ? texts[language] : undefined;
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
};
