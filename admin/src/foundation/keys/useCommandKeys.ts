import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isComposed } from '../../../../protocol';
import { isField, isOverlaid } from './fields';
import { keySettings, type KeySettings } from './settings';
import { watchSleep } from './sleep';

export const useKeySettings = (): KeySettings =>
  useSyncExternalStore(keySettings.subscribe, keySettings.get);

/** With Ctrl, Alt or Cmd a key belongs to the browser; one that is held down was meant for what was there before. */
const isCommand = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.repeat &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !isComposed(event);

/**
 * Runs what a single key stands for, anywhere on the page, unless somebody writes or has not said yet that they are
 * done with writing.
 * @param commandOf what a key stands for, if anything
 */
export const useCommandKeys = (
  commandOf: (pressed: KeyboardEvent) => (() => void) | undefined
): void => {
  const latest = useRef(commandOf);
  useEffect(() => {
    latest.current = commandOf;
  });
  useEffect(() => {
    const sleep = watchSleep(document);
    const onKey = (event: KeyboardEvent) => {
      if (!keySettings.get().on || !isCommand(event)) return;
      if (sleep.asleep() || isField(event.target) || isOverlaid(document)) return;
      const run = latest.current(event);
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      sleep.end();
    };
  }, []);
};
