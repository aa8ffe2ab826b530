import { useLayoutEffect, useState, type RefObject } from 'react';

/** How many panes fit beside each other. */
export type Layout = 'wide' | 'medium' | 'narrow';

const WIDE = 1_080;
const MEDIUM = 720;

export const layoutFor = (width: number): Layout => {
  if (width >= WIDE) return 'wide';
  return width >= MEDIUM ? 'medium' : 'narrow';
};

/** Follows the room that the inbox really has, not the window: Strapi's menu takes its share. */
export const useLayout = (ref: RefObject<HTMLElement>): Layout => {
  const [layout, setLayout] = useState<Layout>('wide');
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => {
      // Hidden, as while something else is printed: it has no width, and nothing is to be drawn anew.
      if (element.clientWidth > 0) setLayout(layoutFor(element.clientWidth));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return layout;
};
