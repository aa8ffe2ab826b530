import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { BreachInfo } from '../../../../protocol';
import { DataTable, Tag, type Column } from '../../foundation/ui';
import { Time, useText } from '../../foundation/i18n';
import { breachPath } from '../../foundation/paths';
import { ClockTag } from './ClockTag';
import { RISK_TONES } from './tones';

interface BreachesTableProps {
  breaches: readonly BreachInfo[];
  now: number;
}

/** The register, in the order in which the server tells it. */
export const BreachesTable = ({ breaches, now }: BreachesTableProps) => {
  const t = useText();
  const columns: Column<BreachInfo>[] = [
    {
      key: 'title',
      label: t('breach.title'),
      cell: ({ breachId, reference, title }) => (
        <>
          <Link tag={NavLink} to={breachPath(breachId)}>
            <span dir="auto">{title}</span>
          </Link>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {reference}
          </Typography>
        </>
      ),
    },
    {
      key: 'aware',
      label: t('breach.aware'),
      cell: ({ awareAt }) => <Time at={awareAt} style="full" />,
    },
    {
      key: 'risk',
      label: t('breach.risk'),
      cell: ({ risk }) => <Tag $tone={RISK_TONES[risk]}>{t(`breach.risk.${risk}`)}</Tag>,
    },
    {
      key: 'clock',
      label: t('breach.clock'),
      cell: (breach) => <ClockTag breach={breach} now={now} />,
    },
    {
      key: 'state',
      label: t('breach.state'),
      cell: ({ closed }) => (
        <Tag $tone={closed ? undefined : 'primary'}>
          {t(closed ? 'breach.closed' : 'breach.open')}
        </Tag>
      ),
    },
  ];
  return (
    <DataTable
      opens
      label={t('privacy.breaches')}
      columns={columns}
      rows={breaches}
      rowKey={({ breachId }) => breachId}
    />
  );
};
