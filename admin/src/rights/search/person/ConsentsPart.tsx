import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ConsentStanding } from '../../../../../protocol';
import { DataTable, Tag, type Column, Hint } from '../../../foundation/ui';
import { recordPath } from '../../../foundation/paths';
import { StateTag } from '../../../transparency/consent';
import { useMay, ASK } from '../../../foundation/permissions';
import { Time, useText } from '../../../foundation/i18n';

/** Where the person stands on each purpose today. */
export const ConsentsPart = ({ consents }: { consents: readonly ConsentStanding[] }) => {
  const t = useText();
  const mayOpen = useMay(ASK.consentRead);
  if (consents.length === 0) return <Hint title={t('person.noConsents')} />;
  const columns: Column<ConsentStanding>[] = [
    {
      key: 'purpose',
      label: t('consents.purpose'),
      cell: ({ name, recordId }) =>
        recordId !== undefined && mayOpen ? (
          <Link tag={NavLink} to={recordPath(recordId)}>
            {name}
          </Link>
        ) : (
          name
        ),
    },
    {
      key: 'state',
      label: t('consents.state'),
      cell: ({ state, renew }) => (
        <>
          {state ? <StateTag state={state} /> : t('person.neverAsked')}{' '}
          {renew && <Tag $tone="warning">{t('person.renew')}</Tag>}
        </>
      ),
    },
    {
      key: 'at',
      label: t('consents.at'),
      cell: ({ at }) => (at === undefined ? '–' : <Time at={at} style="full" />),
    },
    {
      key: 'expires',
      label: t('record.expires'),
      cell: ({ expiresAt }) =>
        expiresAt === undefined ? '–' : <Time at={expiresAt} style="full" />,
    },
  ];
  return (
    <DataTable
      label={t('person.standing')}
      columns={columns}
      rows={consents}
      rowKey={({ purpose }) => purpose}
    />
  );
};
