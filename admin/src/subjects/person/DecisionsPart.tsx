import { Button, Link } from '@strapi/design-system';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { IdentityLink, PersonAnswer } from '../../../../protocol';
import { useUndoLiveChatLinkMutation } from '../../api';
import { Code, DataTable, Tag, type Column } from '../../consents';
import { useMay } from '../../editors';
import { Time, useText } from '../../i18n';
import { ASK } from '../../permissions';
import { Confirm, Hint } from '../../ui';
import { personPath } from '../paths';
import { useRun } from '../ui';

/** What was decided on who is the same person, with reasons; each can be taken back. */
export const DecisionsPart = ({ answer }: { answer: PersonAnswer }) => {
  const t = useText();
  const mayLink = useMay(ASK.subjectLink);
  const [undo] = useUndoLiveChatLinkMutation();
  const { run } = useRun();
  const [leaving, setLeaving] = useState<IdentityLink>();
  if (answer.links.length === 0)
    return <Hint title={t('person.noDecisions')}>{t('person.noDecisionsText')}</Hint>;
  const mine = new Set(answer.person.subjectIds);
  const columns: Column<IdentityLink>[] = [
    {
      key: 'other',
      label: t('person.other'),
      cell: ({ a, b }) => {
        const other = mine.has(a) ? b : a;
        return (
          <Link tag={NavLink} to={personPath(other)}>
            <Code>{other}</Code>
          </Link>
        );
      },
    },
    {
      key: 'verdict',
      label: t('person.verdict'),
      cell: ({ verdict }) => (
        <Tag $tone={verdict === 'same' ? 'success' : undefined}>{t(`person.${verdict}`)}</Tag>
      ),
    },
    { key: 'reason', label: t('person.reason'), cell: ({ reason }) => reason },
    { key: 'by', label: t('person.by'), cell: ({ by }) => by },
    { key: 'at', label: t('consents.at'), cell: ({ at }) => <Time at={at} style="full" /> },
  ];
  if (mayLink)
    columns.push({
      key: 'undo',
      label: t('deliveries.action'),
      cell: (link) => (
        <Button variant="tertiary" size="S" onClick={() => setLeaving(link)}>
          {t('person.undo')}
        </Button>
      ),
    });
  return (
    <>
      <DataTable
        label={t('person.decisions')}
        columns={columns}
        rows={answer.links}
        rowKey={({ linkId }) => linkId}
      />
      <Confirm
        open={leaving !== undefined}
        title={t('person.undoTitle')}
        text={t('person.undoText')}
        action={t('person.undo')}
        onConfirm={() => {
          if (leaving) void run(undo(leaving.linkId), t('person.undone'), true);
          setLeaving(undefined);
        }}
        onClose={() => setLeaving(undefined)}
      />
    </>
  );
};
