export interface Store<S, A> {
  getState: () => S;
  dispatch: (action: A) => void;
  /** Calls `listener` after every change; the answer ends it. Fits React's `useSyncExternalStore`. */
  subscribe: (listener: () => void) => () => void;
}

/**
 * The smallest store that React can subscribe to. A reducer that answers with the same state has changed nothing,
 * and nobody is told.
 */
export const createStore = <S, A>(reduce: (state: S, action: A) => S, initial: S): Store<S, A> => {
  const listeners = new Set<() => void>();
  let state = initial;
  return {
    getState: () => state,
    dispatch: (action) => {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
