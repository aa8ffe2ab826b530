/** Calls `wake` whenever the page is looked at again, or the network comes or goes. The answer stops that. */
export const onWake = (wake: () => void): (() => void) => {
  const visible = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  const stopped = new AbortController();
  const { signal } = stopped;
  document.addEventListener('visibilitychange', visible, { signal });
  for (const [event, heard] of [
    ['pageshow', visible],
    ['online', wake],
    ['offline', wake],
  ] as const) {
    window.addEventListener(event, heard, { signal });
  }
  return () => stopped.abort();
};
