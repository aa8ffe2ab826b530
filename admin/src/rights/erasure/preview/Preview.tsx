import type { ErasureScope } from '../../../../../protocol';
import { Note, CardSkeleton, Columns, Loaded, Stack, NoteLink } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { casePath } from '../../../foundation/paths';
import { OthersCard } from '../../people';
import { isBlocked, isUnverified } from '../rules/request';
import { Blockers } from '../parts/Blockers';
import { PreviewCards } from '../parts/PreviewCards';
import { ChoicesCard } from './ChoicesCard';
import { StartCard } from './StartCard';
import { usePreview } from './usePreview';

interface PreviewProps {
  scope: ErasureScope;
  caseId: string | undefined;
}

/** What stands in the way first; then what would happen, beside it the choices, and the button. */
export const Preview = ({ scope, caseId }: PreviewProps) => {
  const t = useText();
  const { draft, change, preview, details, secondPerson, stale, error, reload } = usePreview(
    scope,
    caseId
  );
  const identity = details?.identity;
  return (
    <Loaded
      data={error === undefined ? preview : undefined}
      error={error}
      failed={t('erasure.previewFailed')}
      onRetry={reload}
      skeleton={
        <>
          <CardSkeleton />
          <CardSkeleton />
        </>
      }
    >
      {(found) => (
        <Columns aria-busy={stale}>
          <Stack>
            <Blockers blockers={found.blockers} />
            {isUnverified(identity) && caseId !== undefined && (
              <Note tone="danger" title={t('caseGate.identity')} alert>
                <NoteLink to={casePath(caseId)}>{t('exports.ofCase')}</NoteLink>
              </Note>
            )}
            <OthersCard
              subjectIds={found.subjectIds}
              others={found.others}
              text={t('others.erasure')}
              leave={{ chosen: draft.leaveOut, onChange: (leaveOut) => change({ leaveOut }) }}
            />
            <PreviewCards preview={found} />
          </Stack>
          {!isBlocked(found, identity) && (
            <Stack>
              <ChoicesCard
                draft={draft}
                addresses={found.addresses}
                caseId={caseId}
                onChange={change}
              />
              <StartCard
                scope={scope}
                draft={draft}
                preview={found}
                caseId={caseId}
                secondPerson={secondPerson}
                stale={stale}
                onChanged={reload}
              />
            </Stack>
          )}
        </Columns>
      )}
    </Loaded>
  );
};
