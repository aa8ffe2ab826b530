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
