import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ErasurePreview, ErasureScope } from '../../../../../protocol';
import { useCreateLiveChatErasureMutation } from '../../../foundation/api';
import { Note, Confirm } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { useAbout } from '../../../foundation/names';
import { erasurePath } from '../../../foundation/paths';
import { erasedOf, requestOf, startOf, startProblem, type ErasureDraft } from '../rules/request';
import { ChangedNote } from '../parts/ChangedNote';
import { useAttempt } from '../parts/useAttempt';
import { useRights } from '../parts/useRights';

interface StartCardProps {
  scope: ErasureScope;
  draft: ErasureDraft;
  preview: ErasurePreview;
  caseId: string | undefined;
  /** Unknown to who may not read the settings; the server knows. */
  secondPerson: boolean | undefined;
  stale: boolean;
  /** It is not what was looked at any more: a new preview is wanted. */
  onChanged: () => void;
}

/** Erases or asks for approval, after one more question; or says what is missing. */
export const StartCard = ({
  scope,
  draft,
  preview,
  caseId,
  secondPerson,
  stale,
  onChanged,
}: StartCardProps) => {
  const t = useText();
  const navigate = useNavigate();
  const { who } = useAbout(scope, caseId);
  const { approve: mayApprove } = useRights();
  const [create] = useCreateLiveChatErasureMutation();
  const { attempt, busy, failure, conflict } = useAttempt(onChanged);
  const [asked, setAsked] = useState(false);
  const problem = startProblem(draft, preview, caseId);
  const start = startOf({ secondPerson: secondPerson === true, mayApprove });
  const count = erasedOf(preview);
  const action = t(`erasure.start.${start}`, { count });
  const submit = async () => {
    setAsked(false);
    const answer = await attempt(create(requestOf(scope, draft, preview, caseId)));
    if (answer) navigate(erasurePath(answer.erasureId));
  };
  return (
    <Flex
      direction="column"
      alignItems="flex-start"
      gap={3}
      padding={6}
      background="neutral0"
      hasRadius
      shadow="filterShadow"
    >
      {conflict ? (
        <ChangedNote why={failure} />
      ) : (
        failure !== undefined && <Note tone="danger" title={failure} alert />
      )}
      <Button
        size="L"
        variant={start === 'erase' ? 'danger' : 'default'}
        loading={busy}
        disabled={problem !== undefined || stale}
        onClick={() => setAsked(true)}
      >
        {action}
      </Button>
      <Typography variant="pi" textColor="neutral600" role="status">
        {t(problem ?? `erasure.startText.${start}`)}
      </Typography>
      <Confirm
        open={asked}
        danger={start === 'erase'}
        title={t(`erasure.confirmOf.${start}`, { count, name: who })}
        text={t(`erasure.confirmText.${start}`, {
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
