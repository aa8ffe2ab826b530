/** Prints the text of the PDF on standard input as JSON. A process of its own: pdf.js is ESM only, Jest is not. */
import { buffer } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const data = new Uint8Array(await buffer(process.stdin));
const document = await getDocument({ data, verbosity: 0 }).promise;
const parts = [];
for (let i = 1; i <= document.numPages; i += 1) {
  const { items } = await (await document.getPage(i)).getTextContent();
  for (const item of items) parts.push(item.str ?? '', item.hasEOL ? ' ' : '');
  parts.push(' ');
}
process.stdout.write(JSON.stringify(parts.join('').replace(/\s+/g, ' ').trim()));
