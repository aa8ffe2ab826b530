import {
  readText,
  type FieldDefinition,
  type FieldRules,
  type FormDefinition,
  type Localized,
  type ShowIf,
} from '../../../../../protocol';
import { anyText } from '../../../foundation/input';
import { type Change, type Fact, compareFacts, type Say } from '../../definitions';
import type { MessageKey } from '../../../foundation/translations';
import { FORM_TEXTS } from './missing';

type Part = [id: string, name: string, value: string | undefined];

/** What to call a field: by its label, or by its key while it has none. */
export const fieldName = (field: FieldDefinition, language: string): string =>
  readText(anyText(field.label, language)) || field.key;

const localized = (
  { t, languageName }: Say,
  id: string,
  name: string,
  texts: Localized | undefined
): Part[] =>
  Object.entries(texts ?? {}).map(([language, text]) => [
    `${id}.${language}`,
    t('compare.inLanguage', { what: name, language: languageName(language) }),
    text,
  ]);

const RULES: Record<keyof FieldRules, MessageKey> = {
  minLength: 'field.minLength',
  maxLength: 'field.maxLength',
  min: 'field.min',
  max: 'field.max',
  template: 'field.template',
};

const condition = ({ t }: Say, { field, is, value = '' }: ShowIf): string =>
  t(`compare.condition.${is}`, { field, value });

const retention = ({ t }: Say, { processing }: FieldDefinition): string | undefined =>
  processing &&
  t('compare.processing', {
    purpose: processing.purpose,
    basis: t(`basis.${processing.lawfulBasis}`),
    days: processing.retention.days,
    from: t(`retention.${processing.retention.from}`),
  });

const yesNo = ({ t }: Say, yes: boolean) => t(yes ? 'compare.yes' : 'compare.no');

const fieldParts = (say: Say, field: FieldDefinition): Part[] => {
  const { t } = say;
  const rules = Object.entries(RULES).map(([rule, name]): Part => {
    const value = field.rules?.[rule as keyof FieldRules];
    return [rule, t(name), value === undefined ? undefined : String(value)];
  });
  return [
    ['type', t('field.type'), t(`type.${field.type}`)],
    ...localized(say, 'label', t('field.label'), field.label),
    ...localized(say, 'help', t('field.help'), field.help),
    ...localized(say, 'placeholder', t('field.placeholder'), field.placeholder),
    ['required', t('field.required'), yesNo(say, field.required)],
    ['default', t('field.default'), field.default],
    ...rules,
    ['options', t('field.options'), field.options?.map(({ value }) => value).join(', ')],
    ...(field.options ?? []).flatMap(({ value, label }) =>
      localized(say, `option.${value}`, t('compare.option', { value }), label)
    ),
    ['showIf', t('field.showIf'), field.showIf?.map((one) => condition(say, one)).join('; ')],
    [
      'source',
      t('field.source'),
      field.source && `${t(`source.${field.source.from}`)} ${field.source.name ?? ''}`.trim(),
    ],
    ['purpose', t('field.purpose'), field.purpose],
    ['processing', t('field.processing'), retention(say, field)],
  ];
};

const formParts = (say: Say, form: FormDefinition): Part[] => {
  const { t } = say;
  const { pages, languages, departments } = form.assignment;
  const { color, position, logo, launcherText } = form.appearance;
  const texts = FORM_TEXTS.flatMap((part) =>
    Object.entries(form.texts).flatMap(([language, all]) =>
      localized(say, part, t(`form.text.${part}`), { [language]: all[part] ?? '' })
    )
  );
  return [
    ['name', t('forms.name'), form.name],
    ...texts,
    ['pages', t('form.pages'), pages.join(', ')],
    ['languages', t('form.languages'), languages.map(say.languageName).join(', ')],
    ['departments', t('form.departments'), departments.join(', ')],
    ['color', t('form.color'), color],
    ['position', t('form.position'), position && t(`form.position.${position}`)],
    ['launcherText', t('form.launcherText'), launcherText ? yesNo(say, true) : undefined],
    ['logo', t('form.logo'), logo],
    ['age', t('form.age'), form.minimumAge === undefined ? undefined : String(form.minimumAge)],
  ];
};

const facts = (group: string, groupName: string, parts: readonly Part[]): Fact[] =>
  parts.flatMap(([id, name, value]) =>
    value === undefined || value === '' ? [] : [{ group, groupName, id, name, value }]
  );

/** All that a form says, in readable words. */
export const formFacts = (say: Say, form: FormDefinition, language: string): Fact[] => [
  ...facts('form', say.t('compare.form'), formParts(say, form)),
  ...form.fields.flatMap((field) =>
    facts(`field:${field.key}`, fieldName(field, language), fieldParts(say, field))
  ),
];

/** Order of the fields that both versions have; others moving in or out are no change of order. */
const orderChange = (
  { t }: Say,
  before: FormDefinition,
  after: FormDefinition,
  language: string
): Change[] => {
  const shared = (form: FormDefinition, other: FormDefinition) =>
    form.fields.filter(({ key }) => other.fields.some((field) => field.key === key));
  const [old, fresh] = [shared(before, after), shared(after, before)];
  if (old.every(({ key }, index) => fresh[index]?.key === key)) return [];
  const names = (fields: FieldDefinition[]) =>
    fields.map((field) => fieldName(field, language)).join(', ');
  return [
    {
      kind: 'changed',
      groupName: t('compare.form'),
      name: t('compare.order'),
      before: names(old),
      after: names(fresh),
    },
  ];
};

/** What makes one version of a form the other. */
export const compareForms = (
  say: Say,
  before: FormDefinition,
  after: FormDefinition,
  language: string
): Change[] => [
  ...compareFacts(formFacts(say, before, language), formFacts(say, after, language)),
  ...orderChange(say, before, after, language),
];
