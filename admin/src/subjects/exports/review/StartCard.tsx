import { Button, Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import type { ExportPreview, ExportScope } from '../../../../../protocol';
import { useCreateLiveChatExportMutation } from '../../../api';
import { Note } from '../../../editors';
import { useText } from '../../../i18n';
import { exportPath } from '../../paths';
import { requestOf, startProblem, type ExportDraft } from '../../rules/exportDraft';
import { useRun } from '../../ui';

interface StartCardProps {
  scope: ExportScope;
  draft: ExportDraft;
  preview: ExportPreview;
  caseId: string | undefined;
  stale: boolean;
  onReload: () => void;
}

/** Starts the export, or says what is missing. */
export const StartCard = ({ scope, draft, preview, caseId, stale, onReload }: StartCardProps) => {
  const t = useText();
  const navigate = useNavigate();
  const [create] = useCreateLiveChatExportMutation();
  const { run, busy, failure } = useRun();
  const problem = startProblem(draft, preview, caseId);
  const start = async () => {
    const answer = await run(create(requestOf(scope, draft, preview, caseId)), t('review.started'));
    if (answer) navigate(exportPath(answer.exportId));
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
        {problem ? t(problem) : t('review.background')}
      </Typography>
    </Flex>
  );
};
