import { useEffect, useRef } from 'preact/hooks';
import { useWidget } from './context';
import { Icon } from './icon';
import { Notice } from './notice';
import { usePanel } from './panel';

/** The notice again, from the menu. */
export const Privacy = () => {
  const { t } = useWidget();
  const { show } = usePanel();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <section
      class="scroll pad"
      aria-label={t('privacy')}
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
