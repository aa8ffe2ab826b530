import type { ClientContext } from './context';

/** One notice per so many milliseconds while somebody goes on typing. */
const EVERY = 3_000;

/** Tells the visitor that somebody types, sparingly, and that it has stopped. Never what. */
export const typist = ({ clock, tell }: ClientContext) => {
  let told: { chatId: string; at: number } | null = null;

  const stop = () => {
    if (told) tell({ chatId: told.chatId, on: false });
    told = null;
  };

  return {
    stop,
    typed: (chatId: string) => {
      if (told && told.chatId !== chatId) stop();
      if (told && clock.now() - told.at < EVERY) return;
      told = { chatId, at: clock.now() };
      tell({ chatId, on: true });
    },
  };
};

export type Typist = ReturnType<typeof typist>;
