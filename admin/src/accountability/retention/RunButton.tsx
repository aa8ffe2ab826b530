import { Button } from '@strapi/design-system';
import { useState } from 'react';
import type { RetentionAnswer } from '../../../../protocol';
import { useRunLiveChatRetentionMutation } from '../../foundation/api';
import { useText } from '../../foundation/i18n';
import { Confirm, useRun } from '../../foundation/ui';
import { isRunning } from './retention';

interface RunButtonProps {
  answer: RetentionAnswer;
  /** There are changes that a run would not go by. */
  dirty: boolean;
}

/** Starts a run at once; asks before. */
export const RunButton = ({ answer, dirty }: RunButtonProps) => {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [start] = useRunLiveChatRetentionMutation();
  const { run, busy } = useRun();
  const why = answer.state !== 'on' ? 'keep.run.off' : dirty ? 'keep.run.unsaved' : undefined;
  return (
    <>
      <Button
        variant="tertiary"
        loading={busy || isRunning(answer)}
        disabled={why !== undefined}
        title={why && t(why)}
        onClick={() => setAsking(true)}
      >
        {t('keep.run')}
      </Button>
      <Confirm
        danger
        open={asking}
        title={t('keep.run.title')}
        text={t('keep.run.text')}
        action={t('keep.run.action')}
        onConfirm={() => {
          setAsking(false);
          void run(start(), t('keep.run.started'), true);
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
