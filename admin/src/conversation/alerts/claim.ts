/** What was announced last, by chat. Holds numbers and ids of chats, nothing of anybody. */
const KEY = 'live-chat:announced';
const REMEMBERED = 200;

type ClaimStore = Pick<Storage, 'getItem' | 'setItem'>;

const read = (store: ClaimStore): [key: string, seq: number][] => {
  try {
    const kept: unknown = JSON.parse(store.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? (kept as [string, number][]).filter(Array.isArray) : [];
  } catch {
    // Somebody else's or broken data: nothing was announced.
    return [];
  }
};

/**
 * Whether this window is the one to announce entry `seq` of a chat: the first that asks is, once, through reloads and
 * for all windows of this browser.
 */
export const claim = (store: ClaimStore, key: string, seq: number): boolean => {
  const kept = read(store);
  const known = kept.find(([other]) => other === key)?.[1] ?? 0;
  if (known >= seq) return false;
  const others = kept.filter(([other]) => other !== key);
  try {
    store.setItem(KEY, JSON.stringify([...others, [key, seq]].slice(-REMEMBERED)));
  } catch {
    // A browser that keeps nothing announces it in each window, which is better than in none.
  }
  return true;
};
