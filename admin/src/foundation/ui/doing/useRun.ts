import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useFailure } from '../loading/useFailure';

type Outcome<A> = { data: A } | { error: unknown };

/** Runs a change and says how it went: success as a notice, failure in words that stay until the next attempt. */
export const useRun = () => {
  const words = useFailure();
  const { toggleNotification } = useNotification();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);

  /** @param loud tells a failure as a notice, where no dialog is open to show it */
  const run = async <A>(
    change: Promise<Outcome<A>>,
    done?: string,
    loud = false
  ): Promise<A | undefined> => {
    setBusy(true);
    setFailure(undefined);
    const answer = await change;
    setBusy(false);
    if ('error' in answer) {
      const message = words(answer.error);
      setFailure(message);
      if (loud) toggleNotification({ type: 'danger', message });
      return undefined;
    }
    if (done !== undefined) toggleNotification({ type: 'success', message: done });
    return answer.data;
  };
  return { run, busy, failure };
};
