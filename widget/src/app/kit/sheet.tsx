import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWidget } from './context';
import { Icon } from './icon';
import { usePanel } from './panel';

/** A page of its own in the place of start or conversation, with a way back. */
export const Sheet = ({ title, children }: { title: string; children: ComponentChildren }) => {
  const { t } = useWidget();
  const { show } = usePanel();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <section
      class="scroll pad"
      part="sheet"
      aria-label={title}
      onKeyDown={(event) => {
        // In a text box it would cost what was typed.
        if (event.key !== 'Escape' || event.target instanceof HTMLTextAreaElement) return;
        event.preventDefault();
        show(undefined);
      }}
    >
      <button ref={back} class="link" onClick={() => show(undefined)}>
        <Icon name="back" />
        {t('back')}
      </button>
      <h2 class="title">{title}</h2>
      {children}
    </section>
  );
};
