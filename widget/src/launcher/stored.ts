import { storageKey, type Options } from '../contract';

/** What this visitor has left in the browser. Only reads; a browser that forbids storage has nothing. */
export const stored = ({ server, remember }: Options): { session?: boolean; open?: boolean } => {
  try {
    const key = storageKey(server);
    return {
      session: !!(sessionStorage.getItem(key) || (remember && localStorage.getItem(key))),
      // Quotes within a text are escaped in JSON: this is the property and nothing that somebody has written.
      open: !!sessionStorage.getItem(key + '#draft')?.includes('"open":true'),
    };
  } catch {
    return {};
  }
};
