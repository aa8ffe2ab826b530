import { styled } from 'styled-components';
import type { ExportScope } from '../../../../../protocol';
import { Note, CardSkeleton, Loaded, Stack } from '../../../foundation/ui';
import { useText } from '../../../foundation/i18n';
import { OthersCard } from '../../people';
import { CountsCard } from './CountsCard';
import { DocumentPane } from './DocumentPane';
import { HitsCard } from './HitsCard';
import { OptionsCard } from './OptionsCard';
import { StartBar } from './StartBar';
import { useReview } from './useReview';
import { useMarks } from './useMarks';

/** The text beside its marks and choices; above them where there is no room. */
const Sides = styled.div`
  align-items: start;
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr) minmax(32rem, 42rem);
  @media (max-width: 1150px) {
    grid-template-columns: minmax(0, 1fr);
  }
  @media (max-width: 767px) {
    /* As high as the bar that lies over it. */
    padding-bottom: 12rem;
  }
`;

interface ReviewProps {
  scope: ExportScope;
  caseId: string | undefined;
}

type Found = NonNullable<ReturnType<typeof useReview>['preview']>;

interface ReviewingProps extends ReviewProps {
  review: ReturnType<typeof useReview>;
  found: Found;
}

const Reviewing = ({ scope, caseId, review, found }: ReviewingProps) => {
  const t = useText();
  const { draft, change, stale, reload } = review;
  const marks = useMarks({ scope, caseId, draft, change, preview: found });
  return (
    <>
      {found.contactMasked && <Note tone="warning">{t('review.contactMasked')}</Note>}
      <OthersCard
        subjectIds={scope.kind === 'subjects' ? scope.subjectIds : []}
        others={found.others}
        text={t('others.export')}
        leave={{ chosen: draft.leaveOut, onChange: (leaveOut) => change({ leaveOut }) }}
      />
      <Sides aria-busy={stale}>
        <Loaded
          data={marks.records}
          error={marks.error}
          failed={t('review.textFailed')}
          onRetry={marks.reload}
          skeleton={<CardSkeleton />}
        >
          {(records) => (
            <DocumentPane
              records={records}
              stores={marks.stores}
              marking={marks.marking}
              more={marks.more}
              onLookFor={marks.lookFor}
              onMask={marks.maskName}
            />
          )}
        </Loaded>
        <Stack>
          <HitsCard
            hits={marks.hits}
            names={draft.names}
            decisions={draft.decisions}
            cursor={marks.cursor}
            withSamples={found.contactMasked}
            onSelect={marks.select}
            onNext={marks.next}
            onSet={marks.set}
            onDecide={(decisions) => change({ decisions })}
          />
          <OptionsCard draft={draft} caseId={caseId} onChange={change} />
          <CountsCard preview={found} />
        </Stack>
      </Sides>
      <StartBar
        scope={scope}
        draft={draft}
        preview={found}
        caseId={caseId}
        stale={stale}
        onReload={reload}
      />
    </>
  );
};

/** What will be handed out, with a decision on whatever in it may be another person's. */
export const Review = ({ scope, caseId }: ReviewProps) => {
  const t = useText();
  const review = useReview(scope, caseId);
  return (
    <Loaded
      data={review.error === undefined ? review.preview : undefined}
      error={review.error}
      failed={t('review.failed')}
      onRetry={review.reload}
      skeleton={
        <>
          <CardSkeleton />
          <CardSkeleton />
        </>
      }
    >
      {(found) => <Reviewing scope={scope} caseId={caseId} review={review} found={found} />}
    </Loaded>
  );
};
