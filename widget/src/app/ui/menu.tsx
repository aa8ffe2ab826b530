import { useEffect, useRef, useState } from 'preact/hooks';
import type { TargetedKeyboardEvent } from 'preact';
import { useWidget } from './context';
import { Icon } from './icon';
import { usePanel } from './panel';
import { saveTranscript } from './save-transcript';

/** What few need, two clicks from anywhere. Closes on Escape and as soon as something else has the focus. */
export const Menu = () => {
  const { t, chat, state, ...texts } = useWidget();
  const { show } = usePanel();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('.menu button')?.focus();
  }, [open]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    setOpen(false);
    button.current?.focus();
  };
  const item = (text: string, act: () => void) => (
    <li>
      <button
        onClick={() => {
          setOpen(false);
          button.current?.focus();
          act();
        }}
      >
        {text}
      </button>
    </li>
  );
  const save = (way: 'download' | 'print') => () => saveTranscript(way, state, { ...texts, t });
  const running = state.view === 'chat' && state.chat && state.chat.status !== 'ended';

  return (
    <div
      ref={box}
      class="menu-box"
      onKeyDown={onKeyDown}
      onFocusOut={(event) => {
        const to = event.relatedTarget as Node | null;
        if (to && !box.current?.contains(to)) setOpen(false);
      }}
    >
      <button
        ref={button}
        class="tool"
        aria-label={t('menu')}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="menu" />
      </button>
      {open && (
        <ul class="menu" part="menu">
          {item(t('privacy'), () => show('privacy'))}
          {item(t(state.sound ? 'soundOff' : 'soundOn'), () => chat.setSound(!state.sound))}
          {state.events.length > 0 && item(t('download'), save('download'))}
          {state.events.length > 0 && item(t('print'), save('print'))}
          {running && item(t('end'), () => show('end'))}
        </ul>
      )}
    </div>
  );
};
