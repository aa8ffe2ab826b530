import { useEffect, useState } from 'react';
import { useRealtime } from '../realtime';

/** The server's time, renewed every `every` milliseconds: waiting times hold even when this computer's clock is wrong. */
export const useServerNow = (every = 10_000): number => {
  const offset = useRealtime((state) => state.clockOffset);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now + offset;
};
