import { set } from './dom';

/**
 * Adds a style sheet without anything inline, so that a strict CSP allows it; browsers without
 * constructable sheets get the same rules as a file of the CMS.
 */
export const addStyles = (root: ShadowRoot, text: string, href: string): void => {
  if (root.adoptedStyleSheets) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets.push(sheet);
  } else {
    root.prepend(set(document.createElement('link'), { rel: 'stylesheet', href }));
  }
};
