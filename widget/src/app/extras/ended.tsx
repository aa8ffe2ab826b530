import { useEffect, useRef } from 'preact/hooks';
import { useWidget } from '../kit';
import { data } from '../later/data';
import { download, print } from './transcript';

const MailButton = data.later((it) => it.MailButton);

/** After the end: thanks, the conversation to keep, and another chat. */
export const Ended = () => {
  const { chat, state, ...texts } = useWidget();
  const { t } = texts;
  const title = state.config?.form.title ?? t('name');
  const box = useRef<HTMLElement>(null);
  // Only takes the focus along when the composer, which had it, has gone.
  useEffect(() => {
    const root = box.current?.getRootNode() as ShadowRoot;
    if (!root.activeElement) box.current?.focus();
  }, []);
  return (
    <section ref={box} class="foot card" tabIndex={-1} aria-labelledby="thanks" part="ended">
      <h3 id="thanks">{t('thanks')}</h3>
      <p class="quiet">{t('thanksText')}</p>
      <div class="buttons">
        <button class="secondary" onClick={() => download(title, state.events, texts)}>
          {t('downloadShort')}
        </button>
        <button class="secondary" onClick={() => print(title, state.events, texts)}>
          {t('printShort')}
        </button>
        <MailButton />
      </div>
      <button class="primary" part="primary" onClick={() => chat.again()}>
        {t('again')}
      </button>
    </section>
  );
};
