const PHONE = '(width <= 480px), (height <= 420px)';

/** How the page's parts are marked that are not to be reached. A copy of the page may bring the mark back. */
const MARK = 'live-chat';

/**
 * On a phone the open window covers the page, so the page behind it must not be reachable; on a desktop
 * both are used side by side. Follows the screen when it turns.
 */
export class Modal {
  readonly #element: HTMLElement;
  readonly #frame: HTMLElement;
  readonly #screen = matchMedia(PHONE);
  readonly #update = (): void => this.apply();
  #overflow: string | undefined;
  #open = false;

  constructor(element: HTMLElement, frame: HTMLElement) {
    this.#element = element;
    this.#frame = frame;
    this.#screen.addEventListener('change', this.#update);
  }

  /** Whether an open window covers the page. */
  get covers(): boolean {
    return this.#screen.matches;
  }

  set(open: boolean): void {
    this.#open = open;
    this.apply();
  }

  destroy(): void {
    this.set(false);
    this.#screen.removeEventListener('change', this.#update);
  }

  /** Also for a page that has been put in the place of the one before. */
  apply(): void {
    const modal = this.#open && this.covers;
    this.#frame.ariaModal = modal ? 'true' : null;
    for (const element of document.querySelectorAll(`[inert=${MARK}]`)) {
      element.removeAttribute('inert');
    }
    const { style } = document.documentElement;
    if (!modal) {
      if (this.#overflow !== undefined) style.overflow = this.#overflow;
      this.#overflow = undefined;
      return;
    }
    for (const element of document.body.children) {
      if (element !== this.#element && !element.hasAttribute('inert')) {
        element.setAttribute('inert', MARK);
      }
    }
    this.#overflow ??= style.overflow;
    style.overflow = 'hidden';
  }
}
