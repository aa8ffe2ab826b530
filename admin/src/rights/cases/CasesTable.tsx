import { Flex, Link } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { CaseRow } from '../../../../protocol';
import { DataTable, Tag, type Column, VisuallyHidden } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { casePath } from '../../foundation/paths';
import { DueText } from './DueText';
import { CASE_TONES, IDENTITY_TONES } from './tones';

const MailTrouble = () => {
  const t = useText();
  return (
    <span title={t('cases.mailTrouble')}>
      <WarningCircle aria-hidden fill="danger600" />
      <VisuallyHidden>{t('cases.mailTrouble')}</VisuallyHidden>
    </span>
  );
};

/** Cases, in the order in which the server tells them. */
export const CasesTable = ({ cases }: { cases: readonly CaseRow[] }) => {
  const t = useText();
  const columns: Column<CaseRow>[] = [
    {
      key: 'reference',
      label: t('cases.reference'),
      cell: ({ caseId, reference, mailTrouble }) => (
        <Flex gap={2}>
          <Link tag={NavLink} to={casePath(caseId)}>
            <span style={{ whiteSpace: 'nowrap' }}>{reference}</span>
          </Link>
          {mailTrouble && <MailTrouble />}
        </Flex>
      ),
    },
    { key: 'kind', label: t('cases.kind'), cell: ({ kind }) => t(`requestKind.${kind}`) },
    {
      key: 'requester',
      label: t('cases.requester'),
      // Whose word it is, and whether that is proven, are read together.
      cell: ({ requester, identity }) => (
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <bdi>{requester.name ?? requester.email ?? t('people.nameless')}</bdi>
          <Tag $tone={IDENTITY_TONES[identity]}>{t(`caseIdentity.${identity}`)}</Tag>
        </Flex>
      ),
    },
    {
      key: 'state',
      label: t('cases.state'),
      cell: ({ state }) => <Tag $tone={CASE_TONES[state]}>{t(`caseState.${state}`)}</Tag>,
    },
    { key: 'due', label: t('cases.due'), cell: (row) => <DueText row={row} /> },
    {
      key: 'assignee',
      label: t('cases.assignee'),
      cell: ({ assignee }) => assignee?.name ?? t('cases.nobody'),
    },
  ];
  return (
    <DataTable
      opens
      label={t('cases.title')}
      columns={columns}
      rows={cases}
      rowKey={({ caseId }) => caseId}
    />
  );
};
