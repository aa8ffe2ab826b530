import { useEffect, useState } from 'react';
import { cleanText, DEFAULT_LIMITS } from '../../../../protocol';
import { draftOf, panel, useRealtime, type DraftKind } from '../../realtime';

export interface ComposerState {
  text: string;
  /** Characters that are still free; negative when there are too many. */
  left: number;
  canSend: boolean;
  write: (text: string) => void;
  send: () => void;
}

/** The draft of one kind in one chat. Each kind has its own: what was begun as a note never becomes an answer. */
export const useComposer = (chatId: string, kind: DraftKind): ComposerState => {
  const text = useRealtime((state) => draftOf(state.drafts, chatId, kind));
  const left = DEFAULT_LIMITS.messageCharacters - cleanText(text).length;
  const canSend = left >= 0 && cleanText(text).trim() !== '';
  useEffect(() => () => panel.client.stopTyping(), [chatId, kind]);
  return {
    text,
    left,
    canSend,
    write: (next) => panel.client.write(chatId, kind, next),
    send: () => {
      if (canSend) panel.client.send(chatId, kind, text);
    },
  };
};

/** Which of the two is written; a new chat starts with an answer. */
export const useMode = (chatId: string) => {
  const [mode, setMode] = useState<{ chatId: string; kind: DraftKind }>({ chatId, kind: 'text' });
  const kind = mode.chatId === chatId ? mode.kind : 'text';
  return [kind, (next: DraftKind) => setMode({ chatId, kind: next })] as const;
};
