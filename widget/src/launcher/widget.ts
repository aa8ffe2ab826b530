import type { App, AppModule, Host, LiveChat, Options, Signal } from '../contract';
import { addStyles, make, set } from '../dom';
import { keepAttached } from './attach';
import { labels } from './labels';
import { hasSession } from './stored';
import styles from './loader.css';

/**
 * Draws the launcher and loads the app when it is pressed, not before; a visitor who has a chat
 * already gets the app at once, hidden, so that answers are counted on every page.
 */
export const createWidget = (given: Options, load: () => Promise<AppModule>): LiveChat => {
  const options: Options = { ...APPEARANCE, ...given };
  const lang = (options.language ||= document.documentElement.lang || navigator.language);
  const [name, failed] = labels(lang);

  const element = document.createElement('live-chat');
  const root = element.attachShadow({ mode: 'open' });
  const launcher = make('button', 'launcher', { 'aria-label': name, 'aria-expanded': false });
  const frame = make('div', 'frame', {
    role: 'dialog',
    'aria-label': name,
    tabindex: -1,
    hidden: '',
  });
  let app: Promise<App | undefined> | undefined;

  const start = (): void => {
    app ??= load()
      .then((module) => module.mount(host))
      .catch((cause: unknown): undefined => {
        // eslint-disable-next-line no-console -- whoever builds the website looks for it there
        console.error(cause);
        app = undefined;
        frame.textContent = failed;
      });
  };
  const tell = (signal: Signal): void => void app?.then((it) => it?.(signal));

  const toggle = (open: boolean): void => {
    if (open != frame.hidden) return;
    const signal = open ? 'open' : 'close';
    frame.hidden = !open;
    set(launcher, { 'aria-expanded': open });
    if (open) start();
    (open ? frame : launcher).focus();
    tell(signal);
    host.emit(signal);
  };
  const close = (): void => toggle(false);

  const host: Host = {
    options,
    given,
    element,
    root,
    frame,
    launcher,
    identity: {},
    close,
    emit: (event, detail) =>
      element.dispatchEvent(new CustomEvent('live-chat:' + event, { detail, bubbles: true })),
  };

  addStyles(root, styles, `${options.server}/live-chat/app/${LOADER_STYLES}`);
  set(element, { lang, class: options.position });
  if (options.color) element.style.setProperty('--lc-brand', options.color);
  launcher.onclick = () => toggle(frame.hidden);
  frame.onkeydown = (event) => {
    if (event.key == 'Escape' && !event.defaultPrevented) close();
  };
  root.append(launcher, frame);
  const detach = keepAttached(element);
  if (hasSession(options)) start();

  return (window.liveChat = {
    open: () => toggle(true),
    close,
    identify(identity) {
      host.identity = identity;
      tell('identify');
    },
    on(event, listener) {
      const until = new AbortController();
      element.addEventListener(
        'live-chat:' + event,
        (it) => listener((it as CustomEvent<never>).detail),
        until
      );
      return () => until.abort();
    },
    destroy() {
      tell('destroy');
      detach();
      delete window.liveChat;
    },
  });
};
