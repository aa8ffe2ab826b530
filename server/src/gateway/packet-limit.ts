import type { Rate } from '../../../protocol';
import { takeToken, type Bucket, type Clock, type RateLimiter } from '../platform';

interface Connection {
  on(event: 'packet', listener: () => void): unknown;
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

/**
 * Counts every packet before anything is made of it, also what nobody listens to (unknown events, acknowledgements,
 * attachments, requests for namespaces) and what nobody can read. A connection that sends more than any client of
 * ours would is closed: an answer to each would be work as well.
 */
export const limitPackets = (
  connection: Connection,
  addressKey: string,
  { rate, ofAddress, clock }: PacketLimits
): void => {
  let own: Bucket | undefined;
  connection.on('packet', () => {
    const verdict = takeToken(own, rate, clock.now());
    own = verdict.bucket;
    if (verdict.allowed && ofAddress.allows(addressKey)) return;
    // Told apart by nothing, this packet would still be read.
    connection.removeAllListeners('data');
    connection.close(true);
  });
};
