/** Whether a name is a time zone that this machine knows (IANA). */
export const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // Intl has no other way to ask.
  }
};
