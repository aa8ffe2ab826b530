import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { LiveChatError } from '../../../../protocol';
import { hostOf, isAllowedHost, isPublicAddress } from './address.rules';

export interface OutgoingRequest {
  method: 'POST';
  body: string;
  headers: Record<string, string>;
  /** Nobody is followed anywhere. */
  redirect: 'error';
  signal: AbortSignal;
}

/** Posts something out of the house; `fetch` has this shape too. */
export type Send = (
  url: string,
  request: OutgoingRequest
) => Promise<{ ok: boolean; status: number }>;

/** The address leads to this machine or its network, and nobody has allowed that. */
export class PrivateAddressError extends Error {
  readonly code = 'EPRIVATE';

  constructor() {
    super('the address is not on the internet');
    this.name = 'PrivateAddressError';
  }
}

/** Looks a name up and refuses private addresses: what was looked up is what is connected to, so no second look-up can differ. */
const publicLookup: net.LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, []);
    if (found.length === 0 || found.some(({ address }) => !isPublicAddress(address))) {
      return callback(new PrivateAddressError(), []);
    }
    if (options.all) return callback(null, found);
    const [first] = found;
    callback(null, first?.address ?? '', first?.family);
  });
};

/** Whether an address names a private place by itself: a literal one, or a name that never leaves this machine. */
const namesPrivatePlace = (url: URL): boolean => {
  const host = hostOf(url).replace(/\.$/, '');
  if (net.isIP(host) !== 0) return !isPublicAddress(host);
  return (
    /(^|\.)(localhost|local|internal|localdomain|home\.arpa)$/i.test(host) || !host.includes('.')
  );
};

/** A name is looked up at this moment; one that nobody knows yet may come to exist. */
const isPrivatePlace = async (url: URL, privateHosts: readonly string[]): Promise<boolean> => {
  if (isAllowedHost(url, privateHosts)) return false;
  if (namesPrivatePlace(url)) return true;
  try {
    const found = await dns.promises.lookup(hostOf(url), { all: true });
    return found.some((one) => !isPublicAddress(one.address));
  } catch {
    return false;
  }
};

/**
 * Refuses receivers that could never be sent to when they are typed, and not when the first sending fails. What a name points
 * to by then is checked again by {@link guardedSend}.
 * @throws LiveChatError `invalid_request` that names the host, never the whole address, which may hold a secret
 */
export const assertPublicPlaces = async (
  addresses: readonly string[],
  privateHosts: readonly string[]
): Promise<void> => {
  for (const address of addresses) {
    const url = new URL(address);
    if (!(await isPrivatePlace(url, privateHosts))) continue;
    throw new LiveChatError(
      'invalid_request',
      `${url.host} is not on the internet. If it is meant, name it in config/plugins: ` +
        `'live-chat': { config: { webhooks: { privateHosts: ['${url.host}'] } } }.`
    );
  }
};

/**
 * Sends to the internet alone (T24): addresses are checked when the connection is made, so that a name which points
 * elsewhere by then is refused too. Redirects are not followed; what is answered is not read.
 * @param privateHosts hosts that may be reached though they are private, e.g. `crm.internal` or `10.0.0.5:8080`
 */
export const guardedSend =
  (privateHosts: readonly string[]): Send =>
  async (address, { method, body, headers, signal }) => {
    const url = new URL(address);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new PrivateAddressError();
    const allowed = isAllowedHost(url, privateHosts);
    // A literal address is never looked up.
    if (!allowed && net.isIP(hostOf(url)) !== 0 && !isPublicAddress(hostOf(url))) {
      throw new PrivateAddressError();
    }
    return new Promise((resolve, reject) => {
      const client = url.protocol === 'https:' ? https : http;
      const request = client.request(
        url,
        {
          method,
          signal,
          agent: false,
          headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
          ...(allowed ? {} : { lookup: publicLookup }),
        },
        (response) => {
          const status = response.statusCode ?? 0;
          response.destroy();
          resolve({ ok: status >= 200 && status < 300, status });
        }
      );
      request.on('error', reject);
      request.end(body);
    });
  };

const member = (thrown: unknown, key: 'name' | 'code' | 'cause'): unknown =>
  typeof thrown === 'object' && thrown !== null && key in thrown
    ? (thrown as Record<string, unknown>)[key]
    : undefined;

/** A short name of why something could not be sent, without anything that was sent or answered. */
export const failureName = (thrown: unknown): string => {
  if (thrown instanceof PrivateAddressError) return 'the address is not on the internet';
  const cause = member(thrown, 'cause');
  // What ends a request is thrown itself, or stands behind the error that it causes.
  if ([thrown, cause].some((one) => member(one, 'name') === 'TimeoutError')) {
    return 'no answer in time';
  }
  const code = [thrown, cause]
    .map((one) => member(one, 'code'))
    .find((one) => typeof one === 'string');
  return typeof code === 'string' ? code : 'no connection';
};
