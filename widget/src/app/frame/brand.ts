import { parseColor, textOn } from '../contrast';

/** Chooses the text colour on the website's colour, wherever that was set. */
export const applyBrand = (element: HTMLElement, launcher: HTMLElement, color?: string): void => {
  if (color && parseColor(color)) element.style.setProperty('--lc-brand', color);
  const background = parseColor(getComputedStyle(launcher).backgroundColor);
  if (background) element.style.setProperty('--lc-on', textOn(background));
};
