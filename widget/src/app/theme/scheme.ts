/** The style sheet with one of its two colour schemes for good, whatever the reader's system prefers. */
export const inScheme = (styles: string, dark: boolean): string =>
  styles.replace(
    /@media\s*\(prefers-color-scheme:\s*dark\)/g,
    dark ? '@media all' : '@media not all'
  );
