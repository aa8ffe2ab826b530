/** A text as a pattern of `like … escape '\\'` that finds it anywhere, standing for itself. */
export const containing = (text: string): string =>
  `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
