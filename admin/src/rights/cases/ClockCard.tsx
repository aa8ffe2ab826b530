import type { CaseDetails } from '../../../../protocol';
import { Definition, Definitions, Card } from '../../foundation/ui';
import { Day, Time, useDuration, useText } from '../../foundation/i18n';
import { Assignee } from './Assignee';
import { DueText } from './DueText';

/** How much time is left, what has moved the date, and who sees to it. */
export const ClockCard = ({ details }: { details: CaseDetails }) => {
  const t = useText();
  const duration = useDuration();
  const { clock } = details;
  return (
    <Card title={t('case.clock')}>
      <DueText row={{ ...details, dueAt: clock.dueAt, dueDay: clock.dueDay }} />
      <Definitions>
        <Definition name={t('case.dueDay')}>
          <Day day={clock.dueDay} style="day" />
        </Definition>
        <Definition name={t('case.pausedSince')}>
          {clock.pausedSince !== undefined && <Time at={clock.pausedSince} style="full" />}
        </Definition>
        <Definition name={t('case.pausedFor')}>
          {clock.pausedMs > 0 && duration(clock.pausedMs)}
        </Definition>
        <Definition name={t('case.extended')}>
          {clock.extendedMonths > 0 &&
            [t('case.months', { months: clock.extendedMonths }), clock.extensionReason]
              .filter(Boolean)
              .join(' – ')}
        </Definition>
      </Definitions>
      <Assignee details={details} />
    </Card>
  );
};
