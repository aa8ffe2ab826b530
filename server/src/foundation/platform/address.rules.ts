import { isIPv4, isIPv6 } from 'node:net';

/** How an IPv6 address is written out: eight groups of sixteen bits. */
const groupsOf = (address: string): number[] => {
  // The last two groups may be written as IPv4.
  const plain = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].map((group) => Number.parseInt(group, 16));
};

const dotted = (high = 0, low = 0): string =>
  [high >> 8, high & 255, low >> 8, low & 255].join('.');

/** The IPv4 address that an IPv6 address only wraps: mapped, translated (NAT64) or tunnelled (6to4). */
const wrappedIPv4 = (groups: readonly number[]): string | undefined => {
  const starts = (...prefix: number[]) => prefix.every((group, i) => groups[i] === group);
  if (starts(0, 0, 0, 0, 0, 0xffff) || starts(0x64, 0xff9b, 0, 0, 0, 0)) {
    return dotted(groups[6], groups[7]);
  }
  return starts(0x2002) ? dotted(groups[1], groups[2]) : undefined;
};

/** An address without what proxies write around it: quotes, brackets, port, zone. */
const bareAddress = (text: string): string => {
  const unquoted = text.trim().replace(/^"(.*)"$/, '$1');
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(unquoted)?.[1];
  const withPort = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(unquoted)?.[1];
  return (bracketed ?? withPort ?? unquoted).replace(/%.*$/, '').toLowerCase();
};

/**
 * The part of a network address that stands for one customer: the whole of IPv4 (wrapped forms included), the first
 * 64 bits of IPv6, of which anybody has as many as they like. What is no address at all has one part for everybody:
 * it must not be something that a sender can choose.
 */
export const addressScope = (address: string): string => {
  const bare = bareAddress(address);
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return 'unknown';
  const groups = groupsOf(bare);
  return (
    wrappedIPv4(groups) ??
    groups
      .slice(0, 4)
      .map((group) => group.toString(16))
      .join(':')
  );
};

/**
 * The address that a proxy has written down, counted from the right: each proxy appends whom it talks to, and what
 * stands further left may come from the sender.
 * @param hops how many proxies stand in front
 * @returns nothing where no address stands there
 */
export const forwardedAddress = (header: string, hops: number): string | undefined => {
  const entries = header.split(',');
  const entry = bareAddress(entries[Math.max(0, entries.length - hops)] ?? '');
  return isIPv4(entry) || isIPv6(entry) ? entry : undefined;
};
