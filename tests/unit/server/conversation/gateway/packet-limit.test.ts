import fs from 'node:fs';
import { EventEmitter } from 'node:events';
import { limitPackets } from '../../../../../server/src/conversation/gateway/packet-limit';
import { RateLimiter } from '../../../../../server/src/foundation/platform/rate-limiter';

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
  receive(packets: number, data: unknown = '2["typing"]'): void {
    for (let i = 0; i < packets && this.closed === 0; i += 1) {
      this.emit('packet', { type: 'message', data });
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

  it.each([
    [
      'an event that announces attachments',
      '51-/visitor,["message:send",{"_placeholder":true,"num":0}]',
    ],
    ['an answer that announces attachments', '61-/visitor,1[{"_placeholder":true,"num":0}]'],
    ['a great many of them', '5999999999-["x"]'],
    ['an attachment', Buffer.from('x')],
  ])('T12: %s is not read, and ends the connection', (_what, data) => {
    const connection = new FakeConnection();
    limitPackets(connection, 'a', limits(new RateLimiter({ perMinute: 1, burst: 100 }, clock)));
    connection.receive(1, data);
    expect([connection.read, connection.closed]).toEqual([0, 1]);
  });

  it('T12: are read by a parser that does not wait for more attachments than it can hold', () => {
    const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { version: string }>;
    };
    const parsers = Object.entries(packages).filter(([path]) => path.endsWith('/socket.io-parser'));
    expect(parsers.length).toBeGreaterThan(0);
    for (const [path, { version }] of parsers) {
      const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
      expect([path, major * 1e6 + minor * 1e3 + patch >= 4_002_007]).toEqual([path, true]);
    }
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
