/** Marks an entry of the browser's history that was reached from the pane that is to be one step back. */
export const BEHIND = { liveChat: 'behind' } as const;

export const isBehind = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'liveChat' in state && state.liveChat === 'behind';
