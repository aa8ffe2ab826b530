import { useCommandKeys, useKeySettings } from '../../../foundation/keys';
import { shortcutFor, shortcutsOf, type ShortcutName } from './shortcuts';

/** Runs what a key stands for, anywhere in the inbox. */
export const useShortcuts = (actions: Record<ShortcutName, () => void>): void => {
  const shortcuts = shortcutsOf(useKeySettings());
  useCommandKeys((pressed) => {
    const name = shortcutFor(pressed, shortcuts);
    return name && actions[name];
  });
};

/** The key of something as it is set; nothing while keys are switched off. */
export const useKeyOf = (): ((name: ShortcutName) => string | undefined) => {
  const settings = useKeySettings();
  return (name) =>
    settings.on ? shortcutsOf(settings).find((one) => one.name === name)?.key : undefined;
};
