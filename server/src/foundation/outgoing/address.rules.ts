import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Addresses that are not on the internet (IANA special-purpose registries): this machine, its network, and reserved ones. */
const RESERVED_V4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Parts of 2000::/3, in which alone the internet lies, that are not the internet or carry IPv4 addresses. */
const RESERVED_V6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const reserved = new BlockList();
for (const [net, bits] of RESERVED_V4) reserved.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of RESERVED_V6) reserved.addSubnet(net, bits, 'ipv6');
const internet = new BlockList();
internet.addSubnet('2000::', 3, 'ipv6');

/** Whether a network address lies on the internet. IPv4 in IPv6 clothes (mapped, 6to4, NAT64, Teredo) never does. */
export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !reserved.check(address, 'ipv4');
  const bare = address.replace(/%.*$/, '');
  return isIPv6(bare) && internet.check(bare, 'ipv6') && !reserved.check(bare, 'ipv6');
};

/** Host of an address as sockets take it: without the brackets of IPv6. `URL` has made plain every other spelling of IPv4. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1');

/** Whether the site has said that this host may be reached though it is private; named with or without its port. */
export const isAllowedHost = (url: URL, privateHosts: readonly string[]): boolean => {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return privateHosts.some((one) => {
    const name = one.trim().toLowerCase();
    return name === url.hostname || name === hostOf(url) || name === `${url.hostname}:${port}`;
  });
};
