import { useEffect } from 'react';
import { isComposed } from '../../../../protocol';

/**
 * Leaves the keys of an input method to it: nothing of the panel hears them, whoever listens, so that no dialog closes and
 * nothing is sent, added or moved by a key that takes or drops a character. What the browser does with them goes on.
 * @returns ends it
 */
export const leaveToInputMethods = (target: EventTarget): (() => void) => {
  const onKey = (event: Event) => {
    if (isComposed(event as KeyboardEvent)) event.stopImmediatePropagation();
  };
  target.addEventListener('keydown', onKey, { capture: true });
  return () => target.removeEventListener('keydown', onKey, { capture: true });
};

/** For every page of the plugin, whatever stands on it. */
export const useInputMethods = (): void => useEffect(() => leaveToInputMethods(window), []);
