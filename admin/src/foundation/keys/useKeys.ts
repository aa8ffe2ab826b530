import { useCommandKeys } from './useCommandKeys';

/** Runs what a single key stands for, anywhere on the page. */
export const useKeys = (keys: Readonly<Record<string, () => void>>): void =>
  useCommandKeys(({ key }) => (Object.hasOwn(keys, key) ? keys[key] : undefined));
