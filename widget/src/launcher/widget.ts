import type { App, AppModule, Host, LiveChat, Options, Signal } from '../contract';
import { addStyles, make, set } from '../dom';
import { keepAttached } from './attach';
import { isLeft } from './side';
import { hasBegun } from './stored';
import styles from './loader.css';

/**
 * Draws the launcher and loads the app when it is pressed, not before; a visitor who has a chat already, or had the window
 * open, gets the app at once, hidden, so that answers are counted on every page.
 * @param read what the page says of itself now
 */
// eslint-disable-next-line max-lines-per-function -- cut in pieces, the loader would not fit into its 2 kB
export const createWidget = (read: () => Options, load: () => Promise<AppModule>): LiveChat => {
  const given = read();
  const settings = APPEARANCE;
  const language = given.language || document.documentElement.lang || navigator.language;
  const options = { ...settings, ...settings.look?.(given, language), ...given, language };
  const label = options.label?.slice(0, 60) || '';
  const name = label || options.name || 'Chat';

  const element = document.createElement('live-chat');
  const root = element.attachShadow({ mode: 'open' });
  const launcher = make('button', 'launcher', {
    'aria-label': name,
    'aria-expanded': false,
  });
  const frame = make('div', 'frame', {
    role: 'dialog',
    'aria-label': name,
    tabindex: -1,
    hidden: '',
  });
  let app: Promise<App | undefined> | null | undefined;

  const start = (): void => {
    app ??= load()
      .then((module) => module.mount(host))
      .catch((cause: unknown): undefined => {
        // eslint-disable-next-line no-console -- whoever builds the website looks for it there
        console.error(cause);
        app = null;
        // "In 1 minute", as the browser says it in its language.
        frame.textContent =
          '↻ ' + new Intl.RelativeTimeFormat(navigator.language).format(1, 'minute');
      });
  };
  const tell = (signal: Signal): void => void app?.then((it) => it?.(signal));

  const toggle = (open: boolean, quiet?: boolean): void => {
    if (open != frame.hidden) return;
    const signal = open ? 'open' : 'close';
    frame.hidden = !open;
    set(launcher, { 'aria-expanded': open });
    if (open) start();
    if (!(host.quiet = quiet)) (open ? frame : launcher).focus();
    tell(signal);
    host.emit(signal);
  };

  const host: Host = {
    options,
    read,
    element,
    root,
    frame,
    launcher,
    identity: {},
    toggle,
    emit: (event, detail) =>
      element.dispatchEvent(new CustomEvent('live-chat:' + event, { detail, bubbles: true })),
  };

  addStyles(root, styles);
  set(element, {
    lang: language,
    popover: 'manual',
  });
  if (options.color) element.style.setProperty('--lc-brand', options.color);
  launcher.append(label);
  launcher.onclick = () => toggle(frame.hidden);
  frame.onkeydown = (event) => {
    if (event.key == 'Escape' && !event.defaultPrevented) toggle(false);
  };
  root.append(launcher, frame);
  const detach = keepAttached(element, () => {
    const style = getComputedStyle(element);
    element.classList.toggle('left', isLeft(style, given.position, options.position));
    // Above everything, whatever its order and however its parents are drawn; a site that orders it itself is heard.
    if (!style.getPropertyValue('--live-chat-z-index'))
      (element as Partial<HTMLElement>).showPopover?.();
    host.moved?.();
  });
  if (hasBegun(options)) start();

  return (window.liveChat = {
    open: () => toggle(true),
    close: () => toggle(false),
    identify(identity) {
      host.identity = identity;
      tell('identify');
    },
    update(next) {
      host.read = () => next;
    },
    on(event, listener) {
      const heard = (it: Event): void => listener((it as CustomEvent<never>).detail);
      element.addEventListener('live-chat:' + event, heard);
      return () => element.removeEventListener('live-chat:' + event, heard);
    },
    destroy() {
      tell('destroy');
      detach();
      delete window.liveChat;
    },
  });
};
