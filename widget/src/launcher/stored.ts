import { storageKey, type Options } from '../contract';

/** Has this visitor a chat already? Only reads; a browser that forbids storage has none. */
export const hasSession = ({ server, remember }: Options): boolean => {
  try {
    const key = storageKey(server);
    return !!(sessionStorage.getItem(key) || (remember && localStorage.getItem(key)));
  } catch {
    return false;
  }
};
