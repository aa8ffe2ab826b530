import { linkify } from '../../../widget/src/app/links';

const links = (text: string): string[] =>
  linkify(text).flatMap(({ href }) => (href === undefined ? [] : [href]));

describe('links in text', () => {
  it.each([
    ['see https://example.com/a?b=c#d now', 'https://example.com/a?b=c#d'],
    ['(https://example.com)', 'https://example.com/'],
    ['https://en.wikipedia.org/wiki/Spade_(tool).', 'https://en.wikipedia.org/wiki/Spade_(tool)'],
    ['Write to mailto:anna@example.com!', 'mailto:anna@example.com'],
    ['tel:+44-20-7946-0000, please', 'tel:+44-20-7946-0000'],
    ['HTTPS://EXAMPLE.COM', 'https://example.com/'],
    ['http://localhost:1337/x', 'http://localhost:1337/x'],
  ])('finds the one in %j', (text, href) => {
    expect(links(text)).toEqual([href]);
  });

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'JaVaScRiPt://https://x'.replace('https://x', 'x'),
    '&#106;avascript:alert(1)',
    'java\u0000script:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https',
    '//evil.example',
    '\\\\evil.example',
    'https:\\\\evil.example',
    'https:evil.example',
    'xhttps://evil.example',
    'https://bank.example@evil.example/',
    'https://user:secret@evil.example/',
    'http://',
    'https://[',
    '<a href="x">x</a>',
    'ｊavascript:alert(1)',
  ])('links nothing in %j', (text) => {
    expect(links(text)).toEqual([]);
  });

  it('ends a link at characters that turn the reading direction', () => {
    expect(links('https://example.com/\u202Efdp.exe')).toEqual(['https://example.com/']);
  });

  it('links only allowed schemes, whatever surrounds them', () => {
    const hrefs = links('javascript:https://a.example data:,http://b.example');
    for (const href of hrefs) expect(href).toMatch(/^https?:/);
  });

  it('loses and changes no character', () => {
    for (const text of [
      '',
      'a',
      'x https://a.example, y http://b.example.',
      '((https://a.example))',
      '<b>&amp;',
    ]) {
      expect(
        linkify(text)
          .map((piece) => piece.text)
          .join('')
      ).toBe(text);
    }
  });

  it.each([
    ['one long word', 'a'.repeat(65_536)],
    ['schemes without a break', 'xhttp://'.repeat(8_192)],
    ['schemes after punctuation', '.http://'.repeat(8_192)],
    ['parentheses', 'https://a.example/' + '('.repeat(32_000) + ')'.repeat(32_000)],
    ['trailing punctuation', 'https://a.example/' + '.'.repeat(65_000)],
    ['many links', 'https://a.example '.repeat(3_600)],
    ['many broken links', 'https://[ '.repeat(6_500)],
  ])('takes %s of 64 kB in linear time', (_name, text) => {
    const start = performance.now();
    expect(
      linkify(text)
        .map((piece) => piece.text)
        .join('')
    ).toBe(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
