import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Core } from '@strapi/strapi';
import { addressScope, forwardedAddress } from './address.rules';

// Lives as long as the process: keys of rate limits cannot be turned back into addresses, nor joined across restarts.
const secret = randomBytes(32);

/** A pseudonym of a network address, for rate limits only. The address itself is kept nowhere. */
export const addressKey = (address: string): string =>
  createHmac('sha256', secret).update(addressScope(address)).digest('base64url').slice(0, 22);

/** What the host's `server.proxy` says. */
interface ProxySettings {
  proxy?: boolean;
  proxyIpHeader?: string;
  /** Hosts may take it from their environment as text. */
  maxIpsCount?: number | string;
}

const settingsOf = (strapi: Core.Strapi): ProxySettings => strapi.server.app;

/** How many proxies the host trusts: `server.proxy.maxIpsCount`, and one where `server.proxy.koa` stands alone. */
const trustedHops = ({ proxy, maxIpsCount = 0 }: ProxySettings): number =>
  proxy ? Math.max(1, Math.floor(Number(maxIpsCount)) || 0) : 0;

/** What a request tells of where it comes from. */
interface Addressed {
  headers: IncomingHttpHeaders;
  socket?: { remoteAddress?: string | undefined };
}

/**
 * Pseudonym of the client's address. A proxy's header counts only where the host trusts one, and there from the right:
 * Koa itself takes the left entry as long as `maxIpsCount` is not set, which is whatever the sender has written.
 */
export const addressKeyOf = (strapi: Core.Strapi, request: Addressed): string => {
  const settings = settingsOf(strapi);
  const hops = trustedHops(settings);
  const header =
    hops > 0
      ? request.headers[(settings.proxyIpHeader ?? 'X-Forwarded-For').toLowerCase()]
      : undefined;
  const told = header === undefined ? undefined : forwardedAddress(String(header), hops);
  return addressKey(told ?? request.socket?.remoteAddress ?? '');
};

/**
 * Whether Strapi takes addresses that senders can write themselves: it trusts a proxy, and was not told how many
 * there are.
 */
export const hasForgeableAddresses = (strapi: Core.Strapi): boolean => {
  const { proxy, maxIpsCount = 0 } = settingsOf(strapi);
  return proxy === true && !(Number(maxIpsCount) > 0);
};

/** What somebody who runs the site has to do about it. */
export const FORGEABLE_ADVICE =
  'server.proxy.koa is on and server.proxy.maxIpsCount is not set: Strapi then takes the left entry of X-Forwarded-For, ' +
  'which anybody can write. Live chat counts the last entry, as of one proxy. Set maxIpsCount to the number of proxies ' +
  'in front of Strapi in config/server: proxy: { koa: true, maxIpsCount: 1 }.';
