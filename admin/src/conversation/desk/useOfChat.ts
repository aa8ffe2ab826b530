import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/**
 * State that belongs to one chat. With another chat it begins anew, also when one comes back to the first; and what
 * ends late (an answer of the server) changes nothing of the chat that is shown by then.
 */
export const useOfChat = <T>(chatId: string | undefined, initial: T) => {
  const [held, hold] = useState({ chatId, value: initial });
  const shown = useRef(chatId);
  useLayoutEffect(() => {
    shown.current = chatId;
  }, [chatId]);
  if (held.chatId !== chatId) hold({ chatId, value: initial });
  const set = useCallback(
    (value: T) => {
      if (shown.current === chatId) hold({ chatId, value });
    },
    [chatId]
  );
  return [held.chatId === chatId ? held.value : initial, set] as const;
};
