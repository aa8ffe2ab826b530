import {
  namedLinks,
  pickText,
  readText,
  type FieldDefinition,
  type FormDefinition,
  type Localized,
  type PrechatField,
  type PurposeVersion,
} from '../../../../protocol';

/** What a form is shown with besides itself. */
export interface Surroundings {
  /** Languages to look for texts in, best first. */
  languages: readonly string[];
  departments: readonly { key: string; name: string; names?: Localized }[];
  /** The purposes in the versions that the form was published with. */
  purposes: ReadonlyMap<string, PurposeVersion>;
}

/** A text of the site's own that may call links by words: as it reads, and in pieces where it does. */
const withLinks = (name: 'label' | 'help', text: string | undefined) => {
  if (!text) return {};
  const read = readText(text);
  return { [name]: read, ...(read !== text && { [`${name}Links`]: namedLinks(text) }) };
};

const picked = (
  name: string,
  texts: Localized | undefined,
  languages: readonly string[]
): Record<string, string> => {
  const text = pickText(texts, languages);
  return text ? { [name]: text } : {};
};

const purposeTexts = (purpose: PurposeVersion | undefined, languages: readonly string[]) =>
  purpose && (pickText(purpose.texts, [...languages, ...Object.keys(purpose.texts)]) ?? undefined);

/** The words of a consent box: those of the purpose, in the first language that has a statement. */
const consentLabel = (purpose: PurposeVersion, languages: readonly string[]): string => {
  const tag = [...languages, ...Object.keys(purpose.texts)].find((language) =>
    purpose.texts[language]?.consent?.trim()
  );
  return tag === undefined ? '' : (purpose.texts[tag]?.consent ?? '');
};

/** A field in one language, as the widget shows it; nothing for a box whose purpose is not there any more. */
export const resolveField = (
  field: FieldDefinition,
  { languages, departments, purposes }: Surroundings
): PrechatField | undefined => {
  const { key, type, required, rules, showIf, source } = field;
  const purpose = purposes.get(field.purpose ?? field.processing?.purpose ?? '');
  if (type === 'consent' && !purpose) return undefined;
  const label =
    pickText(field.label, languages) ??
    Object.values(field.label).find((text) => text.trim()) ??
    key;
  const purposeName = field.processing ? purposeTexts(purpose, languages)?.name : undefined;
  return {
    key,
    type,
    required,
    label: type === 'consent' && purpose ? consentLabel(purpose, languages) : label,
    ...((type === 'info' || type === 'statement') && withLinks('label', label)),
    ...withLinks('help', pickText(field.help, languages)),
    ...picked('placeholder', field.placeholder, languages),
    ...(field.default ? { default: field.default } : {}),
    ...(rules ? { rules } : {}),
    ...(showIf?.length ? { showIf } : {}),
    ...(source ? { source } : {}),
    ...(purposeName ? { purposeName } : {}),
    ...(type === 'consent' && purpose
      ? { consent: { purpose: purpose.key, version: purpose.version } }
      : {}),
    ...(type === 'department'
      ? {
          options: departments.map(({ key: value, name, names }) => ({
            value,
            label: pickText(names, languages) ?? name,
          })),
        }
      : field.options
        ? {
            options: field.options.map(({ value, label }) => ({
              value,
              label: pickText(label, languages) ?? Object.values(label)[0] ?? value,
            })),
          }
        : {}),
  };
};

export const resolveFields = (
  form: Pick<FormDefinition, 'fields'>,
  surroundings: Surroundings
): PrechatField[] => form.fields.flatMap((field) => resolveField(field, surroundings) ?? []);
