import { render } from 'preact';
import type { App, Host, Signal } from '../contract';
import { addStyles } from '../dom';
import { Chat } from './chat';
import { applyBrand, focusInside, followKeyboard, Modal, showBadge } from './frame';
import { chooseLanguage, createTexts, locales, type Texts } from './i18n';
import { styles, Window } from './ui';

/** The language of the page first, then those of the browser. */
const wanted = (host: Host): string[] => [host.options.language ?? '', ...navigator.languages];

const watch = (host: Host, chat: Chat, texts: Texts): void => {
  const { element, launcher, frame, given, options } = host;
  let color: string | undefined;
  chat.store.watch(() => {
    const { unread, config } = chat.store.value;
    showBadge(launcher, config?.form.launcher ?? texts.t('name'), unread, texts);
    frame.ariaLabel = config?.form.title ?? texts.t('name');
    // The page's word counts most, then the form's, then what was known before there was a form.
    const position = given.position ?? config?.appearance.position ?? options.position;
    element.classList.toggle('left', position === 'left');
    const configured = given.color ?? config?.appearance.color ?? options.color;
    if (configured !== color) applyBrand(element, launcher, (color = configured));
  });
};

/** Puts the app into the frame that the loader has drawn. */
export const mount = async (host: Host): Promise<App> => {
  const { element, root, frame, launcher, options } = host;
  const language = chooseLanguage(wanted(host));
  const texts = createTexts((await locales[language]()).default, language);
  addStyles(root, styles, `${options.server}/live-chat/app/${APP_STYLES}`);
  element.lang = language;
  frame.dir = texts.direction;

  const chat = new Chat(host, [language, ...wanted(host).filter(Boolean)]);
  const modal = new Modal(element, frame);
  const stopFollowing = followKeyboard(frame);
  watch(host, chat, texts);
  applyBrand(element, launcher, options.color);
  frame.textContent = '';
  frame.dataset['ready'] = '';
  render(<Window chat={chat} texts={texts} drawn={() => focusInside(host)} />, frame);

  const obey: Record<Signal, () => void> = {
    open() {
      modal.set(true);
      chat.opened();
      focusInside(host);
    },
    close() {
      modal.set(false);
      chat.closed();
    },
    identify: () => chat.identified(),
    destroy() {
      modal.destroy();
      stopFollowing();
      chat.destroy();
      render(null, frame);
    },
  };
  return (signal) => obey[signal]();
};
