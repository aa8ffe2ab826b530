import fc from 'fast-check';
import { linkify, namedLinks, readText } from '../../../../protocol';

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
    ['https://a.example/wiki/A_(b)', 'https://a.example/wiki/A_(b)'],
    ['[https://a.example/x]', 'https://a.example/x'],
    ['{https://a.example/x}', 'https://a.example/x'],
    ['((https://a.example/x_(y)))', 'https://a.example/x_(y)'],
    ['https://[::1]:1337/x', 'https://[::1]:1337/x'],
    ['„https://example.com/hilfe“', 'https://example.com/hilfe'],
    ['„https://example.com/hilfe”', 'https://example.com/hilfe'],
    ['“https://example.com/help”', 'https://example.com/help'],
    ['‘https://example.com/help’', 'https://example.com/help'],
    ['»https://example.com/hilfe«', 'https://example.com/hilfe'],
    ['« https://example.com/aide »', 'https://example.com/aide'],
    ['‹https://example.com/aide›', 'https://example.com/aide'],
    ['「https://example.com/help」', 'https://example.com/help'],
    ['（https://example.com/help）', 'https://example.com/help'],
    ['【https://example.com/help】', 'https://example.com/help'],
    ['请看https://example.com/帮助。谢谢', 'https://example.com/%E5%B8%AE%E5%8A%A9'],
    ['見て：https://example.com/、どうぞ', 'https://example.com/'],
    ['https://example.com/help！', 'https://example.com/help'],
    ['https://example.com/help？', 'https://example.com/help'],
    ['هل هذا https://example.com/help؟', 'https://example.com/help'],
    ['https://example.com/help، شكرا', 'https://example.com/help'],
    ['https://example.com/help۔', 'https://example.com/help'],
    ['https://example.com/help। धन्यवाद', 'https://example.com/help'],
    ['https://example.com/help։', 'https://example.com/help'],
    ['https://example.com/help…', 'https://example.com/help'],
    ['https://example.com/help –', 'https://example.com/help'],
    ['https://example.com/help\u3000次', 'https://example.com/help'],
    ['https://example.com/help\u200b', 'https://example.com/help'],
    ['https://fr.example/wiki/L’Équipe.', 'https://fr.example/wiki/L%E2%80%99%C3%89quipe'],
    ['https://ja.example/wiki/ア・イ', 'https://ja.example/wiki/%E3%82%A2%E3%83%BB%E3%82%A4'],
    ['|https://example.com/a|b|', 'https://example.com/a|b'],
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
    'https://',
    'mailto:',
    'tel:',
    'mailto:.',
    'https://\u202eelpmaxe.live',
    'https://“”',
  ])('links nothing in %j', (text) => {
    expect(links(text)).toEqual([]);
  });

  it.each([
    '\u061c',
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u2060',
    '\u00ad',
  ])('ends a link at %j, which turns the reading direction or is not seen', (mark) => {
    expect(links(`https://example.com/${mark}fdp.exe`)).toEqual(['https://example.com/']);
    expect(links(`${mark}https://example.com/${mark}`)).toEqual(['https://example.com/']);
  });

  it('goes where the text says: a backslash ends it, since browsers read it as a slash', () => {
    expect(links('https://good.example\\@evil.example')).toEqual(['https://good.example/']);
  });

  it('links only allowed schemes, whatever surrounds them', () => {
    const hrefs = links('javascript:https://a.example data:,http://b.example');
    for (const href of hrefs) expect(href).toMatch(/^https?:/);
  });

  it('loses nothing and links four schemes, whatever is written', () => {
    const piece = fc.constantFrom(
      ...[
        'https://',
        'mailto:',
        'tel:',
        'javascript:',
        '(',
        ')',
        '[',
        ']',
        '.',
        '。',
        '“',
        '»',
        ' ',
      ],
      ...['\n', 'a', '"', '<', '\u202e', '\u200b', '\\', '@']
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(
          linkify(text)
            .map((part) => part.text)
            .join('')
        ).toBe(text);
        for (const href of links(text)) expect(href).toMatch(/^(https?|mailto|tel):./);
      })
    );
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
    ['closing brackets', 'https://a.example/' + ')'.repeat(65_000)],
    ['brackets of three kinds', 'https://a.example/' + ')]}'.repeat(21_000)],
    ['one address without end', 'https://' + 'a'.repeat(65_000)],
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

describe('links that the site’s own texts call by words', () => {
  it.each([
    ['Read [our terms](https://example.com/terms).', [['our terms', 'https://example.com/terms']]],
    [
      '[A](https://a.example) and [B](mailto:b@a.example)',
      [
        ['A', 'https://a.example/'],
        ['B', 'mailto:b@a.example'],
      ],
    ],
    ['see https://a.example too', [['https://a.example', 'https://a.example/']]],
    ['[x](javascript:alert(1))', []],
    ['[x](data:text/html,1)', []],
    ['[x](/relative)', []],
    ['[](https://a.example)', [['https://a.example', 'https://a.example/']]],
    ['[x](https://bank.example@evil.example)', []],
    ['[über uns](https://a.example/ü)', [['über uns', 'https://a.example/%C3%BC']]],
  ])('%s', (text, found) => {
    const pieces = namedLinks(text).filter(({ href }) => href !== undefined);
    expect(pieces.map((piece) => [piece.text, piece.href])).toEqual(found);
  });

  it.each([
    ['\u202egro.live', 'gro.live'],
    ['our\u2067 terms', 'our terms'],
    ['\u200b', 'https://a.example'],
    [' \u00a0', 'https://a.example'],
    ['\u2066\u2069', 'https://a.example'],
    [
      '\u0634\u0631\u0627\u06cc\u0637\u200c\u0645\u0627',
      '\u0634\u0631\u0627\u06cc\u0637\u200c\u0645\u0627',
    ],
  ])('are seen, and turn nothing around them: %j', (words, shown) => {
    expect(namedLinks(`[${words}](https://a.example)`).filter(({ href }) => href)).toEqual([
      { text: shown, href: 'https://a.example/' },
    ]);
  });

  it('read as their words', () => {
    expect(readText('Read [our terms](https://example.com/terms) first.')).toBe(
      'Read our terms first.'
    );
  });

  it('lead to nothing but what may be linked, and lose no word', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('[', '](', ')', 'https://a.example', 'x'));
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (text) => {
          for (const { href } of namedLinks(text))
            if (href !== undefined) expect(href).toMatch(/^(https?|mailto|tel):/);
          if (!text.includes('](')) expect(readText(text)).toBe(text);
        }
      )
    );
  });
});
