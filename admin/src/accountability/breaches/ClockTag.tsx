import type { BreachInfo } from '../../../../protocol';
import { Tag, CardLine } from '../../foundation/ui';
import { Time, useDuration, useText } from '../../foundation/i18n';
import { clockOf } from './breach';

interface ClockTagProps {
  breach: Pick<BreachInfo, 'dueAt' | 'authorityToldAt' | 'authorityReason' | 'risk'>;
  /** The server's time. */
  now: number;
}

/** "41 hr left": amber on the last day, red when it is late. */
export const ClockTag = ({ breach, now }: ClockTagProps) => {
  const t = useText();
  const duration = useDuration();
  const { kind, ms, tone } = clockOf(breach, now);
  const runs = kind === 'left' || kind === 'overdue';
  return (
    <CardLine>
      <Tag $tone={tone}>
        {runs ? t(`breach.clock.${kind}`, { duration: duration(ms) }) : t(`breach.clock.${kind}`)}
      </Tag>
      {runs && (
        <span>
          {t('breach.due')} <Time at={breach.dueAt} style="full" />
        </span>
      )}
    </CardLine>
  );
};
