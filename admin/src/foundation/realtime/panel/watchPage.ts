/**
 * Calls `wake` when somebody looks at the page again or the network is back, `offline` when it goes, and asks before the
 * page is closed while something is unsent. The answer ends it.
 */
export const watchPage = (
  wake: () => void,
  offline: () => void,
  hasUnsent: () => boolean
): (() => void) => {
  const onVisible = () => {
    if (document.visibilityState === 'visible') wake();
  };
  const onLeave = (event: BeforeUnloadEvent) => {
    if (hasUnsent()) event.preventDefault();
  };
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('online', wake);
  window.addEventListener('offline', offline);
  window.addEventListener('beforeunload', onLeave);
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('online', wake);
    window.removeEventListener('offline', offline);
    window.removeEventListener('beforeunload', onLeave);
  };
};
