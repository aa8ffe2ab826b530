import { useEffect, useState } from 'react';
import { panel } from '../../../foundation/realtime';

const SETTLE = 400;

const isLookedAt = () => document.visibilityState === 'visible' && document.hasFocus();

/** Whether somebody looks at this page right now. */
const useLookedAt = (): boolean => {
  const [looked, setLooked] = useState(isLookedAt);
  useEffect(() => {
    const update = () => setLooked(isLookedAt());
    const events = ['focus', 'blur'] as const;
    events.forEach((event) => window.addEventListener(event, update));
    document.addEventListener('visibilitychange', update);
    return () => {
      events.forEach((event) => window.removeEventListener(event, update));
      document.removeEventListener('visibilitychange', update);
    };
  }, []);
  return looked;
};

/**
 * Tells that messages were read: only by the agent who has the chat, only what stood on the screen, and only while
 * somebody looked. The visitor is shown "seen" for it.
 */
export const useMarkRead = (chatId: string, last: number, read: number, may: boolean): void => {
  const looked = useLookedAt();
  const due = may && looked && last > read;
  useEffect(() => {
    if (!due) return undefined;
    const timer = setTimeout(() => void panel.client.chat.read(chatId, last), SETTLE);
    return () => clearTimeout(timer);
  }, [chatId, last, due]);
};
