const PHONE = '(width <= 480px), (height <= 420px)';

/**
 * On a phone the open window covers the page, so the page behind it must not be reachable; on a desktop
 * both are used side by side. Follows the screen when it turns.
 */
export class Modal {
  readonly #element: HTMLElement;
  readonly #frame: HTMLElement;
  readonly #screen = matchMedia(PHONE);
  readonly #update = (): void => this.#apply();
  #made: Element[] = [];
  #overflow: string | undefined;
  #open = false;

  constructor(element: HTMLElement, frame: HTMLElement) {
    this.#element = element;
    this.#frame = frame;
    this.#screen.addEventListener('change', this.#update);
  }

  set(open: boolean): void {
    this.#open = open;
    this.#apply();
  }

  destroy(): void {
    this.set(false);
    this.#screen.removeEventListener('change', this.#update);
  }

  #apply(): void {
    const modal = this.#open && this.#screen.matches;
    this.#frame.ariaModal = modal ? 'true' : null;
    for (const element of this.#made) element.removeAttribute('inert');
    const { style } = document.documentElement;
    if (!modal) {
      this.#made = [];
      if (this.#overflow !== undefined) style.overflow = this.#overflow;
      this.#overflow = undefined;
      return;
    }
    const others = [...document.body.children].filter(
      (it) => it !== this.#element && !it.hasAttribute('inert')
    );
    for (const element of others) element.setAttribute('inert', '');
    this.#made = others;
    this.#overflow ??= style.overflow;
    style.overflow = 'hidden';
  }
}
