import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../i18n';
import { useWidget } from '../kit';
import { createSay, dataTexts, type Say } from './texts';

const RETRY_AFTER = 2_000;

/** The texts in the widget's language, once they have come; asked for until then. */
export const useSay = (): Say | undefined => {
  const { language } = useWidget();
  const [say, setSay] = useState<Say>();
  useEffect(() => {
    let mounted = true;
    const load = (): Promise<void> =>
      dataTexts[language as Language]().then(
        ({ default: messages }) => mounted && setSay(() => createSay(messages)),
        () => void setTimeout(() => mounted && void load(), RETRY_AFTER)
      ) as Promise<void>;
    void load();
    return () => void (mounted = false);
  }, []);
  return say;
};
