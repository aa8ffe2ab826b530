import { useState } from 'react';
import type { HoldInfo } from '../../../../protocol';
import { DataTable, type Column } from '../../foundation/ui';
import { useMay, ASK } from '../../foundation/permissions';
import { useText } from '../../foundation/i18n';
import { useNames } from '../../foundation/names';
import { BlockedList } from './BlockedList';
import { HeldLink } from './HeldLink';
import { HoldActions, HoldKindCell, HoldReason, HoldReview, PlacedBy } from './HoldCells';
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
    { key: 'kind', label: t('holds.kind'), cell: (hold) => <HoldKindCell hold={hold} /> },
    { key: 'who', label: t('holds.who'), cell: (hold) => <HeldLink hold={hold} names={names} /> },
    {
      key: 'reason',
      label: t('person.reason'),
      cell: (hold) => <HoldReason hold={hold} names={names} />,
    },
    { key: 'placed', label: t('holds.placed'), cell: (hold) => <PlacedBy hold={hold} /> },
    { key: 'review', label: t('holds.review'), cell: (hold) => <HoldReview hold={hold} /> },
    { key: 'blocked', label: t('holds.blocked'), cell: (hold) => <BlockedList hold={hold} /> },
  ];
  if (mayUpdate)
    columns.push({
      key: 'actions',
      label: t('deliveries.action'),
      cell: (hold) => (
        <HoldActions
          hold={hold}
          onReview={() => setOpened({ what: 'review', hold })}
          onLift={() => setOpened({ what: 'lift', hold })}
        />
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
