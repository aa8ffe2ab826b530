import { Typography } from '@strapi/design-system';
import { Note, Card } from '../../foundation/ui';
import { Time, useText } from '../../foundation/i18n';
import { dueCounts } from './retention';
import { DueList } from './DueList';
import type { Preview } from './usePreview';

interface PreviewNoteProps {
  preview: Preview;
  /** Off: no rule is carried out, and nothing is counted. */
  enabled: boolean;
}

/** What the rules on this page would erase now, once somebody has asked. */
export const PreviewNote = ({ preview: { shown, failure }, enabled }: PreviewNoteProps) => {
  const t = useText();
  if (failure !== undefined) return <Note tone="danger" title={failure} alert />;
  if (!shown) return null;
  const counts = dueCounts(shown);
  return (
    <Card title={t('keep.due')} explain={t('keep.previewExplain')}>
      <div role="status">
        {counts.length === 0 ? (
          <Typography>{t(enabled ? 'keep.save.nothing' : 'keep.save.off')}</Typography>
        ) : (
          <DueList counts={counts} />
        )}
      </div>
      <Typography variant="pi" textColor="neutral600">
        {t('keep.previewAt')} <Time at={shown.at} style="full" />
      </Typography>
    </Card>
  );
};
