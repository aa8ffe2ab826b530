import { languageChain, pickText, type PurposeVersion } from '../../../../../protocol';

/** What to call a purpose: in the reader's language if it has it, else in any. */
export const nameOfPurpose = (
  { texts, key }: Pick<PurposeVersion, 'texts' | 'key'>,
  language: string
): string =>
  (pickText(texts, languageChain(language, 'en')) ?? Object.values(texts)[0])?.name ?? key;
