import type { Heard } from '../link';
import type { ClientContext } from './context';

/** The end of typing may get lost; dots that nobody renews go by themselves. */
const FADE = 6_000;

/** Shows who types, and for how long to believe it. */
export const typingNotices = ({ store, clock }: ClientContext) => {
  const fading = new Map<string, () => void>();

  return ({ chatId, by, name, on }: Heard<'typing'>) => {
    const who = name === undefined ? { by } : { by, name };
    const key = `${chatId} ${by} ${name ?? ''}`;
    fading.get(key)?.();
    fading.delete(key);
    store.dispatch({ type: 'chat/typing', chatId, who, on });
    if (!on) return;
    const fade = () => {
      fading.delete(key);
      store.dispatch({ type: 'chat/typing', chatId, who, on: false });
    };
    fading.set(key, clock.after(FADE, fade));
  };
};
