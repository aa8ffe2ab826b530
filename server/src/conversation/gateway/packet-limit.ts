import type { Rate } from '../../../../protocol';
import { takeToken, type Bucket, type Clock, type RateLimiter } from '../../foundation/platform';

/** What the engine has read, before socket.io makes anything of it. */
interface Packet {
  data?: unknown;
}

interface Connection {
  on(event: 'packet', listener: (packet: Packet) => void): unknown;
  removeAllListeners(event: 'data'): unknown;
  close(discard?: boolean): unknown;
}

export interface PacketLimits {
  /** Packets of one connection. */
  rate: Rate;
  /** Packets of all connections of an address. */
  ofAddress: RateLimiter;
  clock: Clock;
}

/** BINARY_EVENT and BINARY_ACK of socket.io's protocol: they announce attachments, for which the server would wait. */
const ANNOUNCES_BINARY = /^[56]/;

/** Nothing of ours is binary; what is would be kept in memory until all of it is there (CVE-2026-69185). */
const isBinary = ({ data }: Packet): boolean =>
  typeof data === 'string' ? ANNOUNCES_BINARY.test(data) : data !== undefined;

/**
 * Counts every packet before anything is made of it, also what nobody listens to (unknown events, acknowledgements,
 * attachments, requests for namespaces) and what nobody can read. A connection that sends more than any client of
 * ours would, or something binary, is closed: an answer to each would be work as well.
 */
export const limitPackets = (
  connection: Connection,
  addressKey: string,
  { rate, ofAddress, clock }: PacketLimits
): void => {
  let own: Bucket | undefined;
  connection.on('packet', (packet) => {
    const verdict = takeToken(own, rate, clock.now());
    own = verdict.bucket;
    if (verdict.allowed && ofAddress.allows(addressKey) && !isBinary(packet)) return;
    // Told apart by nothing, this packet would still be read.
    connection.removeAllListeners('data');
    connection.close(true);
  });
};
