import fc from 'fast-check';
import {
  isListedOrigin,
  isPanelOrTool,
  isSameOrigin,
  type OriginClaim,
} from '../../../../../server/src/foundation/platform/origin.rules';
import { isOrigin } from '../../../../../protocol/foundation/origin';

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

const host = 'cms.example.com:1337';
const claim = (over: Partial<OriginClaim>): OriginClaim => ({
  origin: undefined,
  host,
  scheme: 'http',
  ...over,
});

describe('T10: a page of this server itself', () => {
  it.each<[string, Partial<OriginClaim>]>([
    ['its origin', { origin: `http://${host}` }],
    ['its origin behind TLS', { origin: `https://${host}`, scheme: 'https' }],
    [
      'its origin where the proxy names the usual port',
      { origin: 'https://cms.example.com', host: 'cms.example.com:443', scheme: 'https' },
    ],
    ['its origin as an IPv6 address', { origin: 'http://[::1]:1337', host: '[::1]:1337' }],
    ['no origin, and the browser says so', { fetchSite: 'same-origin' }],
    ['no origin, an old browser, and its address', { referer: `http://${host}/admin` }],
  ])('is told by %s', (_by, over) => {
    expect(isSameOrigin(claim(over))).toBe(true);
  });

  it.each<[string, Partial<OriginClaim>]>([
    ['another port', { origin: 'http://cms.example.com:4000' }],
    ['another scheme', { origin: `http://${host}`, scheme: 'https' }],
    ['another scheme the other way round', { origin: `https://${host}` }],
    ['a look-alike', { origin: 'http://cms.example.com:1337.evil.test' }],
    ['a user name that looks like it', { origin: `http://${host}@evil.test` }],
    ['its address with a user name', { origin: `http://user@${host}` }],
    ['its address with a password', { origin: `http://user:secret@${host}` }],
    ['its address with a path', { origin: `http://${host}/admin` }],
    ['its address with a slash', { origin: `http://${host}/` }],
    ['its address with a query', { origin: `http://${host}?x` }],
    ['its address with a fragment', { origin: `http://${host}#x` }],
    ['its address with spaces', { origin: ` http://${host}` }],
    ['its address in capitals', { origin: `HTTP://${host}` }],
    ['a backslash', { origin: `http:\\\\${host}` }],
    ['a host with a user name', { origin: 'http://evil.test', host: 'x@evil.test' }],
    ['a host with a path', { origin: 'http://evil.test', host: 'evil.test/x' }],
    ['null', { origin: 'null' }],
    ['an empty origin', { origin: '' }],
    ['nothing at all', {}],
    ['another site', { fetchSite: 'cross-site', referer: `http://${host}/` }],
    ['the same site with another origin', { fetchSite: 'same-site' }],
    ['a link that somebody typed', { fetchSite: 'none' }],
    ['a referer elsewhere', { referer: `http://evil.test/${host}` }],
    ['a referer of another scheme', { referer: `http://${host}/admin`, scheme: 'https' }],
    ['no host', { origin: `http://${host}`, host: undefined }],
    ['an app with a scheme of its own', { origin: `capacitor://${host}` }],
  ])('is not told by %s', (_by, over) => {
    expect(isSameOrigin(claim(over))).toBe(false);
  });

  it('is never told by an origin of another host', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        const { origin } = new URL(url);
        fc.pre(!origin.endsWith(`//${host}`));
        expect(isSameOrigin(claim({ origin }))).toBe(false);
      })
    );
  });

  it('is told by the configured address alone where there is one, whatever Host says', () => {
    const known = ['https://cms.example.com', 'https://panel.example.com'];
    const told = (over: Partial<OriginClaim>) => isSameOrigin(claim(over), known);

    expect(told({ origin: 'https://cms.example.com', host: '10.0.0.5:1337' })).toBe(true);
    expect(told({ origin: 'https://panel.example.com' })).toBe(true);
    // A name of somebody else's that was made to point here.
    expect(told({ origin: 'http://evil.test', host: 'evil.test' })).toBe(false);
    expect(told({ origin: `http://${host}` })).toBe(false);
    expect(told({ origin: 'http://cms.example.com', host: 'cms.example.com' })).toBe(false);
    expect(told({ referer: 'http://evil.test/x', host: 'evil.test' })).toBe(false);
  });
});

describe('the panel’s own routes', () => {
  it.each<[string, Partial<OriginClaim>]>([
    ['the panel', { origin: `http://${host}`, fetchSite: 'same-origin' }],
    ['a page of the panel that is loaded', { fetchSite: 'same-origin' }],
    ['an address that somebody typed', { fetchSite: 'none' }],
    ['a tool without a browser', {}],
  ])('are open to %s', (_to, over) => {
    expect(isPanelOrTool(claim(over))).toBe(true);
  });

  it.each<[string, Partial<OriginClaim>]>([
    ['a neighbour', { origin: 'http://shop.example.com', fetchSite: 'same-site' }],
    ['a neighbour that hides its origin', { fetchSite: 'same-site' }],
    ['another website', { fetchSite: 'cross-site' }],
    ['a sandboxed frame', { origin: 'null', fetchSite: 'cross-site' }],
    ['a mark that nobody knows', { fetchSite: 'same-origin, cross-site' }],
    ['an origin with a path', { origin: `http://${host}/x` }],
  ])('are closed to %s', (_to, over) => {
    expect(isPanelOrTool(claim(over))).toBe(false);
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
