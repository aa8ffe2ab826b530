import type { FormDefinition, Localized } from '../../../../protocol';

const textsOf = (form: FormDefinition): Localized[] =>
  form.fields.flatMap((field) => [
    ...(field.type === 'hidden' || field.type === 'consent' ? [] : [field.label]),
    ...(field.help ? [field.help] : []),
    ...(field.placeholder ? [field.placeholder] : []),
    ...(field.options ?? []).map(({ label }) => label),
  ]);

const has = (text: string | undefined): boolean => Boolean(text?.trim());

/** Languages that a form has some texts in, but not all. */
export const missingLanguages = (form: FormDefinition): string[] => {
  const texts = textsOf(form).filter((text) => Object.values(text).some(has));
  const languages = new Set([
    ...Object.keys(form.texts),
    ...texts.flatMap((text) => Object.keys(text).filter((tag) => has(text[tag]))),
  ]);
  return [...languages].filter((tag) => texts.some((text) => !has(text[tag]))).sort();
};
