import { useState } from 'react';
import { same } from '../../input';

/**
 * What is being written, on top of settings that are saved. What a colleague saves meanwhile is taken over as long as
 * nothing was written here; after that `moved` says so, and somebody chooses.
 */
export const useSettingsDraft = <T>(saved: T) => {
  const [seen, setSeen] = useState(saved);
  const [origin, setOrigin] = useState(saved);
  const [draft, setDraft] = useState(saved);
  const [moved, setMoved] = useState(false);
  const dirty = !same(draft, origin);

  const adopt = (stored: T) => {
    setOrigin(stored);
    setDraft(stored);
    setMoved(false);
  };
  // Right after saving, what was read is older than what was answered: only what is read anew counts.
  if (!same(saved, seen)) {
    setSeen(saved);
    if (!dirty) adopt(saved);
    else if (!same(saved, origin)) setMoved(true);
  }
  return {
    /** What the draft goes out from. */
    origin,
    draft,
    setDraft,
    dirty,
    moved: moved && dirty,
    adopt,
    /** Throws away what was written. */
    theirs: () => adopt(seen),
    /** Keeps it, on top of the colleague's change. */
    mine: () => {
      setOrigin(seen);
      setMoved(false);
    },
  };
};
