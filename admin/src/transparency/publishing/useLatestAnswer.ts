import { useEffect, useState } from 'react';

const DEBOUNCE = 300;

type Answer<T> = { data: T; error?: undefined } | { data?: undefined; error: unknown };

/**
 * The answer to what is being written, once the writer pauses. The last good one stays while a new one is made; without
 * a question nothing is asked. The question must be the same object as long as it is the same question.
 */
export const useLatestAnswer = <Q, T>(
  ask: (question: Q) => PromiseLike<Answer<T>> & { abort: () => void },
  question: Q | undefined
) => {
  const [answer, setAnswer] = useState<T>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (question === undefined) return undefined;
    let request: { abort: () => void } | undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      const asked = ask(question);
      request = asked;
      void asked.then((got) => {
        if (!wanted) return;
        setError(got.error);
        if (got.data !== undefined) setAnswer(got.data);
      });
    }, DEBOUNCE);
    return () => {
      wanted = false;
      clearTimeout(timer);
      request?.abort();
    };
  }, [ask, question]);
  return { answer, error };
};
