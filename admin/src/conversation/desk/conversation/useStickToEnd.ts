import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

const NEAR = 60;

interface Marks {
  first: number | undefined;
  last: number;
  pending: number;
}

/**
 * Keeps a list of messages at its end while somebody reads there, and in its place while somebody reads further up:
 * neither a new message nor older ones put in front make it jump.
 */
export const useStickToEnd = (ref: RefObject<HTMLElement>, chatId: string, marks: Marks) => {
  const [atEnd, setAtEnd] = useState(true);
  const [seenLast, setSeenLast] = useState(marks.last);
  const before = useRef({ chatId, ...marks, height: 0 });

  const toEnd = useCallback(() => {
    const element = ref.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [ref]);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const old = before.current;
    const older = old.first !== undefined && marks.first !== undefined && marks.first < old.first;
    const sent = marks.pending > old.pending;
    if (old.chatId !== chatId || sent) toEnd();
    else if (older) element.scrollTop += element.scrollHeight - old.height;
    else if (atEnd) toEnd();
    before.current = { chatId, ...marks, height: element.scrollHeight };
  });

  if (atEnd && seenLast !== marks.last) setSeenLast(marks.last);

  // The room above the field changes when a line appears or the text grows: the end stays in sight.
  useEffect(() => {
    const element = ref.current;
    if (!element || !atEnd) return undefined;
    const observer = new ResizeObserver(toEnd);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, atEnd, toEnd]);

  const onScroll = () => {
    const element = ref.current;
    if (!element) return;
    setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < NEAR);
  };

  return { atEnd, seenLast, toEnd, onScroll };
};
