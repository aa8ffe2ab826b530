import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Row } from '../timeline';

/** Distance from the end, in pixels, that still counts as being there. */
const NEAR = 40;

/**
 * Follows the newest message as long as the reader is at the end; otherwise nothing jumps, and
 * `missed` counts what has come below.
 */
export const useScroll = (
  rows: readonly Row[],
  extra: unknown
): {
  list: RefObject<HTMLDivElement>;
  missed: number;
  onScroll(): void;
  toEnd(): void;
  /** Something in the list has changed its height by itself. */
  settle(): void;
} => {
  const list = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const known = useRef(0);
  const height = useRef(0);
  const [missed, setMissed] = useState(0);
  const last = rows.at(-1);

  const toEnd = (): void => {
    following.current = true;
    setMissed(0);
    list.current?.scrollTo(0, list.current.scrollHeight);
  };
  useLayoutEffect(() => {
    const answers = rows.filter(
      (row) => row.type === 'card' || (row.type === 'message' && !row.own)
    ).length;
    const own = last?.type === 'message' && last.own && last.entry !== undefined;
    if (following.current || own) toEnd();
    else if (answers > known.current) setMissed(missed + answers - known.current);
    known.current = answers;
  }, [rows.length, last?.key, extra]);
  useLayoutEffect(() => {
    // The list's height changes with the composer and the phone's keyboard.
    const observer = new ResizeObserver(() => following.current && toEnd());
    if (list.current) observer.observe(list.current);
    return () => observer.disconnect();
  }, []);

  const onScroll = (): void => {
    if (!list.current) return;
    const { scrollTop, scrollHeight, clientHeight } = list.current;
    // Scrolled by a change of the list's own height, not by its reader.
    if (clientHeight !== height.current) {
      height.current = clientHeight;
      if (following.current) toEnd();
      return;
    }
    following.current = scrollHeight - scrollTop - clientHeight < NEAR;
    if (following.current) setMissed(0);
  };
  const settle = (): void => {
    if (following.current) toEnd();
  };
  return { list, missed, onScroll, toEnd, settle };
};
