/**
 * Chooses one tab of several: the one that holds a lock, for as long as it lives. Where there are no
 * locks, or the page forbids them, the tab that has the focus speaks.
 */
export const leader = (
  key: string,
  locks: () => Pick<LockManager, 'request'> | undefined,
  hasFocus: () => boolean
): { leads(): boolean; resign(): void } => {
  let leads = false;
  let works = true;
  let resign = (): void => undefined;
  const resigned = new Promise<void>((resolve) => (resign = resolve));
  const ask = async (): Promise<void> => {
    const manager = locks();
    works = manager !== undefined;
    await manager?.request(key, () => {
      leads = true;
      return resigned;
    });
  };
  ask().catch(() => {
    works = false;
  });
  return { leads: () => (works ? leads : hasFocus()), resign };
};
