/**
 * Calls `wake` whenever the page is looked at again, or the network comes or goes, and `sleep` when it is left: a browser
 * may keep it as it is, to go on with it later. The answer stops that.
 */
export const onWake = (wake: () => void, sleep: () => void): (() => void) => {
  const visible = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  const stopped = new AbortController();
  const { signal } = stopped;
  document.addEventListener('visibilitychange', visible, { signal });
  for (const [event, heard] of [
    ['pageshow', wake],
    ['pagehide', sleep],
    ['online', wake],
    ['offline', wake],
  ] as const) {
    window.addEventListener(event, heard, { signal });
  }
  return () => stopped.abort();
};
