import { Flex, Typography } from '@strapi/design-system';
import type { CaseEvent } from '../../../../protocol';
import { Fold, CardLine } from '../../foundation/ui';
import { Time, useText } from '../../foundation/i18n';
import { eventFacts } from './rules/eventFacts';
import { EventFacts } from './EventFacts';
import { MailLine } from './MailLine';

/** Texts up to this length stand open. */
const SHORT = 200;

interface EventLineProps {
  caseId: string;
  event: CaseEvent;
  mayRetry: boolean;
}

/** One thing that happened: what, when, by whom, and what was written. */
export const EventLine = ({ caseId, event, mayRetry }: EventLineProps) => {
  const t = useText();
  const { type, at, by, data, text, mail } = event;
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={1}>
      <CardLine>
        <Typography fontWeight="semiBold">
          {t(data?.why === 'overdue' ? 'caseEvent.overdueHeld' : `caseEvent.${type}`)}
        </Typography>
        <EventFacts facts={eventFacts(data)} />
      </CardLine>
      <Typography variant="pi" textColor="neutral600">
        <Time at={at} style="full" />
        {by && ` · ${by}`}
      </Typography>
      {mail && <MailLine caseId={caseId} mail={mail} mayRetry={mayRetry} />}
      {text !== undefined &&
        text !== '' &&
        (text.length <= SHORT && !mail ? (
          <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-wrap' }} dir="auto">
            {text}
          </Typography>
        ) : (
          <Fold title={t('case.read')}>{text}</Fold>
        ))}
    </Flex>
  );
};
