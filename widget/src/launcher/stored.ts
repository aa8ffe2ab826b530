import { storageKey, type Options } from '../contract';

/**
 * Has this visitor a chat already, or the window open? Only reads; a browser that forbids storage has nothing. Quotes within
 * a text are escaped in JSON: `"open":true` is that property, and nothing that somebody has written.
 */
export const hasBegun = ({ server, remember }: Options): unknown => {
  try {
    const key = storageKey(server);
    return (
      sessionStorage.getItem(key) ||
      sessionStorage.getItem(key + '#draft')?.includes('"open":true') ||
      (remember && localStorage.getItem(key))
    );
  } catch {
    // Of nothing that can be read.
  }
};
