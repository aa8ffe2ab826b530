import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { panel, type DraftKind } from '../../foundation/realtime';
import type { Writing } from './composer';
import { useOfChat } from './useOfChat';

/** A chat in which a note was begun, and no answer, goes on with the note. */
const begunAs = (chatId: string | undefined): DraftKind => {
  const begun = panel.getState().drafts[chatId ?? ''];
  return begun?.note && !begun.text ? 'note' : 'text';
};

/** The field of the chat that is shown: what is written in it, and who has asked for it. */
export const useWriting = (chatId: string | undefined) => {
  const box = useRef<HTMLTextAreaElement>(null);
  const [kind, setKind] = useOfChat<DraftKind>(chatId, begunAs(chatId));
  const [wanted, setWanted] = useOfChat(chatId, false);
  const [asking, setAsking] = useOfChat(chatId, false);

  /** The field takes the focus before the next key is pressed: it must not run as a command. */
  const write = (next: DraftKind) => {
    flushSync(() => {
      setKind(next);
      setWanted(true);
    });
    box.current?.focus();
  };
  const writing: Writing = {
    kind,
    onKind: write,
    wanted,
    onLeave: () => setWanted(false),
    boxRef: box,
    asking,
    onAsking: setAsking,
  };
  return {
    writing,
    write,
    askConsent: () => {
      setKind('text');
      setAsking(true);
    },
  };
};
