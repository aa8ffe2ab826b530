export { isOrigin } from '../../../protocol';

/** What is known of a request's origin. */
export interface OriginClaim {
  /** The `Origin` header, as it came. */
  origin: string | undefined;
  /** The `Host` header. */
  host: string | undefined;
  /** `Sec-Fetch-Site`, which scripts cannot set. */
  fetchSite?: string | undefined;
  referer?: string | undefined;
}

const hostOf = (address: string): string | undefined => {
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) ? url.host : undefined;
  } catch {
    // Not an address at all; then it has no host either.
    return undefined;
  }
};

/**
 * Whether a request comes from a page of this server itself (the admin panel). Browsers leave `Origin` away on
 * same-origin GET requests, so their other marks count there.
 */
export const isSameOrigin = (claim: OriginClaim): boolean => {
  if (!claim.host) return false;
  if (claim.origin !== undefined) return hostOf(claim.origin) === claim.host;
  if (claim.fetchSite !== undefined) return claim.fetchSite === 'same-origin';
  return claim.referer !== undefined && hostOf(claim.referer) === claim.host;
};

/** Exact match with a listed origin: no wildcard, no suffix, no `null`. */
export const isListedOrigin = (origin: string | undefined, listed: readonly string[]): boolean =>
  origin !== undefined && listed.includes(origin);
