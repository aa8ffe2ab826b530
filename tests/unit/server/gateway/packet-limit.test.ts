import { EventEmitter } from 'node:events';
import { limitPackets } from '../../../../server/src/gateway/packet-limit';
import { RateLimiter } from '../../../../server/src/platform/rate-limiter';

class FakeConnection extends EventEmitter {
  closed = 0;
  read = 0;
  constructor() {
    super();
    this.on('data', () => (this.read += 1));
  }
  close(): void {
    this.closed += 1;
  }
  /** As the engine does: `packet` for each, then its content to whoever reads. */
  receive(packets: number): void {
    for (let i = 0; i < packets && this.closed === 0; i += 1) {
      this.emit('packet');
      this.emit('data');
    }
  }
}

describe('packets of a connection', () => {
  const clock = { now: () => 0 };
  const rate = { perMinute: 1, burst: 10 };
  const limits = (ofAddress: RateLimiter) => ({ rate, ofAddress, clock });

  it('are read up to the limit, and the one beyond is not', () => {
    const connection = new FakeConnection();
    limitPackets(connection, 'a', limits(new RateLimiter({ perMinute: 1, burst: 100 }, clock)));
    connection.receive(10);
    expect([connection.read, connection.closed]).toEqual([10, 0]);
    connection.receive(1);
    expect([connection.read, connection.closed]).toEqual([10, 1]);
  });

  it('of all connections of one address count together, and those of another do not', () => {
    const ofAddress = new RateLimiter({ perMinute: 1, burst: 15 }, clock);
    const [one, two, other] = [new FakeConnection(), new FakeConnection(), new FakeConnection()];
    limitPackets(one, 'a', limits(ofAddress));
    limitPackets(two, 'a', limits(ofAddress));
    limitPackets(other, 'b', limits(ofAddress));
    for (const connection of [one, two, other]) connection.receive(10);
    expect([one.read, two.read, other.read]).toEqual([10, 5, 10]);
    expect([one.closed, two.closed, other.closed]).toEqual([0, 1, 0]);
  });
});
