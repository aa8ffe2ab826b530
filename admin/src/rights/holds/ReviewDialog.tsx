import { useState } from 'react';
import type { HoldInfo } from '../../../../protocol';
import { useReviewLiveChatHoldMutation } from '../../foundation/api';
import { FormDialog, TextControl, useNow, useRun } from '../../foundation/ui';
import { useText } from '../../foundation/i18n';
import { isToCome, timeOf } from './rules/day';
import { firstReview } from './rules/holds';

interface ReviewDialogProps {
  hold: HoldInfo;
  onClose: () => void;
}

/** The hold stays; says when it is looked at again. */
export const ReviewDialog = ({ hold, onClose }: ReviewDialogProps) => {
  const t = useText();
  const now = useNow();
  const [day, setDay] = useState(() => firstReview(Math.max(hold.reviewAt, Date.now())));
  const [save] = useReviewLiveChatHoldMutation();
  const { run, busy, failure } = useRun();
  const isGood = isToCome(day, now);
  const submit = async () => {
    const change = save({ holdId: hold.holdId, reviewAt: timeOf(day) });
    if (await run(change, t('holds.reviewed'))) onClose();
  };
  return (
    <FormDialog
      title={t('holds.changeReview')}
      explain={t('hold.reviewText')}
      action={t('settings.save')}
      busy={busy}
      disabled={!isGood}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextControl
        id="hold-review"
        label={t('holds.review')}
        type="date"
        required
        value={day}
        disabled={false}
        problem={isGood ? undefined : { path: 'day', text: 'hold.badDay' }}
        onChange={setDay}
      />
    </FormDialog>
  );
};
