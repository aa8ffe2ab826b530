import type { ExportPreview, StoreCount } from '../../../../../protocol';
import { DataTable, type Column } from '../../../consents';
import { Time, useText } from '../../../i18n';
import { Card } from '../../../settings/ui';
import { CardLine, useStoreName } from '../../ui';

/** What the copy will hold, category by category; empty ones too, so that nothing is passed over. */
export const CountsCard = ({ preview }: { preview: ExportPreview }) => {
  const t = useText();
  const storeName = useStoreName();
  const columns: Column<StoreCount>[] = [
    { key: 'store', label: t('review.category'), cell: ({ store }) => storeName(store) },
    { key: 'count', label: t('review.records'), cell: ({ count }) => count },
  ];
  return (
    <Card title={t('review.counts', { count: preview.total })}>
      <CardLine>
        <span>{t('review.until')}</span>
        <Time at={preview.until} style="full" />
      </CardLine>
      <DataTable
        label={t('review.category')}
        columns={columns}
        rows={preview.counts}
        rowKey={({ store }) => store}
      />
    </Card>
  );
};
