import { Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { ErasurePreview } from '../../../../../protocol';
import { useApproveLiveChatErasureMutation } from '../../../foundation/api';
import { Note, Confirm } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { useNamed, useNames } from '../../../foundation/names';
import { erasedOf, isBlocked } from '../rules/request';
import { ChangedNote } from '../parts/ChangedNote';
import { useAttempt } from '../parts/useAttempt';

interface ApproveButtonProps {
  erasureId: string;
  preview: ErasurePreview;
  stale: boolean;
  /** The data is not what was looked at any more. */
  onChanged: () => void;
}

/** Approves what was looked at, after one more question. */
export const ApproveButton = ({ erasureId, preview, stale, onChanged }: ApproveButtonProps) => {
  const t = useText();
  const [approve] = useApproveLiveChatErasureMutation();
  const { attempt, busy, failure, conflict } = useAttempt(onChanged);
  const [asked, setAsked] = useState(false);
  const who = useNamed(preview.subjectIds, useNames({ subjectIds: preview.subjectIds }));
  const count = erasedOf(preview);
  const action = t('erasure.approve', { count });
  const submit = async () => {
    setAsked(false);
    await attempt(approve({ erasureId, planHash: preview.planHash }), t('erasure.approved'));
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      {conflict ? (
        <ChangedNote why={failure} />
      ) : (
        failure !== undefined && <Note tone="danger" title={failure} alert />
      )}
      {!isBlocked(preview) && (
        <Button
          size="L"
          variant="danger"
          loading={busy}
          disabled={stale}
          onClick={() => setAsked(true)}
        >
          {action}
        </Button>
      )}
      <Confirm
        open={asked}
        danger
        title={t('erasure.confirmOf.erase', { count, name: who })}
        text={t('erasure.confirmText.erase', {
          deleted: preview.totals.delete,
          anonymised: preview.totals.anonymise,
        })}
        action={action}
        onConfirm={() => void submit()}
        onClose={() => setAsked(false)}
      />
    </Flex>
  );
};
