const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as a field for date and time wants it, in this computer's zone. */
export const toField = (at: number | undefined): string => {
  if (at === undefined) return '';
  const date = new Date(at);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** What a field for date and time holds; nothing while it is empty or half written. */
export const fromField = (typed: string): number | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(typed)) return undefined;
  const at = new Date(typed).getTime();
  return Number.isNaN(at) || at <= 0 ? undefined : at;
};
