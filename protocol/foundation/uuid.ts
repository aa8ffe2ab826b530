/**
 * A UUID of version 7 (RFC 9562, section 5.7), in lower case: it sorts by the time it was made. Messages are named
 * by it, so that new names land side by side in the database's index instead of all over it; a wrong clock costs
 * that locality and nothing else. Works on pages without TLS too, where `crypto.randomUUID` does not exist.
 *
 * @param now milliseconds since 1970
 * @param random at least 10 random bytes
 */
export const uuidV7 = (now: number, random: Uint8Array): string => {
  const time = Math.max(0, Math.floor(now)).toString(16).padStart(12, '0').slice(-12);
  // Not `Array.from`: old libraries of websites have put another one in its place.
  const hex = [...random.subarray(0, 10)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const variant = (8 | ((random[2] ?? 0) >> 6)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-${variant}${hex.slice(5, 8)}-${hex.slice(8)}`;
};

/** {@link uuidV7} of this moment, with the browser's or Node's own randomness. */
export const newMessageId = (): string =>
  uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
