import { useEffect } from 'react';
import { cleanText, DEFAULT_LIMITS } from '../../../../../protocol';
import { draftOf, panel, useRealtime, type DraftKind } from '../../../foundation/realtime';

export interface ComposerState {
  text: string;
  /** Characters that are still free; negative when there are too many. */
  left: number;
  canSend: boolean;
  write: (text: string) => void;
  send: () => void;
  /** Throws away what is written. */
  drop: () => void;
}

/** The draft of one kind in one chat. Each kind has its own: what was begun as a note never becomes an answer. */
export const useComposer = (chatId: string, kind: DraftKind, writable: boolean): ComposerState => {
  const text = useRealtime((state) => draftOf(state.drafts, chatId, kind));
  const left = DEFAULT_LIMITS.messageCharacters - cleanText(text).length;
  const canSend = writable && left >= 0 && cleanText(text).trim() !== '';
  useEffect(() => () => panel.client.stopTyping(), [chatId, kind, writable]);
  return {
    text,
    left,
    canSend,
    write: (next) => {
      if (writable) panel.client.write(chatId, kind, next);
    },
    send: () => {
      if (canSend) panel.client.send(chatId, kind, text);
    },
    drop: () => panel.client.write(chatId, kind, ''),
  };
};
