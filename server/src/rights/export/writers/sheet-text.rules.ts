/** What a cell can hold, in UTF-16 units. */
export const CELL_LENGTH = 32_767;

/** Characters that XML 1.0 cannot carry, even as a reference; halves of a pair without the other among them. */
const ILLEGAL =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const named = (character: string): string =>
  `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Text that a cell can show: characters that cannot stand in it are named, line breaks are one character. */
export const cellText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(ILLEGAL, named);

const isHighHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** A text in parts that fit into a cell each; no character is cut in two. At least one part. */
export const cellParts = (text: string, length = CELL_LENGTH): string[] => {
  const parts: string[] = [];
  for (let from = 0; from < text.length || from === 0;) {
    let to = from + length;
    if (to < text.length && isHighHalf(text.charCodeAt(to - 1))) to -= 1;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
};

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** Spreadsheet programs read `_x0041_` as "A" (ISO/IEC 29500-1, 22.4.2.4): what was typed like that is escaped. */
const typedEscape = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text of an inline string, with all its blanks. */
export const xmlText = (text: string): string =>
  `<t xml:space="preserve">${xml(text).replace(typedEscape, '_x005F_')}</t>`;
