/** Somebody else was faster, or the data has changed since it was read. */
export const isConflict = (error: unknown): boolean =>
  (error as { status?: unknown } | undefined)?.status === 409;
