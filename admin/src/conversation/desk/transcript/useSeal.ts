import { useEffect, useState } from 'react';
import { panel } from '../../../foundation/realtime';

const EVERY = 1_500;
const ATTEMPTS = 8;

/** The seal is set a moment after the end: looks again until it is there. */
export const useSeal = (sealed: boolean): void => {
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (sealed || attempt >= ATTEMPTS) return undefined;
    const timer = setTimeout(() => {
      setAttempt(attempt + 1);
      void panel.client.chat.refresh();
    }, EVERY);
    return () => clearTimeout(timer);
  }, [sealed, attempt]);
};
