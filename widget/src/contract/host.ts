import type { LiveChatEvents } from './events';
import type { Identity, Look, Options } from './options';

/** What the loader gives the app: the frame it has drawn already, and a way to speak to the page. */
export interface Host {
  options: Options & Look;
  /** What the page itself says now; the rest of `options` comes from the settings. */
  read: () => Omit<Options, 'server'>;
  /** Element in the page; carries the shadow root and sends the DOM events. */
  element: HTMLElement;
  root: ShadowRoot;
  /** The window; `hidden` while it is closed. */
  frame: HTMLElement;
  launcher: HTMLElement;
  identity: Identity;
  /** The window is open because it was on the page before: the focus stays where the page has it. */
  quiet?: boolean | undefined;
  /** Opens or closes the window; quietly, where nobody has asked for it on this page. */
  toggle(open: boolean, quiet?: boolean): void;
  /** Told when the element has come into a page again. */
  moved?(): void;
  emit<Name extends keyof LiveChatEvents>(event: Name, detail?: LiveChatEvents[Name]): void;
}

/** What the loader tells the app. */
export type Signal = 'open' | 'close' | 'identify' | 'destroy';
export type App = (signal: Signal) => void;

export interface AppModule {
  mount(host: Host): Promise<App>;
}
