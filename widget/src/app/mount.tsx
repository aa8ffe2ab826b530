import { render } from 'preact';
import type { App, Host, Signal } from '../contract';
import { addStyles } from '../dom';
import { isLeft } from '../launcher';
import { Chat } from './chat';
import { textOn } from './contrast';
import { applyBrand, focusInside, keepKeys, showLauncher } from './frame';
import type { Modal } from './frame/modal';
import { chooseLanguage, createTexts, locales, type Texts } from './i18n';
import { styles, Window } from './ui';

/** The language of the page first, then those of the browser. */
const wanted = (host: Host): string[] => [
  host.read().language || document.documentElement.lang,
  ...((navigator.languages as readonly string[] | undefined) ?? [navigator.language]),
];

/** Keeps launcher and frame as the page, the form and the number of unread answers want them; the answer does so now. */
const watch = (host: Host, chat: Chat, texts: () => Texts): (() => void) => {
  const { element, launcher, frame, options } = host;
  let color: string | undefined;
  const draw = (): void => {
    const { unread, config } = chat.store.value;
    const given = host.read();
    const { form, appearance } = config ?? {};
    const label = given.label ?? (config ? appearance?.label : options.label);
    const name = label ?? form?.launcher ?? options.name ?? texts().t('name');
    showLauncher(launcher, { name, label }, unread, texts());
    frame.ariaLabel = form?.title ?? texts().t('name');
    // The page's word counts most, then the form's, then what was known before there was a form.
    const side = appearance?.position ?? options.position;
    element.classList.toggle('left', isLeft(getComputedStyle(element), given.position, side));
    const configured = given.color ?? appearance?.color ?? options.color;
    if (configured !== color) applyBrand(element, launcher, (color = configured));
  };
  chat.store.watch(draw);
  return draw;
};

/** Puts the app into the frame that the loader has drawn. */
export const mount = async (host: Host): Promise<App> => {
  const { element, root, frame, launcher, options } = host;
  let texts: Texts;
  /** Loads the texts of the page's language; what was known stays where they do not come. */
  const speak = async (): Promise<string[]> => {
    const languages = wanted(host);
    const language = chooseLanguage(languages);
    texts = createTexts((await locales[language]()).default, language);
    element.lang = language;
    frame.dir = texts.direction;
    return [language, ...languages.filter(Boolean)];
  };
  const languages = await speak();
  addStyles(root, styles);
  const stopTheme = /^(light|dark|page)$/.test(options.theme ?? '')
    ? (await import('./theme')).followTheme(host, styles, (color) => textOn(color) === '#fff')
    : undefined;

  const chat = new Chat(host, languages);
  const phone = matchMedia('(width <= 480px), (height <= 420px)');
  let modal: Modal | undefined;
  const cover = (): void => modal?.cover(phone.matches && !frame.hidden);
  const turned = async (): Promise<void> => {
    if (phone.matches) modal ??= new (await import('./frame/modal')).Modal(element, frame);
    cover();
  };
  const onTurn = (): void => void turned();
  phone.addEventListener('change', onTurn);
  await turned();
  let stopFollowing: (() => void) | undefined;
  // Only where there is a keyboard that covers a part of the page.
  if (matchMedia('(pointer: coarse)').matches) {
    void import('./frame/viewport').then((it) => (stopFollowing = it.followKeyboard(frame)));
  }
  const draw = (): void =>
    render(<Window chat={chat} texts={texts} drawn={() => focusInside(host)} />, frame);
  keepKeys(frame);
  const dress = watch(host, chat, () => texts);
  host.moved = () => {
    cover();
    dress();
  };
  applyBrand(element, launcher, options.color);
  frame.textContent = '';
  frame.dataset['ready'] = '';
  draw();

  /** The page may speak another language than when it was loaded. */
  const opened = async (): Promise<void> => {
    if (!chat.isBegun && chooseLanguage(wanted(host)) !== texts.language) {
      // Texts that do not come leave those that are there; the form is asked for all the same.
      await speak().then(
        (known) => chat.speak(known),
        () => undefined
      );
      draw();
    }
    chat.opened();
    focusInside(host);
  };
  const obey: Record<Signal, () => void> = {
    open() {
      cover();
      // A window that covers the page would hide the next one.
      chat.keep({ open: !phone.matches });
      void opened();
    },
    close() {
      cover();
      chat.keep({ open: false });
      chat.closed();
    },
    identify: () => chat.identified(),
    destroy() {
      phone.removeEventListener('change', onTurn);
      modal?.cover(false);
      stopFollowing?.();
      stopTheme?.();
      chat.destroy();
      render(null, frame);
    },
  };
  // It was on the page before. The loader hears of this app a moment later.
  if (chat.draft.open && !phone.matches) queueMicrotask(() => host.toggle(true, true));
  return (signal) => obey[signal]();
};
