import type {
  FieldDefinition,
  FormDefinition,
  FormTexts,
  Localized,
} from '../../../../../protocol';
import { sortLanguages, withText } from '../../../foundation/input';
import { hasLabel } from './fieldTypes';

export const FORM_TEXTS = [
  'title',
  'greeting',
  'offlineText',
  'launcher',
  'start',
] as const satisfies readonly (keyof FormTexts)[];
export type FormText = (typeof FORM_TEXTS)[number];

/** A text of a form: where it is written. */
export type TextPlace =
  | { tab: 'texts'; part: FormText }
  | { tab: 'fields'; field: string; part: 'label' | 'help' | 'placeholder' }
  | { tab: 'fields'; field: string; part: 'option'; option: number };

export interface MissingText {
  language: string;
  place: TextPlace;
}

export interface PlacedText {
  place: TextPlace;
  texts: Localized;
  /** Is needed even if no language has it yet. */
  always: boolean;
}

const ofField = (field: FieldDefinition): PlacedText[] => {
  const { key, type, label, help, placeholder, options = [] } = field;
  const optional = (part: 'help' | 'placeholder', texts: Localized | undefined): PlacedText[] =>
    texts ? [{ place: { tab: 'fields', field: key, part }, texts, always: false }] : [];
  return [
    ...(hasLabel(type)
      ? [
          {
            place: { tab: 'fields', field: key, part: 'label' } as const,
            texts: label,
            always: type !== 'hidden',
          },
        ]
      : []),
    ...optional('help', help),
    ...optional('placeholder', placeholder),
    ...options.map((option, index): PlacedText => ({
      place: { tab: 'fields', field: key, part: 'option', option: index },
      texts: option.label,
      always: true,
    })),
  ];
};

const ofForm = ({ texts }: FormDefinition, part: FormText): PlacedText => ({
  place: { tab: 'texts', part },
  texts: Object.fromEntries(
    Object.entries(texts).flatMap(([language, all]) => {
      const text = all[part];
      return text === undefined ? [] : [[language, text]];
    })
  ),
  always: false,
});

/** All texts that a form has or needs, in the order of reading. */
export const textsOf = (form: FormDefinition): PlacedText[] => [
  ...FORM_TEXTS.map((part) => ofForm(form, part)),
  ...form.fields.flatMap(ofField),
];

const isFilled = (text: string | undefined) => text !== undefined && text.trim() !== '';

/** Languages that a form is written in: all that occur in it. */
export const languagesOf = (form: FormDefinition): string[] =>
  sortLanguages([
    ...Object.keys(form.texts),
    ...form.fields
      .flatMap(ofField)
      .flatMap(({ texts }) => Object.keys(texts).filter((language) => isFilled(texts[language]))),
  ]);

/** Texts that are missing, per language that the form is written in, in the order of reading. */
export const missingTexts = (form: FormDefinition): MissingText[] => {
  const texts = textsOf(form);
  return languagesOf(form).flatMap((language) =>
    texts
      .filter(({ texts: all, always }) => always || Object.values(all).some(isFilled))
      .filter(({ texts: all }) => !isFilled(all[language]))
      .map(({ place }) => ({ language, place }))
  );
};

/** The form with one text in one language; an empty one is taken out. */
export const withTextAt = (
  form: FormDefinition,
  place: TextPlace,
  language: string,
  text: string
): FormDefinition => {
  if (place.tab === 'texts') {
    const { [place.part]: _old, ...others } = form.texts[language] ?? {};
    const mine = text === '' ? others : { ...others, [place.part]: text };
    return { ...form, texts: { ...form.texts, [language]: mine } };
  }
  const changed = (field: FieldDefinition): FieldDefinition => {
    if (place.part === 'option') {
      const options = field.options?.map((option, at) =>
        at === place.option ? { ...option, label: withText(option.label, language, text) } : option
      );
      return { ...field, ...(options && { options }) };
    }
    return { ...field, [place.part]: withText(field[place.part], language, text) };
  };
  return {
    ...form,
    fields: form.fields.map((field) => (field.key === place.field ? changed(field) : field)),
  };
};

const without = (texts: Localized, language: string): Localized => {
  const { [language]: _gone, ...others } = texts;
  return others;
};

/** Without a language, in all texts. */
export const withoutLanguage = (form: FormDefinition, language: string): FormDefinition => {
  const { [language]: _gone, ...texts } = form.texts;
  return {
    ...form,
    texts,
    fields: form.fields.map((field) => ({
      ...field,
      label: without(field.label, language),
      ...(field.help && { help: without(field.help, language) }),
      ...(field.placeholder && { placeholder: without(field.placeholder, language) }),
      ...(field.options && {
        options: field.options.map((option) => ({
          ...option,
          label: without(option.label, language),
        })),
      }),
    })),
  };
};
