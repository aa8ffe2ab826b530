/**
 * Chooses one tab of several: the one that holds a lock, for as long as it lives. Where there are no
 * locks, the tab that has the focus speaks.
 */
export const leader = (
  key: string,
  locks: Pick<LockManager, 'request'> | undefined,
  hasFocus: () => boolean
): { leads(): boolean; resign(): void } => {
  let leads = false;
  let resign = (): void => undefined;
  const resigned = new Promise<void>((resolve) => (resign = resolve));
  locks
    ?.request(key, () => {
      leads = true;
      return resigned;
    })
    .catch(() => {
      locks = undefined; // A sandboxed page may forbid locks.
    });
  return { leads: () => (locks ? leads : hasFocus()), resign };
};
