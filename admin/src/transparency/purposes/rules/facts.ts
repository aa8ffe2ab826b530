import type { PurposeDefinition } from '../../../../../protocol';
import { compareFacts, type Change, type Fact, type Say } from '../../definitions';
import { same } from '../../../foundation/input';

/** All that a purpose says, in readable words. */
export const purposeFacts = ({ t, languageName }: Say, purpose: PurposeDefinition): Fact[] => {
  const group = { group: 'purpose', groupName: t('purpose.one') };
  const texts = Object.entries(purpose.texts).flatMap(([language, all]) =>
    (['name', 'description', 'consent', 'interest'] as const).map(
      (part) =>
        [
          `${part}.${language}`,
          t('compare.inLanguage', {
            what: t(`purpose.text.${part}`),
            language: languageName(language),
          }),
          all[part],
        ] as const
    )
  );
  const recipients = purpose.recipients.map(
    ({ name, role, country }) =>
      `${name} (${[t(`party.${role}`), country].filter(Boolean).join(', ')})`
  );
  const { retention } = purpose;
  const facts: (readonly [id: string, name: string, value: string | number | undefined])[] = [
    ...texts,
    ['lawfulBasis', t('purpose.basis'), t(`basis.${purpose.lawfulBasis}`)],
    [
      'categories',
      t('purpose.categories'),
      purpose.categories.map((one) => t(`category.${one}`)).join(', '),
    ],
    ['recipients', t('purpose.recipients'), recipients.join('; ')],
    [
      'retention',
      t('purpose.retention'),
      t('compare.retention', { days: retention.days, from: t(`retention.${retention.from}`) }),
    ],
    ['channel', t('purpose.channel'), purpose.channel && t(`channel.${purpose.channel}`)],
    ['validityDays', t('purpose.validity'), purpose.validityDays],
    ['conditionReason', t('purpose.condition'), purpose.conditionReason],
    ['active', t('purpose.active'), t(purpose.active ? 'compare.yes' : 'compare.no')],
  ];
  return facts.flatMap(([id, name, value]) =>
    value === undefined || value === '' ? [] : [{ ...group, id, name, value: String(value) }]
  );
};

export const comparePurposes = (
  say: Say,
  before: PurposeDefinition,
  after: PurposeDefinition
): Change[] => compareFacts(purposeFacts(say, before), purposeFacts(say, after));

/** The part of a stored version that people edit. */
export const toDefinition = (stored: PurposeDefinition): PurposeDefinition => {
  const {
    texts,
    lawfulBasis,
    categories,
    recipients,
    retention,
    channel,
    validityDays,
    conditionReason,
    active,
  } = stored;
  return {
    texts,
    lawfulBasis,
    categories,
    recipients,
    retention,
    active,
    ...(channel && { channel }),
    ...(validityDays && { validityDays }),
    ...(conditionReason && { conditionReason }),
  };
};

/** More than words: what is done with the data has changed, so people should be asked again. */
export const isMaterial = (before: PurposeDefinition, after: PurposeDefinition): boolean =>
  !same(
    { ...toDefinition(before), texts: {}, active: true },
    { ...toDefinition(after), texts: {}, active: true }
  );
