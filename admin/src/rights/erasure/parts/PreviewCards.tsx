import { Typography } from '@strapi/design-system';
import type { ErasurePreview } from '../../../../../protocol';
import { Note, Card } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { MentionsCard } from './MentionsCard';
import { PlanTable } from './PlanTable';

/** What an erasure would do: in one sentence, category by category, and beyond the data itself. */
export const PreviewCards = ({ preview }: { preview: ErasurePreview }) => {
  const t = useText();
  const { totals, subjectIds, plan, openChats, receivers, mentions } = preview;
  return (
    <>
      <Card title={t('erasure.what')}>
        <Typography tag="p">
          {t('erasure.sentence', {
            ids: subjectIds.length,
            deleted: totals.delete,
            anonymised: totals.anonymise,
            kept: totals.keep,
          })}
        </Typography>
        {openChats > 0 && (
          <Note tone="warning">{t('erasure.openChats', { count: openChats })}</Note>
        )}
        <PlanTable plan={plan} />
        <Typography tag="p" textColor="neutral600">
          {receivers.length === 0
            ? t('erasure.noReceivers')
            : t('erasure.receivers', { names: receivers.join(', ') })}
        </Typography>
      </Card>
      <MentionsCard mentions={mentions} />
    </>
  );
};
