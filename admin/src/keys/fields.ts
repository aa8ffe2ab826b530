/** Where typing is writing. A tick box is not. */
const FIELD = [
  'textarea',
  'select',
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="reset"])',
  '[contenteditable]:not([contenteditable="false"])',
  '[role="textbox"]',
].join();

const OVER = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

export const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FIELD) !== null;

/** A dialog, menu or list is open: keys mean something else in it. */
export const isOverlaid = (document: Document): boolean => document.querySelector(OVER) !== null;

/**
 * An input method composes a character, and the key is its own (`isComposing`; Safari ends composing before the key
 * comes and says 229 instead).
 */
export const isComposed = (event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari tells it by nothing else
  event.isComposing || event.keyCode === 229;
