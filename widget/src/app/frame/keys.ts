import { isComposed } from '../../../../protocol/foundation/keys';

/**
 * Keys in the window are the window's: those of an input method reach nothing of ours, and none reaches the page, which
 * would take what is written here for its own shortcuts.
 */
export const keepKeys = (frame: HTMLElement): void => {
  const stop = (event: Event): void => event.stopPropagation();
  frame.addEventListener('keydown', (event) => isComposed(event) && stop(event), true);
  for (const name of ['keydown', 'keypress', 'keyup']) frame.addEventListener(name, stop);
};
