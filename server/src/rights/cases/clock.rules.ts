import { dayIn, daysBetween, dayTextIn, endOfDay, type CaseClock } from '../../../../protocol';

/** What the last moment to answer in is made from. */
export type ClockFacts = Pick<
  CaseClock,
  'receivedAt' | 'extendedMonths' | 'extensionReason' | 'pausedSince' | 'pausedMs'
> & {
  /** The controller's time zone when the case came in: whose days count. Absent for older cases: UTC. */
  timeZone?: string;
};

const DAY = 86_400_000;

export const zoneOf = (clock: Pick<ClockFacts, 'timeZone'>): string => clock.timeZone ?? 'UTC';

/**
 * End of the same calendar day `months` later, in a time zone; of the month's last day where there is no such day. Counted
 * from the anchor in one go: 31 January and two months is 31 March, whatever February says.
 * @param pausedDays days of pauses, which come on top
 */
export const endOfDayMonthsLater = (
  anchor: number,
  months: number,
  zone = 'UTC',
  pausedDays = 0
): number => {
  const { year, month, day } = dayIn(anchor, zone);
  const lastDay = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return endOfDay({ year, month: month + months, day: Math.min(day, lastDay) + pausedDays }, zone);
};

/** Days of the calendar that the clock stood still, the pause that goes on included: none for one that ends on its day. */
const pausedDays = (clock: ClockFacts, now: number): number =>
  Math.floor(clock.pausedMs / DAY) +
  (clock.pausedSince === undefined
    ? 0
    : Math.max(0, daysBetween(clock.pausedSince, now, zoneOf(clock))));

/**
 * Last moment to answer in (Art 12(3), Regulation 1182/71: months by calendar, never "30 days"). Pauses shift it by
 * their days; while one goes on, it is as if resumed now.
 */
export const dueAt = (clock: ClockFacts, now: number): number =>
  endOfDayMonthsLater(
    clock.receivedAt,
    1 + clock.extendedMonths,
    zoneOf(clock),
    pausedDays(clock, now)
  );

/** Last day to answer on, as `2026-12-28`. */
export const dueDay = (clock: ClockFacts, now: number): string =>
  dayTextIn(dueAt(clock, now), zoneOf(clock));

/** Whether the last day to answer on has passed. */
export const isOverdue = (clock: ClockFacts, now: number): boolean => dueAt(clock, now) < now;

/** The day it came in on, as `2026-11-28`. */
export const receivedDay = (clock: ClockFacts): string =>
  dayTextIn(clock.receivedAt, zoneOf(clock));

/** The due date before any extension: until then one can be told (Art 12(3)). */
export const firstDueAt = (clock: ClockFacts, now: number): number =>
  dueAt({ ...clock, extendedMonths: 0 }, now);

/** The due date as it is stored for lists: a pause that goes on is left out, {@link standstill} makes up for it. */
export const storedDueAt = (clock: ClockFacts): number =>
  dueAt(clock, clock.pausedSince ?? clock.receivedAt);

/** The time to compare a stored due date with: while the clock stands, the moment it was stopped. */
export const standstill = (clock: Pick<ClockFacts, 'pausedSince'>, now: number): number =>
  clock.pausedSince ?? now;

/** Whole days left; 0 on the last day, below 0 when overdue. */
export const daysLeft = (due: number, now: number): number => Math.floor((due - now) / DAY);

export const pause = (clock: ClockFacts, now: number): ClockFacts => ({
  ...clock,
  pausedSince: now,
});

/** Ends a pause, if there is one. */
export const resume = (clock: ClockFacts, now: number): ClockFacts => {
  const { pausedSince: _, ...rest } = clock;
  return { ...rest, pausedMs: pausedDays(clock, now) * DAY };
};

/** Days before the due date at which somebody is reminded (R16); 0 stands for overdue. */
export const REMINDER_STEPS = [10, 5, 1, 0] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/** The most urgent reminder that is due, unless it or a more urgent one was sent. */
export const reminderStep = (due: number, now: number, sent?: number): ReminderStep | undefined => {
  const left = daysLeft(due, now);
  const step = left < 0 ? 0 : left <= 1 ? 1 : left <= 5 ? 5 : left <= 10 ? 10 : undefined;
  return step === undefined || (sent !== undefined && sent <= step) ? undefined : step;
};
