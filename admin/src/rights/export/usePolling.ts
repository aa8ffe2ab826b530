import { useState } from 'react';

const EVERY = 2_000;

/** How often to ask again: often while something is on its way, else not at all. */
export const usePolling = () => {
  const [interval, setEvery] = useState(0);
  return {
    pollingInterval: interval,
    /** Told with every answer. */
    moving: (is: boolean) => {
      const wanted = is ? EVERY : 0;
      if (wanted !== interval) setEvery(wanted);
    },
  };
};
