import type { PurposeDefinition, PurposeTexts } from '../../../../../protocol';
import { suggestKey } from '../../definitions';

/** The texts of a purpose that is made from within a form, in the languages of the form. */
export type NewTexts = Record<string, Pick<PurposeTexts, 'name' | 'description' | 'consent'>>;

export const emptyTexts = (languages: readonly string[]): NewTexts =>
  Object.fromEntries(languages.map((tag) => [tag, { name: '', description: '', consent: '' }]));

/** Languages that something was written in: the others can follow later. */
const writtenIn = (texts: NewTexts): string[] =>
  Object.keys(texts).filter((tag) =>
    Object.values(texts[tag] ?? {}).some((text) => text.trim() !== '')
  );

/** A consent as most newsletters need one; everything else of it can be changed at the purpose. */
export const consentPurpose = (
  texts: NewTexts,
  days: number,
  taken: ReadonlySet<string>
): { key: string; definition: PurposeDefinition } => {
  const languages = writtenIn(texts);
  const name = languages.map((tag) => texts[tag]?.name.trim()).find(Boolean) ?? '';
  return {
    key: suggestKey(name, new Set([...taken, 'new']), 'purpose'),
    definition: {
      texts: Object.fromEntries(
        languages.flatMap((tag) => (texts[tag] ? [[tag, texts[tag]]] : []))
      ),
      lawfulBasis: 'consent',
      categories: ['contact'],
      recipients: [],
      retention: { days, from: 'withdrawal' },
      channel: 'email',
      active: true,
    },
  };
};
