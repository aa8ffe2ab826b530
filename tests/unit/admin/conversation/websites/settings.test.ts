import { contrast, textOn } from '../../../../../admin/src/foundation/ui/controls/contrast';
import { toOrigin } from '../../../../../admin/src/conversation/websites/origin';
import {
  embedURL,
  snippet,
  SNIPPETS,
} from '../../../../../admin/src/conversation/websites/snippets';

describe('what people paste becomes an origin', () => {
  test.each([
    ['https://shop.example/path/', 'https://shop.example'],
    ['  https://Shop.Example/a?b=1#c ', 'https://shop.example'],
    ['shop.example', 'https://shop.example'],
    ['//shop.example/x', 'https://shop.example'],
    ['shop.example:8443', 'https://shop.example:8443'],
    ['https://shop.example:443', 'https://shop.example'],
    ['http://shop.example:80/', 'http://shop.example'],
    ['localhost:3000', 'http://localhost:3000'],
    ['127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['https://müller.example', 'https://xn--mller-kva.example'],
    ['https://user:pass@shop.example', 'https://shop.example'],
  ])('%s', (input, origin) => {
    expect(toOrigin(input)).toEqual({ ok: true, origin });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['my shop', 'invalid'],
    ['shop', 'invalid'],
    ['https://', 'invalid'],
    ['ftp://shop.example', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['mailto:a@shop.example', 'scheme'],
  ])('%p is refused as %s', (input, problem) => {
    expect(toOrigin(input)).toEqual({ ok: false, problem });
  });
});

describe('contrast', () => {
  test('as WCAG defines it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#4945ff', '#ffffff')).toBeCloseTo(6.0, 0);
  });

  test('the computed text colour reaches 4.5:1 on every colour', () => {
    for (let shade = 0; shade < 256; shade += 1) {
      const hex = shade.toString(16).padStart(2, '0');
      const color = `#${hex}${hex}${hex}`;
      expect(contrast(color, textOn(color))).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('the snippet', () => {
  test.each([
    ['', 'https://cms.example/admin', 'https://cms.example/live-chat/embed.js'],
    [
      '/strapi',
      'https://cms.example/strapi/admin',
      'https://cms.example/strapi/live-chat/embed.js',
    ],
    [
      'https://api.example/x/',
      'https://cms.example/admin',
      'https://api.example/x/live-chat/embed.js',
    ],
  ])('backend %p', (backendURL, pageURL, src) => {
    expect(embedURL(backendURL, pageURL)).toBe(src);
  });

  test('names the address in every kind of website', () => {
    for (const name of SNIPPETS)
      expect(snippet(name, 'https://x.example/e.js')).toContain('https://x.example/e.js');
  });
});
