import {
  languageChain,
  pickText,
  type PurposeDefinition,
  type PurposeVersion,
} from '../../../../../protocol';

/** What to call a purpose: in the reader's language if it has it, else in any. */
export const nameOfPurpose = (
  { texts, key }: Pick<PurposeVersion, 'texts' | 'key'>,
  language: string
): string =>
  (pickText(texts, languageChain(language, 'en')) ?? Object.values(texts)[0])?.name ?? key;

/**
 * Language whose name a new purpose's key follows: the first that one was written in, as long as it is there. What is
 * typed as a translation changes the key no more.
 */
export const keyLanguage = (
  texts: PurposeDefinition['texts'],
  before: string | undefined
): string | undefined =>
  [before ?? '', ...Object.keys(texts)].find((language) => texts[language]?.name.trim());
