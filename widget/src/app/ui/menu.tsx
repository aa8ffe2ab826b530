import { useRef, useState } from 'preact/hooks';
import { extras } from '../later/extras';
import { Icon, useWidget } from '../kit';

const MenuItems = extras.later((it) => it.MenuItems);

/** What few need, two clicks from anywhere. Closes on Escape and as soon as something else has the focus. */
export const Menu = () => {
  const { t } = useWidget();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      ref={box}
      class="menu-box"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        close();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget && !box.current?.contains(relatedTarget as Node)) setOpen(false);
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
      {open && <MenuItems close={close} />}
    </div>
  );
};
