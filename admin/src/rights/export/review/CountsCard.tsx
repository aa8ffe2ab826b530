import { Typography } from '@strapi/design-system';
import type { ExportPreview } from '../../../../../protocol';
import { Time, useText } from '../../../foundation/i18n';
import { Card, CardLine } from '../../../foundation/ui';
import { Counts, useStoreName } from '../../../foundation/personal-data';

/** What the copy will hold, and, so that nothing is passed over, in one line what there is nothing of. */
export const CountsCard = ({ preview }: { preview: ExportPreview }) => {
  const t = useText();
  const storeName = useStoreName();
  const empty = preview.counts.filter(({ count }) => count === 0);
  return (
    <Card title={t('review.counts', { count: preview.total })}>
      <Counts counts={preview.counts} />
      {empty.length > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('review.nothingOf', { names: empty.map(({ store }) => storeName(store)).join(', ') })}
        </Typography>
      )}
      <CardLine>
        <span>{t('review.until')}</span>
        <Time at={preview.until} style="full" />
      </CardLine>
    </Card>
  );
};
