const NAME = 'live-chat';

/**
 * The widget's element. It is defined so that rules for `:not(:defined)` leave it alone, and so that a copy of it goes at
 * once: frameworks keep pages as HTML or as clones (Turbo, htmx), and what comes back that way is an empty shell.
 */
export const makeElement = (): HTMLElement => {
  try {
    customElements.define(
      NAME,
      class extends HTMLElement {
        connectedCallback(): void {
          if (!this.shadowRoot) this.remove();
        }
      }
    );
  } catch {
    // Defined before, by an earlier widget of this page; or the page defines nothing, and the element does without.
  }
  return document.createElement(NAME);
};
