import { useState } from 'react';
import { useIntl } from 'react-intl';
import { isOtherYear } from '../../../../protocol';

type Style = 'time' | 'full' | 'day' | 'date';

const STYLES: Record<Style, Intl.DateTimeFormatOptions> = {
  time: { hour: 'numeric', minute: '2-digit' },
  full: { dateStyle: 'medium', timeStyle: 'short' },
  date: { day: 'numeric', month: 'short' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

/** A moment in the reader's zone, with the exact UTC on hover. */
export const Time = ({ at, style = 'time' }: { at: number; style?: Style }) => {
  const { formatDate } = useIntl();
  const [now] = useState(Date.now);
  const date = new Date(at);
  return (
    <time
      dateTime={date.toISOString()}
      title={date.toISOString().replace('T', ' ').replace('Z', ' UTC')}
    >
      {formatDate(date, {
        ...STYLES[style],
        ...(style === 'date' && isOtherYear(at, now) && { year: 'numeric' }),
      })}
    </time>
  );
};
