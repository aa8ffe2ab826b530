import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { StorePlan } from '../../../../../protocol';
import { DataTable, Tag, type Column } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { useStoreName } from '../../../foundation/personal-data';

interface PlanTableProps {
  plan: readonly StorePlan[];
  /** Categories that are through; given, the table says for each whether it is. */
  done?: readonly string[];
}

const isEmpty = ({ delete: deleted, anonymise, keep }: StorePlan): boolean =>
  deleted + anonymise + keep === 0;

/** What becomes of each category; empty ones in one line, so that nothing is passed over. */
export const PlanTable = ({ plan, done }: PlanTableProps) => {
  const t = useText();
  const { formatNumber, formatList } = useIntl();
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
  const rows = plan.filter((row) => !isEmpty(row));
  const empty = plan.filter(isEmpty).map(({ store }) => storeName(store));
  return (
    <>
      {rows.length > 0 && (
        <DataTable
          label={t('plan.title')}
          columns={columns}
          rows={rows}
          rowKey={({ store }) => store}
        />
      )}
      {empty.length > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('plan.empty', { names: formatList(empty) })}
        </Typography>
      )}
    </>
  );
};
