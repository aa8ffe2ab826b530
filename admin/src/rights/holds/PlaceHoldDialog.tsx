import { HOLD_KINDS, type HoldKind, type NewHold } from '../../../../protocol';
import { CheckControl, ChoiceControl, FormDialog, TextControl } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { isHidden } from './rules/holds';
import { usePlaceHold } from './usePlaceHold';

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
  const { draft, change, problem, submit, busy, failure } = usePlaceHold(
    target,
    kind,
    caseId,
    onClose
  );
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
