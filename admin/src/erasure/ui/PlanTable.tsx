import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { StorePlan } from '../../../../protocol';
import { DataTable, Tag, type Column } from '../../consents';
import { useText } from '../../i18n';
import { useStoreName } from '../../subjects';

interface PlanTableProps {
  plan: readonly StorePlan[];
  /** Categories that are through; given, the table says for each whether it is. */
  done?: readonly string[];
}

/** What becomes of each category; empty ones too, so that nothing is passed over. */
export const PlanTable = ({ plan, done }: PlanTableProps) => {
  const t = useText();
  const { formatNumber } = useIntl();
  const storeName = useStoreName();
  const columns: Column<StorePlan>[] = [
    { key: 'store', label: t('review.category'), cell: ({ store }) => storeName(store) },
    { key: 'delete', label: t('plan.delete'), cell: (row) => formatNumber(row.delete) },
    {
      key: 'anonymise',
      label: t('plan.anonymise'),
      cell: ({ anonymise }) => formatNumber(anonymise),
    },
    {
      key: 'keep',
      label: t('plan.keep'),
      cell: ({ keep, ground }) => (
        <>
          {formatNumber(keep)}
          {keep > 0 && ground && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {t(`keepGround.${ground}`)}
            </Typography>
          )}
        </>
      ),
    },
  ];
  if (done)
    columns.push({
      key: 'done',
      label: t('plan.progress'),
      cell: ({ store }) => (
        <Tag $tone={done.includes(store) ? 'success' : undefined}>
          {t(done.includes(store) ? 'plan.done' : 'plan.waiting')}
        </Tag>
      ),
    });
  return (
    <DataTable
      label={t('plan.title')}
      columns={columns}
      rows={plan}
      rowKey={({ store }) => store}
    />
  );
};
