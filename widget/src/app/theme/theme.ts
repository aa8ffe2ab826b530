import type { Host } from '../../contract';
import { inScheme } from './scheme';

/** A colour with less alpha than this is seen through; of 255. */
const LEAST_ALPHA = 128;

/** A colour as it is painted, whatever it is written in; nothing for one that is seen through. */
const painted = (color: string): readonly [number, number, number] | undefined => {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return undefined;
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return alpha < LEAST_ALPHA ? undefined : [red, green, blue];
};

/** Whether white is the text to read on a colour. */
type IsDark = (color: readonly [number, number, number]) => boolean;

/** Whether the page around the widget is dark: by its background, or where it has none by what it tells the browser. */
const pageIsDark = (isDark: IsDark, system: boolean): boolean => {
  for (const element of [document.body, document.documentElement]) {
    const background = painted(getComputedStyle(element).backgroundColor);
    if (background) return isDark(background);
  }
  const { colorScheme } = getComputedStyle(document.documentElement);
  return /dark/.test(colorScheme) && (system || !/light/.test(colorScheme));
};

/** Draws the window light or dark as the website wants it, and again when the page turns. The answer stops that. */
export const followTheme = (
  { frame, root, options }: Host,
  styles: string,
  isDark: IsDark
): (() => void) => {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets.push(sheet);
  const draw = (): void => {
    const dark =
      options.theme === 'page' ? pageIsDark(isDark, system.matches) : options.theme === 'dark';
    sheet.replaceSync(inScheme(styles, dark));
    frame.style.colorScheme = dark ? 'dark' : 'light';
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
