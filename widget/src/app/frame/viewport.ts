/**
 * Keeps the window above the keyboard of a phone, which covers a part of the page without making it
 * smaller. The answer stops that.
 */
export const followKeyboard = (frame: HTMLElement): (() => void) => {
  const view = window.visualViewport;
  const fit = (): void => {
    if (!view) return;
    const covered = window.innerHeight - view.height * view.scale;
    // Small differences are the browser's own bars.
    const keyboard = covered > 80 && view.scale === 1;
    frame.style.setProperty('--keyboard', keyboard ? covered - view.offsetTop + 'px' : '0px');
    frame.style.setProperty('--top', keyboard ? view.offsetTop + 'px' : '0px');
  };
  view?.addEventListener('resize', fit);
  view?.addEventListener('scroll', fit);
  return () => {
    view?.removeEventListener('resize', fit);
    view?.removeEventListener('scroll', fit);
  };
};
