import { useEffect } from 'react';
import { panel } from '../../foundation/realtime';

/** Going down a list by keyboard does not open every chat on the way. */
const PAUSE = 120;

/** Follows the chat in the address as long as it stands there. */
export const useOpenChat = (chatId: string | undefined): void => {
  useEffect(() => {
    if (chatId === undefined) return undefined;
    const timer = setTimeout(() => void panel.client.chat.open(chatId), PAUSE);
    return () => clearTimeout(timer);
  }, [chatId]);
  useEffect(() => {
    if (chatId === undefined) panel.client.chat.close();
  }, [chatId]);
  useEffect(() => () => panel.client.chat.close(), []);
};
