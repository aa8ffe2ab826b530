/** How the page's parts are marked that are not to be reached. A copy of the page may bring the mark back. */
const MARK = 'live-chat';

/**
 * On a phone the open window covers the page, so the page behind it must not be reachable; on a desktop
 * both are used side by side. Loaded where a screen is as small as that.
 */
export class Modal {
  readonly #element: HTMLElement;
  readonly #frame: HTMLElement;
  #overflow: string | undefined;

  constructor(element: HTMLElement, frame: HTMLElement) {
    this.#element = element;
    this.#frame = frame;
  }

  /** Also for a page that has been put in the place of the one before. */
  cover(covers: boolean): void {
    this.#frame.ariaModal = covers ? 'true' : null;
    for (const element of document.querySelectorAll(`[inert=${MARK}]`)) {
      element.removeAttribute('inert');
    }
    const { style } = document.documentElement;
    if (!covers) {
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
