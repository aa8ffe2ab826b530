import { useIntl } from 'react-intl';
import type { DataMapEntry } from '../../../../protocol';
import { Code, DataTable, type Column } from '../../consents';
import { useText } from '../../i18n';
import { Card } from '../../settings/ui';
import { useStoreName } from '../ui';

/** Where personal data lies, field by field. */
export const DataMapCard = ({ entries }: { entries: readonly DataMapEntry[] }) => {
  const t = useText();
  const { formatNumber } = useIntl();
  const storeName = useStoreName();
  const columns: Column<DataMapEntry>[] = [
    { key: 'store', label: t('review.category'), cell: ({ store }) => storeName(store) },
    { key: 'table', label: t('processing.table'), cell: ({ table }) => <Code>{table}</Code> },
    { key: 'field', label: t('processing.field'), cell: ({ field }) => <Code>{field}</Code> },
    { key: 'category', label: t('processing.kind'), cell: ({ category }) => category },
    { key: 'records', label: t('review.records'), cell: ({ records }) => formatNumber(records) },
  ];
  return (
    <Card title={t('processing.dataMap')} explain={t('processing.dataMapExplain')}>
      <DataTable
        label={t('processing.dataMap')}
        columns={columns}
        rows={entries}
        rowKey={({ store, table, field }) => `${store} ${table} ${field}`}
      />
    </Card>
  );
};
