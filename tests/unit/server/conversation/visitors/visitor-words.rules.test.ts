import fc from 'fast-check';
import { pageAddress } from '../../../../../server/src/conversation/visitors/page.rules';
import { coarseUserAgent } from '../../../../../server/src/conversation/visitors/user-agent.rules';
import { languageChain, pickText } from '../../../../../protocol';
import { arbitraryText } from '../../support/arbitraries';
import { quickest } from '../../support/quickest';

describe('R26: the address of a page', () => {
  it.each([
    ['https://shop.example.test/cart?email=a@b.c#top', 'https://shop.example.test/cart'],
    ['https://user:pass@shop.example.test:8443/a/b?x', 'https://shop.example.test:8443/a/b'],
    ['http://localhost:4000', 'http://localhost:4000/'],
  ])('%s is kept as %s', (url, kept) => {
    expect(pageAddress(url)).toBe(kept);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'about:blank',
    'no address',
    '',
  ])('"%s" is not kept', (url) => {
    expect(pageAddress(url)).toBeUndefined();
  });

  it('keeps neither query nor fragment nor password of any address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const kept = pageAddress(url);
        expect(kept).toBe(new URL(url).origin + new URL(url).pathname);
        expect(kept).not.toMatch(/[?#]/);
        expect(new URL(kept!).password).toBe('');
      })
    );
  });

  it('throws on nothing', () => {
    fc.assert(
      fc.property(arbitraryText, (text) =>
        expect(['string', 'undefined']).toContain(typeof pageAddress(text))
      )
    );
  });
});

describe('R26: the user agent', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0', 'Firefox, Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.6778.86 Safari/537.36',
      'Chrome, Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.51',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      'Safari, iOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0 Mobile/15E148 Safari/604.1',
      'Chrome, iOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0 Mobile Safari/537.36',
      'Samsung Internet, Android',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      'Safari, macOS',
    ],
    [
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 OPR/116.0',
      'Opera, ChromeOS',
    ],
  ])('%s is kept as family and system only', (header, kept) => {
    expect(coarseUserAgent(header)).toBe(kept);
  });

  it.each([undefined, '', 'curl/8.5.0', 'SecretScanner/1.2.3 (jane@example.test)'])(
    '%s is not kept',
    (header) => {
      expect(coarseUserAgent(header)).toBeUndefined();
    }
  );

  it('T17: keeps nothing that a stranger has written, whatever the header', () => {
    const words =
      /^(Edge|Opera|Samsung Internet|Firefox|Chrome|Safari|iOS|Android|Windows|macOS|ChromeOS|Linux|, )+$/;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(arbitraryText, fc.constantFrom('Firefox/1 ', ' Windows ', '<script>'))),
        (parts) => {
          const kept = coarseUserAgent(parts.join(''));
          if (kept !== undefined) expect(kept).toMatch(words);
        }
      )
    );
  });

  it('T32: of 64 kB takes less than 50 ms', () => {
    const header = 'Mozilla/5.0 '.repeat(6_000);
    expect(quickest(() => coarseUserAgent(header))).toBeLessThan(50);
  });
});

describe('languages', () => {
  it.each([
    ['pt-BR,fr', ['pt-br', 'pt', 'fr', 'en']],
    ['DE', ['de', 'en']],
    ['zh-Hant-TW', ['zh-hant-tw', 'zh', 'en']],
    ['en-GB,en', ['en-gb', 'en']],
    [' es , de ', ['es', 'de', 'en']],
    ['', ['en']],
    ['*,../../etc,x,1', ['en']],
  ])('wanted as "%s" are tried as %j', (wanted, chain) => {
    expect(languageChain(wanted, 'en')).toEqual(chain);
  });

  it('always end with the fallback, hold nothing twice and nothing but tags', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryText, fc.string()), (wanted) => {
        const chain = languageChain(wanted, 'en');
        expect(new Set(chain).size).toBe(chain.length);
        expect(chain).toContain('en');
        for (const tag of chain) expect(tag).toMatch(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/);
        expect(chain.length).toBeLessThanOrEqual(21);
      })
    );
  });

  it('T32: of 64 kB take less than 50 ms', () => {
    for (const wanted of [
      'a'.repeat(65_536),
      'en-aa'.repeat(13_000),
      'de,'.repeat(21_000),
      `de${'-aa'.repeat(21_000)}!`,
    ]) {
      expect(quickest(() => languageChain(wanted, 'en'))).toBeLessThan(50);
    }
  });

  it('give the text of the first that has one, and none of the prototype’s', () => {
    expect(pickText({ de: 'Hallo', en: 'Hello' }, ['pt', 'de', 'en'])).toBe('Hallo');
    expect(pickText({ en: 'Hello' }, ['de'])).toBeUndefined();
    expect(pickText(null, ['en'])).toBeUndefined();
    expect(pickText({}, ['constructor', '__proto__', 'toString'])).toBeUndefined();
  });
});
