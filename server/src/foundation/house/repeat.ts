export interface Repetition {
  stop(): void;
}

/** Runs work again and again, `pause` milliseconds after the last run has ended, so that runs never overlap. */
export const repeat = (
  pause: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void
): Repetition => {
  let stopped = false;
  let timer: NodeJS.Timeout;
  const schedule = () => {
    timer = setTimeout(() => {
      work()
        .catch(onError)
        .finally(() => {
          if (!stopped) schedule();
        });
    }, pause);
    timer.unref();
  };
  schedule();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
