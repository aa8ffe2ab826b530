/**
 * Keeps `element` in the page: waits for a body, and comes back after single-page frameworks have
 * replaced the body or emptied it; `attached` is told each time. Frameworks keep pages as clones or as HTML (Turbo, htmx):
 * what comes back of the element that way is an empty shell and goes. Returns a function that stops all this and removes
 * the element.
 */
export const keepAttached = (element: HTMLElement, attached: () => void): (() => void) => {
  const observer = new MutationObserver(attach);
  function attach(): void {
    // This script may run before there is a body.
    if (!(document.body as HTMLElement | null)) return;
    if (!element.isConnected) {
      document.querySelector('live-chat')?.remove();
      document.body.append(element);
      attached();
    }
    observer.observe(document.body, { childList: true });
  }
  observer.observe(document.documentElement, { childList: true });
  attach();
  return () => {
    observer.disconnect();
    element.remove();
  };
};
