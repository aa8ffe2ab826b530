const LOOKING = 'live-chat:looking';
const ANNOUNCING = 'live-chat:announcing';

/** Browsers have locks in secure contexts only; over plain HTTP every window speaks for itself. */
const locks = (): LockManager | undefined =>
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- absent where the page is not secure
  window.navigator.locks ?? undefined;

export const isFocused = (): boolean =>
  document.visibilityState === 'visible' && document.hasFocus();

/** While this window has the focus, the others of this browser can see it. The answer ends that. */
export const showFocus = (): (() => void) => {
  let letGo: (() => void) | undefined;
  const update = () => {
    if (!isFocused()) {
      letGo?.();
      letGo = undefined;
    } else if (!letGo) {
      const held = new Promise<void>((resolve) => (letGo = resolve));
      void locks()?.request(LOOKING, { mode: 'shared' }, () => held);
    }
  };
  const events = ['focus', 'blur'] as const;
  events.forEach((event) => window.addEventListener(event, update));
  document.addEventListener('visibilitychange', update);
  update();
  return () => {
    letGo?.();
    events.forEach((event) => window.removeEventListener(event, update));
    document.removeEventListener('visibilitychange', update);
  };
};

/** Whether another window of the panel has the focus. */
export const isFocusedElsewhere = async (): Promise<boolean> => {
  if (isFocused()) return false;
  const state = await locks()?.query();
  return state?.held?.some(({ name }) => name === LOOKING) ?? false;
};

/** One window at a time. */
export const inTurn = async (work: () => void): Promise<void> => {
  const manager = locks();
  if (!manager) return work();
  await manager.request(ANNOUNCING, work);
};
