/** Calendar days in a time zone of the IANA database. */
export interface Day {
  year: number;
  /** 0 to 11. */
  month: number;
  /** 1 to 31; below and above that it counts on into the months beside it, as in `Date.UTC`. */
  day: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  formats.set(zone, format);
  return format;
};

/** What clocks on the wall show, as if it were UTC. */
const wallTime = (at: number, zone: string): number => {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

/** The day that it is in a zone. */
export const dayIn = (at: number, zone: string): Day => {
  const wall = new Date(wallTime(at, zone));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth(), day: wall.getUTCDate() };
};

const utcOf = ({ year, month, day }: Day): number => Date.UTC(year, month, day);

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** First moment of a day; where clocks are put forward at midnight it begins with a later hour. */
export const startOfDay = (day: Day, zone: string): number => {
  const wall = utcOf(day);
  // The offset before and after a change of clocks: one of the two is right, and in a gap the later moment.
  const candidates = [wall - DAY, wall + DAY].map((near) => wall - (wallTime(near, zone) - near));
  const exact = candidates.filter((at) => wallTime(at, zone) === wall);
  if (exact.length > 0) return Math.min(...exact);
  const [first = wall] = candidates.sort((a, b) => a - b);
  for (let at = first - HOUR; ; at += HOUR / 4) if (wallTime(at, zone) >= wall) return at;
};

/** Last millisecond of a day. */
export const endOfDay = ({ year, month, day }: Day, zone: string): number =>
  startOfDay({ year, month, day: day + 1 }, zone) - 1;

/** Days of the calendar from one moment to another: 0 within one day, however late. */
export const daysBetween = (from: number, to: number, zone: string): number =>
  Math.round((utcOf(dayIn(to, zone)) - utcOf(dayIn(from, zone))) / DAY);

/** The day that it is in a zone, as `2026-10-01`. */
export const dayTextIn = (at: number, zone: string): string =>
  new Date(utcOf(dayIn(at, zone))).toISOString().slice(0, 10);

/** A day written as `2026-10-01`. */
export const dayFrom = (text: string): Day => {
  const [year = 1970, month = 1, day = 1] = text.split('-').map(Number);
  return { year, month: month - 1, day };
};

/** Days since 1970 by the calendar of whoever runs this: a visitor's browser, an agent's. */
const ownDay = (at: number): number => {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
};

/**
 * How many days of the reader's own calendar lie behind: 0 today, 1 yesterday, whether that day had 23, 24 or 25 hours.
 */
export const daysAgo = (at: number, now: number): number => ownDay(now) - ownDay(at);

/** Whether a day has to be told with its year: it is of another one than the reader's. */
export const isOtherYear = (at: number, now: number): boolean =>
  new Date(at).getFullYear() !== new Date(now).getFullYear();

/** The zone of whoever runs this. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What a filter by days holds: the first and the last, both inclusive, as `2026-10-01`, in the reader's zone (else UTC). */
export interface DaysFilter {
  from?: string | undefined;
  to?: string | undefined;
  zone?: string | undefined;
}

/** First and last moment of what a filter by days asks for. */
export const momentsOf = ({
  from,
  to,
  zone = 'UTC',
}: DaysFilter): { since: number | undefined; until: number | undefined } => ({
  since: from ? startOfDay(dayFrom(from), zone) : undefined,
  until: to ? endOfDay(dayFrom(to), zone) : undefined,
});
