import { styled } from 'styled-components';
import type { ExportScope } from '../../../../../protocol';
import { Note } from '../../../editors';
import { useText } from '../../../i18n';
import { CardSkeleton } from '../../../settings/ui';
import { Loaded, Stack } from '../../ui';
import { CountsCard } from './CountsCard';
import { HitsCard } from './HitsCard';
import { OptionsCard } from './OptionsCard';
import { StartCard } from './StartCard';
import { useReview } from './useReview';

/** Choices beside what is to be looked at, above it where there is no room. */
const Sides = styled.div`
  align-items: start;
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(28rem, 36rem) minmax(0, 1fr);
  @media (max-width: 1150px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

interface ReviewProps {
  scope: ExportScope;
  caseId: string | undefined;
}

/** Choices, counts, and a decision on whatever may be another person's. */
export const Review = ({ scope, caseId }: ReviewProps) => {
  const t = useText();
  const { draft, change, preview, stale, error, reload } = useReview(scope, caseId);
  return (
    <Sides>
      <Stack>
        <OptionsCard draft={draft} caseId={caseId} onChange={change} />
      </Stack>
      <Stack aria-busy={stale}>
        <Loaded
          data={error === undefined ? preview : undefined}
          error={error}
          failed={t('review.failed')}
          onRetry={reload}
          skeleton={
            <>
              <CardSkeleton />
              <CardSkeleton />
            </>
          }
        >
          {(found) => (
            <>
              {found.contactMasked && <Note tone="warning">{t('review.contactMasked')}</Note>}
              <CountsCard preview={found} />
              <HitsCard
                hits={found.hits}
                names={draft.names}
                decisions={draft.decisions}
                onDecide={(decisions) => change({ decisions })}
              />
              <StartCard
                scope={scope}
                draft={draft}
                preview={found}
                caseId={caseId}
                stale={stale}
                onReload={reload}
              />
            </>
          )}
        </Loaded>
      </Stack>
    </Sides>
  );
};
