import type { CaseClock } from '../../../protocol';

/** What the last moment to answer in is made from. */
export type ClockFacts = Pick<
  CaseClock,
  'receivedAt' | 'extendedMonths' | 'extensionReason' | 'pausedSince' | 'pausedMs'
>;

const DAY = 86_400_000;

/**
 * End of the same calendar day `months` later, UTC; of the month's last day where there is no such day. Counted from
 * the anchor in one go: 31 January and two months is 31 March, whatever February says.
 */
export const endOfDayMonthsLater = (anchor: number, months: number): number => {
  const from = new Date(anchor);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay), 23, 59, 59, 999);
};

const pausedFor = (clock: ClockFacts, now: number): number =>
  clock.pausedMs + (clock.pausedSince === undefined ? 0 : Math.max(0, now - clock.pausedSince));

/**
 * Last moment to answer in (Art 12(3), Regulation 1182/71: months by calendar, never "30 days"). Pauses shift it by
 * their length; while one goes on, it is as if resumed now.
 */
export const dueAt = (clock: ClockFacts, now: number): number =>
  endOfDayMonthsLater(clock.receivedAt, 1 + clock.extendedMonths) + pausedFor(clock, now);

/** The due date before any extension: until then one can be told (Art 12(3)). */
export const firstDueAt = (clock: ClockFacts, now: number): number =>
  dueAt({ ...clock, extendedMonths: 0 }, now);

/** The due date as it is stored for lists: a pause that goes on is left out, {@link standstill} makes up for it. */
export const storedDueAt = (clock: ClockFacts): number => dueAt(clock, clock.pausedSince ?? 0);

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
  return { ...rest, pausedMs: pausedFor(clock, now) };
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
