import { useEffect, useRef } from 'preact/hooks';
import { Dressed } from '../apart';
import { usePanel, useWidget } from '../kit';
import { data } from '../later/data';
import styles from './extras.css';
import { download, print } from './transcript';

const MailItem = data.later((it) => it.MailItem);

/** What the menu offers. `close` is called before the chosen one is done. */
export const MenuItems = ({ close }: { close(): void }) => {
  const { chat, state, ...texts } = useWidget();
  const { show } = usePanel();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const { t } = texts;
  const item = (text: string, act: () => void) => (
    <li>
      <button
        onClick={() => {
          close();
          act();
        }}
      >
        {text}
      </button>
    </li>
  );
  const running = state.view === 'chat' && state.chat && state.chat.status !== 'ended';
  const title = state.config?.form.title ?? t('name');
  return (
    <>
      <Dressed styles={styles} />
      <ul ref={list} class="menu" part="menu">
        {item(t('yourData'), () => show('privacy'))}
        {item(t('myData'), () => show('data'))}
        {item(t(state.sound ? 'soundOff' : 'soundOn'), () => chat.setSound(!state.sound))}
        {state.events.length > 0 && (
          <>
            {item(t('download'), () => download(title, state.events, texts))}
            {item(t('print'), () => print(title, state.events, texts))}
          </>
        )}
        {running && item(t('end'), () => show('end'))}
        {state.events.length > 0 && <MailItem close={close} />}
      </ul>
    </>
  );
};
