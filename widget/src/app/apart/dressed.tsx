import { useLayoutEffect, useRef } from 'preact/hooks';
import { addStyles } from '../../dom';

const worn = new WeakMap<Node, Set<string>>();

/** Brings the styles of a part that is loaded later into the window, or into the page that it stands on; once. */
export const Dressed = ({ styles }: { styles: string }) => {
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const root = mark.current?.getRootNode() as ShadowRoot | undefined;
    if (!root) return;
    const known = worn.get(root) ?? new Set();
    if (!known.has(styles)) addStyles(root, styles);
    worn.set(root, known.add(styles));
  }, [styles]);
  return <span ref={mark} hidden />;
};
