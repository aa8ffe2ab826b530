import fc from 'fast-check';
import { splitLinks } from '../../../admin/src/text/links';

const links = (text: string) =>
  splitLinks(text).flatMap((part) => (part.type === 'link' ? [part.href] : []));
const joined = (text: string) =>
  splitLinks(text)
    .map((part) => part.text)
    .join('');

test.each([
  ['see https://a.example/x?y=1#z.', 'https://a.example/x?y=1#z'],
  ['(https://a.example)', 'https://a.example/'],
  ['https://a.example/wiki/A_(b)', 'https://a.example/wiki/A_(b)'],
  ['HTTPS://A.example!', 'https://a.example/'],
  ['mailto:me@a.example', 'mailto:me@a.example'],
  ['call tel:+49-30-1234, please', 'tel:+49-30-1234'],
])('%s', (text, href) => {
  expect(links(text)).toEqual([href]);
  expect(joined(text)).toBe(text);
});

test.each([
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'JaVaScRiPt://a.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '&#106;avascript:alert(1)',
  '\\\\evil.example',
  '//evil.example',
  'https://',
  'mailto:',
  'xhttps://a.example',
])('%s stays text', (text) => {
  expect(links(text)).toEqual([]);
  expect(joined(text)).toBe(text);
});

test('whatever is written, nothing is lost and only four schemes are linked', () => {
  const piece = fc.constantFrom(
    'https://',
    'mailto:',
    'tel:',
    'javascript:',
    '(',
    ')',
    '.',
    ' ',
    '\n',
    'a',
    '"',
    '<'
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      expect(joined(text)).toBe(text);
      for (const href of links(text)) expect(href).toMatch(/^(https?|mailto|tel):/);
    })
  );
});

test.each([
  ['no address', 'a'.repeat(65_536)],
  ['one address without end', `https://${'a'.repeat(65_000)}`],
  ['closing brackets', `https://a.example/${')'.repeat(65_000)}`],
  ['many beginnings', 'https://'.repeat(8_000)],
  ['many addresses', 'https://a.example '.repeat(3_600)],
])('64 kB of %s take no time', (_, text) => {
  const start = performance.now();
  expect(joined(text)).toBe(text);
  expect(performance.now() - start).toBeLessThan(1_000);
});
