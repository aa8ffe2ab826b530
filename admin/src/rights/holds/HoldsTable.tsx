import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { HoldInfo } from '../../../../protocol';
import { DataTable, Tag, type Column } from '../../foundation/ui';
import { useMay, ASK } from '../../foundation/permissions';
import { Time, useText } from '../../foundation/i18n';
import { CaseLink, useNames } from '../../foundation/names';
import { HOLD_TONES } from './tones';
import { BlockedList } from './BlockedList';
import { HeldLink } from './HeldLink';
import { LiftDialog } from './LiftDialog';
import { ReviewDialog } from './ReviewDialog';

interface Opened {
  what: 'review' | 'lift';
  hold: HoldInfo;
}

/** Holds with what they stop and when they are looked at again. */
export const HoldsTable = ({ holds }: { holds: readonly HoldInfo[] }) => {
  const t = useText();
  const mayUpdate = useMay(ASK.holdUpdate) === true;
  const [opened, setOpened] = useState<Opened>();
  const names = useNames({
    subjectIds: holds.flatMap(({ subjectIds, target }) =>
      target.kind === 'subject' ? [target.subjectId, ...subjectIds] : subjectIds
    ),
    caseIds: holds.map(({ caseId }) => caseId),
  });
  const columns: Column<HoldInfo>[] = [
    {
      key: 'kind',
      label: t('holds.kind'),
      cell: ({ kind, state, hidden }) => (
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <span>{t(`holdKind.${kind}`)}</span>
          <Tag $tone={HOLD_TONES[state]}>{t(`holdState.${state}`)}</Tag>
          {hidden && <Tag $tone={undefined}>{t('holds.hidden')}</Tag>}
        </Flex>
      ),
    },
    { key: 'who', label: t('holds.who'), cell: (hold) => <HeldLink hold={hold} names={names} /> },
    {
      key: 'reason',
      label: t('person.reason'),
      cell: ({ reason, caseId, liftReason }) => (
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <span dir="auto">{reason}</span>
          {liftReason !== undefined && (
            <Typography variant="pi" textColor="neutral600">
              {t('holds.liftedFor', { reason: liftReason })}
            </Typography>
          )}
          {caseId !== undefined && <CaseLink id={caseId} names={names} />}
        </Flex>
      ),
    },
    {
      key: 'placed',
      label: t('holds.placed'),
      cell: ({ placedAt, by }) => (
        <>
          <Time at={placedAt} style="full" /> · {by.name}
        </>
      ),
    },
    {
      key: 'review',
      label: t('holds.review'),
      cell: ({ reviewAt, overdue, state, liftedAt }) =>
        state === 'lifted' ? (
          liftedAt === undefined ? (
            '–'
          ) : (
            <>
              {t('holdState.lifted')}: <Time at={liftedAt} style="full" />
            </>
          )
        ) : (
          <Flex direction="column" alignItems="flex-start" gap={1}>
            <Time at={reviewAt} style="day" />
            {overdue && <Tag $tone="danger">{t('holds.overdue')}</Tag>}
          </Flex>
        ),
    },
    { key: 'blocked', label: t('holds.blocked'), cell: (hold) => <BlockedList hold={hold} /> },
  ];
  if (mayUpdate)
    columns.push({
      key: 'actions',
      label: t('deliveries.action'),
      cell: (hold) =>
        hold.state === 'lifted' ? (
          '–'
        ) : (
          <Flex direction="column" alignItems="flex-start" gap={2}>
            <Button variant="tertiary" size="S" onClick={() => setOpened({ what: 'review', hold })}>
              {t('holds.changeReview')}
            </Button>
            <Button
              variant="danger-light"
              size="S"
              onClick={() => setOpened({ what: 'lift', hold })}
            >
              {t('holds.lift')}
            </Button>
          </Flex>
        ),
    });
  const close = () => setOpened(undefined);
  return (
    <>
      <DataTable
        label={t('holds.title')}
        columns={columns}
        rows={holds}
        rowKey={({ holdId }) => holdId}
      />
      {opened?.what === 'review' && <ReviewDialog hold={opened.hold} onClose={close} />}
      {opened?.what === 'lift' && <LiftDialog hold={opened.hold} onClose={close} />}
    </>
  );
};
