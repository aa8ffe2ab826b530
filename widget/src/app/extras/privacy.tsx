import { useEffect, useRef } from 'preact/hooks';
import { Icon, Notice, usePanel, useWidget } from '../ui';

/** The notice again, from the menu. */
export const Privacy = () => {
  const { t } = useWidget();
  const { show } = usePanel();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <section
      class="scroll pad"
      aria-label={t('yourData')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        show(undefined);
      }}
    >
      <button ref={back} class="link" onClick={() => show(undefined)}>
        <Icon name="back" />
        {t('back')}
      </button>
      <Notice open />
    </section>
  );
};
