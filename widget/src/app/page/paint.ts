import type { WidgetConfig } from '../../../../protocol/transparency/start';
import { parseColor, textOn } from '../contrast';

/** Gives the page the website's colour, with text that can be read on it. */
export const paint = ({ appearance: { color = '' } }: WidgetConfig): void => {
  const background = parseColor(color);
  if (!background) return;
  document.documentElement.style.setProperty('--c', color);
  document.documentElement.style.setProperty('--on', textOn(background));
};
