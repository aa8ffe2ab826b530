export type DurationUnit = 'minute' | 'hour' | 'day';
export interface DurationPart {
  value: number;
  unit: DurationUnit;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in its largest one or two units, cut off, not rounded; nothing below a minute. */
export const durationParts = (ms: number): DurationPart[] => {
  const days = Math.floor(ms / DAY);
  const hours = Math.floor((ms % DAY) / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  const parts: DurationPart[] =
    days > 0
      ? [
          { value: days, unit: 'day' },
          { value: hours, unit: 'hour' },
        ]
      : [
          { value: hours, unit: 'hour' },
          { value: minutes, unit: 'minute' },
        ];
  return parts.filter((part) => part.value > 0);
};
