/** Adds a style sheet without anything inline, so that a strict CSP allows it. */
export const addStyles = (root: ShadowRoot, text: string): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  root.adoptedStyleSheets.push(sheet);
};
