import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { AuditAnchor } from '../../../../protocol';
import { Code, DataTable, Tag, type Column } from '../../foundation/ui';
import { Time, useText } from '../../foundation/i18n';

/** What was told to where, the newest first. */
export const AnchorsTable = ({ anchors }: { anchors: readonly AuditAnchor[] }) => {
  const t = useText();
  const { formatNumber } = useIntl();
  if (anchors.length === 0)
    return <Typography textColor="neutral600">{t('audit.noAnchors')}</Typography>;
  const columns: Column<AuditAnchor>[] = [
    { key: 'at', label: t('audit.at'), cell: ({ at }) => <Time at={at} style="full" /> },
    { key: 'to', label: t('audit.anchorTo'), cell: ({ to }) => t(`audit.anchorTo.${to}`) },
    {
      key: 'line',
      label: t('audit.anchorLine'),
      cell: ({ position }) => formatNumber(position),
    },
    {
      key: 'hash',
      label: t('audit.anchorHash'),
      cell: ({ hash }) => <Code title={hash}>{hash.slice(0, 16)}…</Code>,
    },
    {
      key: 'ok',
      label: t('audit.anchorOk'),
      cell: ({ ok }) => (
        <Tag $tone={ok ? 'success' : 'danger'}>
          {t(ok ? 'audit.anchorOk.yes' : 'audit.anchorOk.no')}
        </Tag>
      ),
    },
  ];
  return (
    <DataTable
      label={t('audit.lastAnchors')}
      columns={columns}
      rows={anchors}
      rowKey={({ at, to, position }) => `${at} ${to} ${position}`}
    />
  );
};
