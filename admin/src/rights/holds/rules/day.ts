/** A day in the reader's zone as `2026-11-24`, and back. */
export const dayOf = (at: number): string => {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
};

export const timeOf = (day: string): number => new Date(`${day}T00:00:00`).getTime();

/** The same day some months on; the last one where that month has no such day. */
export const monthsOn = (at: number, months: number): number => {
  const date = new Date(at);
  const day = date.getDate();
  date.setDate(1);
  date.setMonth(date.getMonth() + months);
  const last = new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
  date.setDate(Math.min(day, last));
  return date.getTime();
};

/** A day that is still to come. */
export const isToCome = (day: string, now: number): boolean => day > dayOf(now);
