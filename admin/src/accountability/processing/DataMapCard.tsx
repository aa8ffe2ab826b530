import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { DATA_CATEGORIES, type DataMapEntry } from '../../../../protocol';
import { Code, DataTable, type Column, Card } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { useFieldName, useStoreName } from '../../foundation/personal-data';

/** Where personal data lies, field by field: in words first, then as the database calls it. */
export const DataMapCard = ({ entries }: { entries: readonly DataMapEntry[] }) => {
  const t = useText();
  const { formatNumber } = useIntl();
  const storeName = useStoreName();
  const fieldName = useFieldName();
  const categoryName = (category: string) => {
    const known = DATA_CATEGORIES.find((one) => one === category);
    return known ? t(`dataCategory.${known}`) : category;
  };
  const columns: Column<DataMapEntry>[] = [
    {
      key: 'store',
      label: t('review.category'),
      // One table may hold what several categories are made of.
      cell: ({ store }) =>
        store
          .split(', ')
          .map((one) => storeName(one))
          .join(', '),
    },
    {
      key: 'field',
      label: t('processing.field'),
      cell: ({ store, table, field }) => (
        <>
          {fieldName({ key: store.split(', ')[0] ?? '', fields: [] }, field)}
          <Typography tag="p" variant="pi" textColor="neutral600">
            <Code>
              {table}.{field}
            </Code>
          </Typography>
        </>
      ),
    },
    {
      key: 'category',
      label: t('processing.kind'),
      cell: ({ category }) => categoryName(category),
    },
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
