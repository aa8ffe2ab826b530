/** Calls `wake` whenever the page is looked at again or the network is back. The answer stops that. */
export const onWake = (wake: () => void): (() => void) => {
  const visible = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  document.addEventListener('visibilitychange', visible);
  window.addEventListener('pageshow', visible);
  window.addEventListener('online', wake);
  return () => {
    document.removeEventListener('visibilitychange', visible);
    window.removeEventListener('pageshow', visible);
    window.removeEventListener('online', wake);
  };
};
