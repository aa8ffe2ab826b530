import type { Host } from '../../contract';
import { textOn } from '../contrast';
import { inScheme } from './scheme';

const ROOM_FOR_ALPHA = 128;

/** A colour as it is painted, whatever it is written in; nothing for one that is seen through. */
const painted = (color: string): readonly [number, number, number] | undefined => {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return undefined;
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return alpha < ROOM_FOR_ALPHA ? undefined : [red, green, blue];
};

/** Whether the page around the widget is dark: by its background, or where it has none by what it tells the browser. */
export const pageIsDark = (system: boolean): boolean => {
  for (const element of [document.body, document.documentElement]) {
    const background = painted(getComputedStyle(element).backgroundColor);
    if (background) return textOn(background) === '#fff';
  }
  const { colorScheme } = getComputedStyle(document.documentElement);
  return /dark/.test(colorScheme) && (system || !/light/.test(colorScheme));
};

/** Draws the window light or dark as the website wants it, and again when the page turns. The answer stops that. */
export const followTheme = ({ element, root, options }: Host, styles: string): (() => void) => {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets.push(sheet);
  const draw = (): void => {
    const dark = options.theme === 'page' ? pageIsDark(system.matches) : options.theme === 'dark';
    sheet.replaceSync(inScheme(styles, dark));
    element.classList.toggle('dark', dark);
    element.classList.toggle('light', !dark);
  };
  draw();
  const stopped = new AbortController();
  const observer = new MutationObserver(draw);
  if (options.theme === 'page') {
    for (const part of [document.documentElement, document.body]) {
      observer.observe(part, { attributes: true });
    }
    system.addEventListener('change', draw, stopped);
    // Colours that fade are there when they have faded.
    document.addEventListener('transitionend', draw, stopped);
  }
  return () => {
    observer.disconnect();
    stopped.abort();
  };
};
