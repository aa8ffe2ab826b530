import { inflateSync } from 'node:zlib';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A literal string of UTF-16 (ISO 32000-1, 7.3.4.2 and 7.9.2.2). */
const utf16 = (literal: string): string => {
  const raw = literal.replace(
    /\\([\s\S])/g,
    (_, character: string) => ESCAPES[character] ?? character
  );
  return Buffer.from(raw, 'latin1').subarray(2).swap16().toString('utf16le');
};

/** Texts that are said beside what is drawn (`ActualText`, ISO 32000-1, 14.9.4), in the order of drawing. */
const spoken = (pdf: Buffer): string[] => {
  const texts: string[] = [];
  let from = 0;
  for (;;) {
    const start = pdf.indexOf('stream\n', from);
    if (start < 0) return texts;
    const end = pdf.indexOf('endstream', start);
    from = end + 'endstream'.length;
    try {
      const content = inflateSync(pdf.subarray(start + 7, end)).toString('latin1');
      for (const [, literal = ''] of content.matchAll(/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/g)) {
        texts.push(utf16(literal));
      }
    } catch {
      // Fonts and the like are streams too.
    }
  }
};

/** Everything a PDF says, as a reader's search finds it, with white space made one. */
export const pdfText = async (pdf: Buffer): Promise<{ text: string; spoken: string[] }> => {
  const child = spawn(process.execPath, [path.join(__dirname, 'pdf-text.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(pdf);
  return { text: JSON.parse(await textOf(child.stdout)) as string, spoken: spoken(pdf) };
};
