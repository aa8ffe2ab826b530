type Cleanup = () => Promise<void>;

/** What this test file has started and not yet stopped. */
const started = new Set<Cleanup>();

/**
 * Registers what ends something that was started, so that a test that fails half-way leaves nothing behind.
 * @returns what ends it; runs once, whoever calls first
 */
export const onCleanup = (end: Cleanup): Cleanup => {
  let running: Promise<void> | undefined;
  const once: Cleanup = () => {
    started.delete(once);
    running ??= end();
    return running;
  };
  started.add(once);
  return once;
};

/** Ends all that is left, the newest first. Runs after each test file by itself. */
export const stopEverything = async (): Promise<void> => {
  const errors: unknown[] = [];
  for (const end of [...started].reverse()) {
    await end().catch((error: unknown) => errors.push(error));
  }
  if (errors.length > 0) throw new AggregateError(errors, 'Something could not be stopped');
};
