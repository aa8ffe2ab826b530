import { inflateSync } from 'node:zlib';

interface Table {
  tag: Buffer;
  offset: number;
  compressed: number;
  length: number;
  checksum: number;
}

const HEADER = 44;
const ENTRY = 20;

const tablesOf = (woff: Buffer): Table[] =>
  Array.from({ length: woff.readUInt16BE(12) }, (_, i) => {
    const at = HEADER + i * ENTRY;
    return {
      tag: woff.subarray(at, at + 4),
      offset: woff.readUInt32BE(at + 4),
      compressed: woff.readUInt32BE(at + 8),
      length: woff.readUInt32BE(at + 12),
      checksum: woff.readUInt32BE(at + 16),
    };
  });

const content = (woff: Buffer, { offset, compressed, length }: Table): Buffer => {
  const stored = woff.subarray(offset, offset + compressed);
  return compressed < length ? inflateSync(stored) : stored;
};

const padded = (length: number): number => (length + 3) & ~3;

/** The head of an OpenType file: its flavour, number of tables, and their numbers for a binary search. */
const head = (woff: Buffer, count: number): Buffer => {
  const power = Math.floor(Math.log2(count));
  const header = Buffer.alloc(12);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (count - 2 ** power), 10);
  return header;
};

/**
 * A WOFF 1.0 font as the OpenType font that it holds (W3C, WOFF File Format 1.0). fontkit inflates the whole table of
 * outlines of a WOFF file again for each glyph, which takes seconds with the fonts of large scripts.
 */
export const openTypeOf = (woff: Buffer): Buffer => {
  const tables = tablesOf(woff);
  const directory = Buffer.alloc(16 * tables.length);
  const parts: Buffer[] = [head(woff, tables.length), directory];
  let offset = 12 + directory.length;
  for (const [i, table] of tables.entries()) {
    table.tag.copy(directory, i * 16);
    directory.writeUInt32BE(table.checksum, i * 16 + 4);
    directory.writeUInt32BE(offset, i * 16 + 8);
    directory.writeUInt32BE(table.length, i * 16 + 12);
    parts.push(content(woff, table), Buffer.alloc(padded(table.length) - table.length));
    offset += padded(table.length);
  }
  return Buffer.concat(parts);
};
