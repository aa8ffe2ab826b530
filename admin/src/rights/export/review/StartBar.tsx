import { Button, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ExportPreview, ExportScope } from '../../../../../protocol';
import { useCreateLiveChatExportMutation } from '../../../foundation/api';
import { Note, useRun } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { casePath, exportPath } from '../../../foundation/paths';
import { requestOf, startProblem, type ExportDraft } from '../rules/exportDraft';
import { progressOf } from '../rules/review';

/** In sight wherever one reads. */
const Bar = styled.section`
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  bottom: 1.2rem;
  box-shadow: ${({ theme }) => theme.shadows.filterShadow};
  display: flex;
  flex-wrap: wrap;
  gap: 1.2rem 1.6rem;
  padding: 1.2rem 2.4rem;
  position: sticky;
  z-index: 2;
  @media (max-width: 767px) {
    /* There the window itself is not what scrolls. */
    bottom: 0.8rem;
    left: 0.8rem;
    padding: 0.8rem 1.2rem;
    position: fixed;
    right: 0.8rem;
  }
  @media (min-width: 1151px) {
    /* Strapi's page ends 5.6 rem before the window does. */
    bottom: -4.4rem;
  }
`;

interface StartBarProps {
  scope: ExportScope;
  draft: ExportDraft;
  preview: ExportPreview;
  caseId: string | undefined;
  stale: boolean;
  onReload: () => void;
}

/** Starts the export, or says what is missing. */
export const StartBar = ({ scope, draft, preview, caseId, stale, onReload }: StartBarProps) => {
  const t = useText();
  const navigate = useNavigate();
  const [create] = useCreateLiveChatExportMutation();
  const { run, busy, failure } = useRun();
  const problem = startProblem(draft, preview, caseId);
  const { decided, total } = progressOf(preview.hits, draft.decisions, draft.names);
  const start = async () => {
    const answer = await run(create(requestOf(scope, draft, preview, caseId)), t('review.started'));
    // A request goes on where it stands: with the delivery.
    if (answer) navigate(caseId === undefined ? exportPath(answer.exportId) : casePath(caseId));
  };
  return (
    <Bar aria-label={t('review.start')}>
      {failure !== undefined && (
        <Note tone="danger" title={failure} alert>
          <Button variant="tertiary" size="S" onClick={onReload}>
            {t('review.lookAgain')}
          </Button>
        </Note>
      )}
      <Button
        size="L"
        loading={busy}
        disabled={problem !== undefined || stale}
        onClick={() => void start()}
      >
        {t('review.start')}
      </Button>
      <Typography variant="pi" textColor="neutral600" role="status">
        {total > 0 && `${t('review.progress', { decided, total })} · `}
        {problem ? t(problem) : t('review.background')}
      </Typography>
    </Bar>
  );
};
