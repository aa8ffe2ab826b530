import { Button } from '@strapi/design-system';
import { useState } from 'react';
import type { IdentityLink, PersonAnswer } from '../../../../../protocol';
import { useUndoLiveChatLinkMutation } from '../../../foundation/api';
import { DataTable, Tag, type Column, Confirm, Hint, useRun } from '../../../foundation/ui';
import { useMay, ASK } from '../../../foundation/permissions';
import { Time, useText } from '../../../foundation/i18n';
import { PersonLink, useNames } from '../../../foundation/names';

/** What was decided on who is the same person, with reasons; each can be taken back. */
export const DecisionsPart = ({ answer }: { answer: PersonAnswer }) => {
  const t = useText();
  const mayLink = useMay(ASK.subjectLink);
  const [undo] = useUndoLiveChatLinkMutation();
  const { run } = useRun();
  const [leaving, setLeaving] = useState<IdentityLink>();
  const mine = new Set(answer.person.subjectIds);
  const otherOf = ({ a, b }: IdentityLink) => (mine.has(a) ? b : a);
  const names = useNames({ subjectIds: answer.links.map(otherOf) });
  if (answer.links.length === 0)
    return <Hint title={t('person.noDecisions')}>{t('person.noDecisionsText')}</Hint>;
  const columns: Column<IdentityLink>[] = [
    {
      key: 'other',
      label: t('person.other'),
      cell: (link) => <PersonLink id={otherOf(link)} names={names} />,
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
