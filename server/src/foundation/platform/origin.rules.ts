import { isOrigin } from '../../../../protocol';

export { isOrigin };

/** What is known of a request's origin. */
export interface OriginClaim {
  /** The `Origin` header, as it came. */
  origin: string | undefined;
  /** The `Host` header. */
  host: string | undefined;
  /** How the request came to this server, or to the outermost proxy. */
  scheme: 'http' | 'https';
  /** `Sec-Fetch-Site`, which scripts cannot set. */
  fetchSite?: string | undefined;
  referer?: string | undefined;
}

const originOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).origin : undefined;

/**
 * Whether an origin is this server's own. Where its address is configured, that alone decides: the `Host` header says
 * whatever name somebody has made point here. Elsewhere it has to be the host and the scheme that were asked.
 */
const isOwn = (origin: string, claim: OriginClaim, known: readonly string[]): boolean => {
  if (!isOrigin(origin)) return false;
  if (known.length > 0) return known.includes(origin);
  // A host and nothing but a host: it must not read as another one.
  if (claim.host === undefined || /[^\w.:[\]-]/.test(claim.host)) return false;
  return originOf(`${claim.scheme}://${claim.host}`) === origin;
};

/**
 * Whether a request comes from a page of this server itself (the admin panel). Browsers leave `Origin` away on
 * same-origin GET requests, so their other marks count there.
 * @param known the server's own origins, as configured; none where they are not
 */
export const isSameOrigin = (claim: OriginClaim, known: readonly string[] = []): boolean => {
  if (!claim.host) return false;
  if (claim.origin !== undefined) return isOwn(claim.origin, claim, known);
  if (claim.fetchSite !== undefined) return claim.fetchSite === 'same-origin';
  const referrer = claim.referer === undefined ? undefined : originOf(claim.referer);
  return referrer !== undefined && isOwn(referrer, claim, known);
};

/**
 * Whether a request may come from the admin panel or from a tool: not from a page of another origin. Tools send none of
 * a browser's marks; a browser sends at least one with everything that a page of another site can make it ask for.
 */
export const isPanelOrTool = (claim: OriginClaim, known: readonly string[] = []): boolean => {
  if (claim.origin !== undefined) return isSameOrigin(claim, known);
  return claim.fetchSite === undefined || ['same-origin', 'none'].includes(claim.fetchSite);
};

/** Exact match with a listed origin: no wildcard, no suffix, no `null`. */
export const isListedOrigin = (origin: string | undefined, listed: readonly string[]): boolean =>
  origin !== undefined && listed.includes(origin);
