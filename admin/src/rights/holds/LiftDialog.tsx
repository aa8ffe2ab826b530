import { useState } from 'react';
import type { HoldInfo } from '../../../../protocol';
import { useLiftLiveChatHoldMutation } from '../../foundation/api';
import { FormDialog, Note, TextControl, useRun } from '../../foundation/ui';
import { useText, useExportLanguage } from '../../foundation/i18n';
import { liftOf, liftProblems, firstWay, type LiftDraft } from './rules/holds';
import { TellFields } from './TellFields';
import { useAddresses } from './useAddresses';

interface LiftDialogProps {
  hold: HoldInfo;
  onClose: () => void;
}

/** Ends a hold; before a restriction ends, the person is told. */
export const LiftDialog = ({ hold, onClose }: LiftDialogProps) => {
  const t = useText();
  const { addresses, languages } = useAddresses(hold.subjectIds[0]);
  const language = useExportLanguage(languages[0]);
  const [chosen, setChosen] = useState<Partial<LiftDraft>>({});
  const [checked, setChecked] = useState(false);
  const [lift] = useLiftLiveChatHoldMutation();
  const { run, busy, failure } = useRun();
  const draft: LiftDraft = {
    reason: '',
    by: firstWay(hold.kind, addresses),
    to: addresses?.[0],
    language,
    how: '',
    ...chosen,
  };
  const problems = liftProblems(draft);
  const change = (part: Partial<LiftDraft>) => setChosen({ ...chosen, ...part });
  const submit = async () => {
    setChecked(true);
    if (Object.keys(problems).length > 0) return;
    const sent = lift({ holdId: hold.holdId, lift: liftOf(draft) });
    if (await run(sent, t(draft.by === 'mail' ? 'holds.lifting' : 'holds.liftDone'))) onClose();
  };
  return (
    <FormDialog
      title={t(`holds.liftTitle.${hold.kind}`)}
      explain={t(`holds.liftText.${hold.kind}`)}
      action={t(draft.by === 'mail' ? 'holds.tellAndLift' : 'holds.liftNow')}
      danger
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {hold.waiting > 0 && (
        <Note tone="warning">{t('holds.liftWaiting', { count: hold.waiting })}</Note>
      )}
      <TellFields
        kind={hold.kind}
        draft={draft}
        addresses={addresses}
        problems={checked ? problems : {}}
        onChange={change}
      />
      <TextControl
        id="lift-reason"
        label={t('holds.liftReason')}
        required
        rows={3}
        value={draft.reason}
        maxLength={2_000}
        disabled={false}
        problem={checked && problems.reason ? { path: 'reason', text: problems.reason } : undefined}
        onChange={(reason) => change({ reason })}
      />
    </FormDialog>
  );
};
