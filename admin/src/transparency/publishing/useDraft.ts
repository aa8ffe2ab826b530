import { useCallback, useState } from 'react';
import { same } from '../../foundation/input';

export interface Saved<T> {
  definition: T;
  /** What the server wants as `base` of the next change; it grows with each. */
  base: number;
}

/**
 * What is being written, on top of what is saved. What a colleague saves meanwhile is taken over as long as nothing
 * was written here; after that the server's check of `base` decides.
 */
export const useDraft = <T>(saved: Saved<T>) => {
  const [origin, setOrigin] = useState(saved);
  const [draft, setDraft] = useState(saved.definition);
  const dirty = !same(draft, origin.definition);

  const adopt = useCallback((stored: Saved<T>) => {
    setOrigin(stored);
    setDraft(stored.definition);
  }, []);
  // Right after saving, what was read is older than what was answered.
  if (!dirty && saved.base > origin.base) adopt(saved);

  /** After saving: what was written since then stays. */
  const settle = useCallback((sent: T, stored: Saved<T>) => {
    setOrigin(stored);
    setDraft((now) => (same(now, sent) ? stored.definition : now));
  }, []);
  /** Keeps what was written and puts it on top of a colleague's change. */
  const rebase = useCallback((stored: Saved<T>) => setOrigin(stored), []);
  return { draft, setDraft, dirty, origin, adopt, settle, rebase };
};
