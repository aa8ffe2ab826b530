import type { App, AppModule, Host, LiveChat, Options, Signal } from '../contract';
import { addStyles, make, set } from '../dom';
import { keepAttached } from './attach';
import { makeElement } from './element';
import { labels } from './labels';
import { sideOf } from './side';
import { stored } from './stored';
import styles from './loader.css';

/**
 * Draws the launcher and loads the app when it is pressed, not before; a visitor who has a chat
 * already gets the app at once, hidden, so that answers are counted on every page, and one who had the window open has
 * it open. `read` tells what the page says of itself now.
 */
export const createWidget = (read: () => Options, load: () => Promise<AppModule>): LiveChat => {
  const given = read();
  const settings = APPEARANCE;
  const language = given.language || document.documentElement.lang || navigator.language;
  const options = { ...settings, ...settings.look?.(given, language), ...given, language };
  const [name, failed] = labels(language);
  const label = options.label || '';

  const element = makeElement();
  const root = element.attachShadow({ mode: 'open' });
  const launcher = make('button', 'launcher', {
    'aria-label': label || options.name || name,
    'aria-expanded': false,
  });
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

  const toggle = (open: boolean, quiet = false): void => {
    if (open != frame.hidden) return;
    const signal = open ? 'open' : 'close';
    frame.hidden = !open;
    set(launcher, { 'aria-expanded': open });
    if (open) start();
    host.quiet = quiet;
    if (!quiet) (open ? frame : launcher).focus();
    tell(signal);
    host.emit(signal);
  };
  const close = (): void => toggle(false);

  const host: Host = {
    options,
    read,
    element,
    root,
    frame,
    launcher,
    identity: {},
    quiet: false,
    close,
    emit: (event, detail) =>
      element.dispatchEvent(new CustomEvent('live-chat:' + event, { detail, bubbles: true })),
  };

  addStyles(root, styles, `${options.server}/live-chat/app/${LOADER_STYLES}`);
  set(element, {
    lang: language,
    class: `${sideOf(given.position, options.position)} ${options.theme || ''}`,
    popover: 'manual',
  });
  if (options.color) element.style.setProperty('--lc-brand', options.color);
  launcher.append(label);
  launcher.onclick = () => toggle(frame.hidden);
  frame.onkeydown = (event) => {
    if (event.key == 'Escape' && !event.defaultPrevented) close();
  };
  root.append(launcher, frame);
  const detach = keepAttached(element, () => {
    // Above everything, whatever its order and however its parents are drawn; a site that orders it itself is heard.
    if (!getComputedStyle(element).getPropertyValue('--live-chat-z-index'))
      (element as Partial<HTMLElement>).showPopover?.();
    host.moved?.();
  });
  const { session, open } = stored(options);
  if (open) toggle(true, true);
  else if (session) start();

  return (window.liveChat = {
    open: () => toggle(true),
    close,
    identify(identity) {
      host.identity = identity;
      tell('identify');
    },
    update(next) {
      host.read = () => ({ ...next, server: options.server });
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
