import type { ConsentRecord, Recipient } from '../../../../../protocol';
import { useText, type Text } from '../../../foundation/i18n';
import { Card, Code, Definition, Definitions } from '../../../foundation/ui';

const recipientText = (t: Text, { name, role, country }: Recipient): string =>
  [name, t(`recipient.${role}`), country].filter(Boolean).join(', ');

/** The purpose in the version that was asked for. */
export const PurposeCard = ({ record: { purpose } }: { record: ConsentRecord }) => {
  const t = useText();
  const { categories, recipients, retention, channel } = purpose;
  return (
    <Card title={t('record.purpose')}>
      <Definitions>
        <Definition name={t('record.name')}>{purpose.name}</Definition>
        <Definition name={t('record.key')}>
          <Code>{purpose.key}</Code> {t('record.version', { version: purpose.version })}
        </Definition>
        <Definition name={t('record.description')}>{purpose.description}</Definition>
        <Definition name={t('panel.basis')}>{t(`basis.${purpose.lawfulBasis}`)}</Definition>
        <Definition name={t('record.categories')}>
          {categories.map((category) => t(`dataCategory.${category}`)).join(', ')}
        </Definition>
        <Definition name={t('record.recipients')}>
          {recipients.length === 0
            ? t('record.noRecipients')
            : recipients.map((recipient) => recipientText(t, recipient)).join('\n')}
        </Definition>
        <Definition name={t('record.retention')}>
          {t(`keptFrom.${retention.from}`, { days: retention.days })}
        </Definition>
        <Definition name={t('record.channel')}>{channel && t(`reachedBy.${channel}`)}</Definition>
        <Definition name={t('record.condition')}>
          {purpose.conditionReason ?? t('record.optional')}
        </Definition>
      </Definitions>
    </Card>
  );
};
