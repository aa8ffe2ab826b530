import { useState } from 'react';
import { HOLD_KINDS, type HoldKind, type NewHold } from '../../../../protocol';
import { usePlaceLiveChatHoldMutation } from '../../foundation/api';
import {
  CheckControl,
  ChoiceControl,
  FormDialog,
  TextControl,
  useNow,
  useRun,
} from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { firstReview, holdOf, holdProblems, isHidden, type HoldDraft } from './rules/holds';

interface PlaceHoldDialogProps {
  target: NewHold['target'];
  /** What is proposed. */
  kind?: HoldKind;
  caseId?: string | undefined;
  onClose: () => void;
}

/** Keeps a person's data, or one chat, from being erased; hides it where that is wanted or due. */
export const PlaceHoldDialog = ({
  target,
  kind = 'legal_hold',
  caseId,
  onClose,
}: PlaceHoldDialogProps) => {
  const t = useText();
  const now = useNow();
  const [draft, setDraft] = useState<HoldDraft>(() => ({
    kind,
    reason: '',
    hidden: false,
    day: firstReview(Date.now()),
  }));
  const [checked, setChecked] = useState(false);
  const [place] = usePlaceLiveChatHoldMutation();
  const { run, busy, failure } = useRun();
  const change = (part: Partial<HoldDraft>) => setDraft({ ...draft, ...part });
  const problems = holdProblems(draft, now);
  const problem = (key: keyof typeof problems) => {
    const text = checked ? problems[key] : undefined;
    return text && { path: key, text };
  };
  const submit = async () => {
    setChecked(true);
    if (Object.keys(problems).length > 0) return;
    if (await run(place(holdOf(draft, target, caseId)), t('hold.placed'))) onClose();
  };
  return (
    <FormDialog
      title={t(target.kind === 'chat' ? 'hold.titleChat' : 'hold.title')}
      explain={t(`holdKind.${draft.kind}.text`)}
      action={t(`hold.place.${draft.kind}`)}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ChoiceControl
        id="hold-kind"
        label={t('holds.kind')}
        required
        value={draft.kind}
        options={HOLD_KINDS.map((value) => ({ value, label: t(`holdKind.${value}`) }))}
        disabled={false}
        onChange={(next) => change({ kind: next })}
      />
      <TextControl
        id="hold-reason"
        label={t('person.reason')}
        hint={t('hold.reasonHint')}
        required
        rows={3}
        value={draft.reason}
        maxLength={2_000}
        disabled={false}
        problem={problem('reason')}
        onChange={(reason) => change({ reason })}
      />
      <CheckControl
        id="hold-hidden"
        label={t('hold.hidden')}
        hint={t(draft.kind === 'restriction' ? 'hold.hiddenAlways' : 'hold.hiddenHint')}
        checked={isHidden(draft)}
        disabled={draft.kind === 'restriction'}
        onChange={(hidden) => change({ hidden })}
      />
      <TextControl
        id="hold-day"
        label={t('holds.review')}
        hint={t('hold.dayHint')}
        type="date"
        required
        value={draft.day}
        disabled={false}
        problem={problem('day')}
        onChange={(day) => change({ day })}
      />
    </FormDialog>
  );
};
