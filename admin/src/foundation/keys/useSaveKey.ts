import { useEffect, useRef } from 'react';

/** Ctrl+S, or Cmd+S on a Mac. */
export const useSaveKey = (enabled: boolean, save: () => void) => {
  const latest = useRef<() => void>(() => undefined);
  useEffect(() => {
    latest.current = () => enabled && save();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey)
        return;
      event.preventDefault();
      if (event.repeat) return;
      // What is typed and not yet added is added when its field is left: that comes first.
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement) {
        activeElement.blur();
        activeElement.focus();
      }
      setTimeout(() => latest.current());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};
