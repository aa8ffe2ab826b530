export type OriginProblem = 'empty' | 'invalid' | 'scheme';
export type OriginAnswer = { ok: true; origin: string } | { ok: false; problem: OriginProblem };

const HAS_SCHEME = /^[a-z][a-z\d+.-]*:/i;
/** `localhost:3000` and `example.com:8080` look like a scheme, but a port follows. */
const HOST_WITH_PORT = /^[^/:\s]+:\d+(?:[/?#]|$)/;
const LOCAL = /^(?:localhost|127\.|\[::1\])/i;

const withScheme = (text: string): string => {
  if (HAS_SCHEME.test(text) && !HOST_WITH_PORT.test(text)) return text;
  return `${LOCAL.test(text) ? 'http' : 'https'}://${text.replace(/^\/\//, '')}`;
};

/** A host name that a website can have: a dot in it, or this machine, or an IP address. */
const isHost = (host: string): boolean =>
  host === 'localhost' ||
  host.endsWith('.localhost') ||
  host.startsWith('[') ||
  /[^.]\.[^.]/.test(host);

/**
 * Makes an origin of what people paste: an address of some page, with or without scheme, in any case, with a default
 * port. What is not a website is refused with a reason.
 * @example toOrigin('https://Shop.example/path/?a=1') // { ok: true, origin: 'https://shop.example' }
 */
export const toOrigin = (input: string): OriginAnswer => {
  const text = input.trim();
  if (text === '') return { ok: false, problem: 'empty' };
  if (/\s/.test(text)) return { ok: false, problem: 'invalid' };
  const address = withScheme(text);
  if (!URL.canParse(address)) return { ok: false, problem: 'invalid' };
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return { ok: false, problem: 'scheme' };
  if (!isHost(url.hostname)) return { ok: false, problem: 'invalid' };
  return { ok: true, origin: url.origin };
};
