import fc from 'fast-check';
import { isListedOrigin, isOrigin, isSameOrigin } from '../../../server/src/platform/origin.rules';

const LISTED = ['https://www.example.com', 'http://localhost:4000'];

describe('T10: a listed website', () => {
  it.each(LISTED)('is %s', (origin) => {
    expect(isListedOrigin(origin, LISTED)).toBe(true);
  });

  it.each([
    'https://www.example.com.evil.test',
    'https://evil.test/https://www.example.com',
    'https://evilwww.example.com',
    'https://example.com',
    'https://sub.www.example.com',
    'http://www.example.com',
    'https://www.example.com:443',
    'https://www.example.com:8443',
    'https://www.example.com/',
    'https://www.example.com.',
    'https://WWW.example.com',
    'https://www.example.com@evil.test',
    'https://www.example.com%00.evil.test',
    'https://www.examp1e.com',
    'https://www.еxample.com',
    'http://localhost',
    'http://localhost:40000',
    'http://127.0.0.1:4000',
    'null',
    '*',
    '',
    ' https://www.example.com',
  ])('is not "%s"', (origin) => {
    expect(isListedOrigin(origin, LISTED)).toBe(false);
  });

  it('is not a request without an origin, and nothing is listed by an empty list', () => {
    expect(isListedOrigin(undefined, LISTED)).toBe(false);
    expect(isListedOrigin('https://www.example.com', [])).toBe(false);
  });
});

describe('T10: a page of this server itself', () => {
  const host = 'cms.example.com:1337';

  it.each([
    ['its origin', { origin: `http://${host}`, host }],
    ['its origin behind TLS', { origin: `https://${host}`, host }],
    ['no origin, and the browser says so', { origin: undefined, host, fetchSite: 'same-origin' }],
    [
      'no origin, an old browser, and its address',
      { origin: undefined, host, referer: `http://${host}/admin` },
    ],
  ])('is told by %s', (_by, claim) => {
    expect(isSameOrigin(claim)).toBe(true);
  });

  it.each([
    ['another port', { origin: 'http://cms.example.com:4000', host }],
    ['a look-alike', { origin: 'http://cms.example.com:1337.evil.test', host }],
    ['a user name that looks like it', { origin: `http://${host}@evil.test`, host }],
    ['null', { origin: 'null', host }],
    ['an empty origin', { origin: '', host }],
    ['nothing at all', { origin: undefined, host }],
    [
      'another site',
      { origin: undefined, host, fetchSite: 'cross-site', referer: `http://${host}/` },
    ],
    ['the same site with another origin', { origin: undefined, host, fetchSite: 'same-site' }],
    ['a link that somebody typed', { origin: undefined, host, fetchSite: 'none' }],
    ['a referer elsewhere', { origin: undefined, host, referer: `http://evil.test/${host}` }],
    ['no host', { origin: `http://${host}`, host: undefined }],
    ['an app with a scheme of its own', { origin: `capacitor://${host}`, host }],
  ])('is not told by %s', (_by, claim) => {
    expect(isSameOrigin(claim)).toBe(false);
  });

  it('is never told by an origin of another host', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        const { origin } = new URL(url);
        fc.pre(!origin.endsWith(`//${host}`));
        expect(isSameOrigin({ origin, host })).toBe(false);
      })
    );
  });
});

describe('what can be put on the list', () => {
  it.each([
    'https://www.example.com',
    'http://localhost:4000',
    'http://[::1]:8080',
    'https://xn--bcher-kva.example',
  ])('is %s', (origin) => {
    expect(isOrigin(origin)).toBe(true);
  });

  it.each([
    'https://www.example.com/',
    'https://www.example.com/path',
    'https://www.example.com:443',
    'http://www.example.com:80',
    'https://WWW.example.com',
    'https://*.example.com',
    'https://user@example.com',
    'ftp://example.com',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'www.example.com',
    'null',
    '*',
    '',
  ])('is not "%s"', (origin) => {
    expect(isOrigin(origin)).toBe(false);
  });
});
