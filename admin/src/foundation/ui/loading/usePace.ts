import { useState } from 'react';

/** How often to ask again, as the last answer wants it; 0 stands for not at all. */
export const usePace = () => {
  const [pollingInterval, setPace] = useState(0);
  return {
    pollingInterval,
    /** Told with every answer. */
    keep: (pace: number) => {
      if (pace !== pollingInterval) setPace(pace);
    },
  };
};
