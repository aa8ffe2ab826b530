import type { PurposeVersion } from '../../../../../protocol';

/** A purpose's name, in the wanted language if it has it. */
export const purposeName = (
  purposes: readonly PurposeVersion[] | undefined,
  key: string | undefined,
  language = 'en'
): string => {
  const texts = purposes?.find((purpose) => purpose.key === key)?.texts ?? {};
  return (texts[language] ?? Object.values(texts)[0])?.name ?? key ?? '';
};
