import type { LedgerStatus } from '../../../../../protocol';
import { useReplayLiveChatLedgerMutation } from '../../../foundation/api';
import { DataTable, type Column, FormDialog, Note, useRun } from '../../../foundation/ui';
import { Time, useText } from '../../../foundation/i18n';
import { useRights } from '../parts/useRights';

type Missing = LedgerStatus['missing'][number];

interface ReplayDialogProps {
  missing: readonly Missing[];
  onClose: () => void;
}

/** Erasures that a restored backup has undone, and the way to repeat them. */
export const ReplayDialog = ({ missing, onClose }: ReplayDialogProps) => {
  const t = useText();
  const { approve } = useRights();
  const [replay] = useReplayLiveChatLedgerMutation();
  const { run, busy, failure } = useRun();
  const columns: Column<Missing>[] = [
    { key: 'reference', label: t('cases.reference'), cell: ({ reference }) => reference },
    { key: 'at', label: t('ledger.erasedAt'), cell: ({ at }) => <Time at={at} style="full" /> },
  ];
  const submit = async () => {
    const answer = await run(replay(), t('ledger.replayStarted'));
    if (answer) onClose();
  };
  return (
    <FormDialog
      title={t('ledger.replayTitle', { count: missing.length })}
      explain={t('ledger.replayText')}
      action={t('ledger.replay')}
      danger
      busy={busy}
      disabled={!approve}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {!approve && <Note tone="warning">{t('caseGate.permission')}</Note>}
      <DataTable
        label={t('ledger.missingList')}
        columns={columns}
        rows={missing}
        rowKey={({ reference }) => reference}
      />
    </FormDialog>
  );
};
