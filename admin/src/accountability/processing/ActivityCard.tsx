import type { ProcessingActivity } from '../../../../protocol';
import { Definition, Definitions, Card } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';

/** One thing that is done with personal data. */
export const ActivityCard = ({ activity }: { activity: ProcessingActivity }) => {
  const t = useText();
  const recipients = activity.recipients.map(({ name, region }) =>
    region ? `${name} (${region})` : name
  );
  return (
    <Card title={activity.name}>
      <Definitions>
        <Definition name={t('processing.purpose')}>{activity.purpose}</Definition>
        <Definition name={t('panel.basis')}>{activity.lawfulBasis}</Definition>
        <Definition name={t('processing.dataSubjects')}>{activity.dataSubjects}</Definition>
        <Definition name={t('processing.categories')}>{activity.categories.join(', ')}</Definition>
        <Definition name={t('processing.recipients')}>
          {recipients.length === 0 ? t('processing.noRecipients') : recipients.join(', ')}
        </Definition>
        <Definition name={t('processing.retention')}>{activity.retention}</Definition>
        <Definition name={t('processing.collectedBy')}>
          {activity.collectedBy.join(', ')}
        </Definition>
      </Definitions>
    </Card>
  );
};
