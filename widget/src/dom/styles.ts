import { set } from './element';

/**
 * Adds a style sheet without anything inline, so that a strict CSP allows it; browsers without
 * constructable sheets get the same rules as a file of the CMS.
 */
export const addStyles = (root: ShadowRoot, text: string, href: string): void => {
  // Undefined before Safari 16.4, whatever the types say.
  const sheets = root.adoptedStyleSheets as CSSStyleSheet[] | undefined;
  if (sheets) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.push(sheet);
  } else {
    root.prepend(set(document.createElement('link'), { rel: 'stylesheet', href }));
  }
};
