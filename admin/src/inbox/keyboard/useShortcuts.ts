import { useEffect, useRef } from 'react';
import { shortcutFor, type ShortcutName } from './shortcuts';

const WRITES = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const OVER = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** Somebody writes, or a dialog or menu is open: keys mean something else there. */
const isTaken = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest(WRITES) !== null) ||
  document.querySelector(OVER) !== null;

/** Runs what a key stands for, anywhere in the inbox. */
export const useShortcuts = (actions: Record<ShortcutName, () => void>): void => {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isTaken(event.target)) return;
      const name = shortcutFor(event);
      if (!name) return;
      event.preventDefault();
      latest.current[name]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
};
