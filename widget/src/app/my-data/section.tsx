import type { ComponentChildren } from 'preact';
import { useData } from './context';

/** A part of "My data" under its heading. */
export const Section = ({ title, children }: { title: string; children: ComponentChildren }) => {
  const Heading = `h${useData().level}` as const;
  return (
    <section class="part">
      <Heading>{title}</Heading>
      {children}
    </section>
  );
};

/** The heading of one thing in a section. */
export const Subheading = ({ children }: { children: ComponentChildren }) => {
  const Heading = useData().level === 2 ? 'h3' : 'h4';
  return <Heading dir="auto">{children}</Heading>;
};
