import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { AffectedAnswer } from '../../../../protocol';
import { DataTable, type Column } from '../../foundation/ui';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { personPath } from '../../foundation/paths';
import { useStoreName } from '../../foundation/personal-data';

type One = AffectedAnswer['sample'][number];

const Sample = ({ sample }: { sample: readonly One[] }) => {
  const t = useText();
  const { formatNumber } = useIntl();
  const maySee = useMay(ASK.subjectRead) === true;
  const columns: Column<One>[] = [
    {
      key: 'person',
      label: t('breach.person'),
      cell: ({ subjectId, name, email }) => {
        const shown = <bdi>{name ?? email ?? t('people.nameless')}</bdi>;
        return maySee ? (
          <Link tag={NavLink} to={personPath(subjectId)}>
            {shown}
          </Link>
        ) : (
          shown
        );
      },
    },
    { key: 'email', label: t('panel.email'), cell: ({ email }) => email ?? '–' },
    {
      key: 'records',
      label: t('breach.records'),
      cell: ({ records }) => formatNumber(records),
    },
  ];
  return (
    <DataTable
      label={t('breach.sample')}
      columns={columns}
      rows={sample}
      rowKey={({ subjectId }) => subjectId}
    />
  );
};

/** Figures by category, persons, and the first of them. */
export const AffectedResult = ({ answer }: { answer: AffectedAnswer }) => {
  const t = useText();
  const { formatNumber } = useIntl();
  const nameOf = useStoreName();
  const { counts, persons, sample } = answer;
  const columns: Column<(typeof counts)[number]>[] = [
    { key: 'store', label: t('breach.category'), cell: ({ store }) => nameOf(store) },
    { key: 'count', label: t('breach.records'), cell: ({ count }) => formatNumber(count) },
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="p">
        {t('breach.persons', { count: persons })}
      </Typography>
      <DataTable
        label={t('breach.affected')}
        columns={columns}
        rows={counts}
        rowKey={({ store }) => store}
      />
      {sample.length === 0 ? (
        <Typography textColor="neutral600">{t('breach.noSample')}</Typography>
      ) : (
        <>
          <Typography variant="pi" textColor="neutral600">
            {sample.length < persons
              ? t('breach.sampleOf', { shown: sample.length, total: persons })
              : t('breach.sample')}
          </Typography>
          <Sample sample={sample} />
        </>
      )}
    </Flex>
  );
};
