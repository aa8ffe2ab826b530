import { useIntl } from 'react-intl';

const STYLES: Record<'day' | 'date', Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

/** A day of the calendar (`2026-12-28`): the same day for every reader, wherever they are. */
export const Day = ({ day, style }: { day: string; style: 'day' | 'date' }) => {
  const { formatDate } = useIntl();
  return (
    <time dateTime={day}>
      {formatDate(new Date(`${day}T00:00:00Z`), { ...STYLES[style], timeZone: 'UTC' })}
    </time>
  );
};
