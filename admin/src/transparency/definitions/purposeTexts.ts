import type { PurposeDefinition, PurposeTexts } from '../../../../protocol';

export type PurposeText = keyof PurposeTexts;

/** Longest texts that the server takes, in UTF-16 code units. */
export const TEXT_LENGTHS: Readonly<Record<PurposeText, number>> = {
  name: 120,
  description: 500,
  consent: 1_000,
  interest: 1_000,
};

/** The texts that a purpose needs in each language: the statement for consent, the interest where that is the basis. */
export const neededTexts = ({
  lawfulBasis,
}: Pick<PurposeDefinition, 'lawfulBasis'>): PurposeText[] => [
  'name',
  'description',
  ...(lawfulBasis === 'consent' ? (['consent'] as const) : []),
  ...(lawfulBasis === 'legitimate_interests' ? (['interest'] as const) : []),
];

export interface MissingPurposeText {
  language: string;
  part: PurposeText;
}

/** What is missing, per language that the purpose is written in. */
export const missingPurposeTexts = (purpose: PurposeDefinition): MissingPurposeText[] =>
  Object.entries(purpose.texts).flatMap(([language, texts]) =>
    neededTexts(purpose)
      .filter((part) => !texts[part]?.trim())
      .map((part) => ({ language, part }))
  );
