import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** What had the focus has gone: it goes here, where reading goes on. */
  focus: boolean;
  children: ComponentChildren;
}

/** The heading of what has taken the place of something else on a page. */
export const Headline = ({ focus, children }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focus) heading.current?.focus();
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
};
