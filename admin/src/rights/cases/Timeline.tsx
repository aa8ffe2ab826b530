import { styled } from 'styled-components';
import type { CaseDetails } from '../../../../protocol';
import { useText } from '../../foundation/i18n';
import { Card } from '../../foundation/ui';
import { newestFirst } from './rules/eventFacts';
import { EventLine } from './EventLine';
import { useHindrance } from './useHindrance';

const Steps = styled.ol`
  border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral200};
  display: flex;
  flex-direction: column;
  gap: 2rem;
  padding-inline-start: 1.6rem;
`;

/** Everything that happened, the newest first. */
export const Timeline = ({ details }: { details: CaseDetails }) => {
  const t = useText();
  const mayRetry = useHindrance(details)('retry_mail') === undefined;
  return (
    <Card title={t('case.history')} explain={t('case.historyExplain')}>
      <Steps>
        {newestFirst(details.history).map((event) => (
          <EventLine
            key={event.eventId}
            caseId={details.caseId}
            event={event}
            mayRetry={mayRetry}
          />
        ))}
      </Steps>
    </Card>
  );
};
