import { useEffect, useState, type PointerEvent, type RefObject } from 'react';
import { placeAt } from '../../rules/placeAt';

interface Dragging {
  key: string;
  from: number;
}

/**
 * Order by pointer: the held card takes the place it is held over at once, so what is seen is what will be. Listens to
 * the window, because the card moves in the document and would lose a capture.
 */
export const useDragOrder = (
  list: RefObject<HTMLElement>,
  onMove: (key: string, to: number) => void
) => {
  const [dragging, setDragging] = useState<Dragging>();
  useEffect(() => {
    if (!dragging) return undefined;
    const { key, from } = dragging;
    const follow = (event: globalThis.PointerEvent) => {
      const cards = [...(list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
      const now = cards.findIndex((card) => card.dataset['key'] === key);
      const others = cards.filter((_card, index) => index !== now);
      const place = placeAt(
        event.clientY,
        others.map((card) => card.getBoundingClientRect())
      );
      if (place !== now) onMove(key, place);
    };
    const end = () => setDragging(undefined);
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      onMove(key, from);
      end();
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', cancel);
    return () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', cancel);
    };
  }, [dragging, list, onMove]);

  const start = (event: PointerEvent<HTMLElement>, key: string, from: number) => {
    if (event.button !== 0) return;
    event.preventDefault();
    setDragging({ key, from });
  };
  return { dragged: dragging?.key, start };
};
