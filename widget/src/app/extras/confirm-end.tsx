import { useEffect, useRef, useState } from 'preact/hooks';
import { usePanel, useWidget } from '../kit';

/** Asks once before a chat is ended, in the place of the composer. */
export const ConfirmEnd = () => {
  const { t, chat } = useWidget();
  const { show } = usePanel();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const end = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const done = await chat.end();
    setBusy(false);
    setFailed(!done);
    if (done) show(undefined);
  };
  return (
    <div
      class="foot card"
      role="alertdialog"
      aria-labelledby="end-question"
      aria-describedby="end-text"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        show(undefined);
      }}
    >
      <h3 id="end-question">{t('endQuestion')}</h3>
      <p id="end-text" class="quiet" role={failed ? 'alert' : undefined}>
        {t(failed ? 'brokenText' : 'endText')}
      </p>
      <div class="buttons">
        <button ref={keep} class="secondary" onClick={() => show(undefined)}>
          {t('keep')}
        </button>
        <button class="primary" aria-disabled={busy} onClick={() => void end()}>
          {t('end')}
        </button>
      </div>
    </div>
  );
};
