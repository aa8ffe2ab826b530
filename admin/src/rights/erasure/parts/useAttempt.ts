import { useState } from 'react';
import { useRun } from '../../../foundation/ui';
import { isConflict } from '../../../foundation/api';

type Outcome<A> = { data: A } | { error: unknown };

/** Runs a change to data that may have grown since it was looked at: that is no failure, it asks for a new look. */
export const useAttempt = (onConflict: () => void) => {
  const { run, busy, failure } = useRun();
  const [conflict, setConflict] = useState(false);
  const attempt = async <A>(sent: Promise<Outcome<A>>, done?: string): Promise<A | undefined> => {
    setConflict(false);
    const answer = await run(sent, done);
    const outcome = await sent;
    if ('error' in outcome && isConflict(outcome.error)) {
      setConflict(true);
      onConflict();
    }
    return answer;
  };
  return { attempt, busy, failure, conflict };
};
