import {
  decode,
  encode,
  Socket,
  type OpenTransport,
  type SocketOptions,
  type TransportEvents,
} from '../../../widget/src/app/socket';
import { FakeClock, settle } from './fake-clock';

const OPEN = '0{"sid":"s","upgrades":[],"pingInterval":25000,"pingTimeout":20000}';

const fakeTransport = () => {
  const sent: string[] = [];
  let events: TransportEvents | undefined;
  let closed = false;
  const open: OpenTransport = (_address, them) => {
    events = them;
    return { send: (text) => sent.push(text), close: () => void (closed = true) };
  };
  return {
    open,
    sent,
    tell: () => events!,
    closed: () => closed,
    opened: () => events !== undefined,
  };
};

const setUp = (transports: OpenTransport[]) => {
  const clock = new FakeClock();
  const log: unknown[][] = [];
  const options: SocketOptions = {
    clock,
    address: 'https://cms.example/live-chat/socket/',
    nsp: '/visitor',
    auth: { v: 1, token: 'secret' },
    transports,
    opened: () => log.push(['opened']),
    failed: (...why) => log.push(['failed', ...why]),
    closed: () => log.push(['closed']),
    event: (...what) => log.push(['event', ...what]),
  };
  return { clock, log, socket: new Socket(options) };
};

const connected = () => {
  const transport = fakeTransport();
  const all = { transport, ...setUp([transport.open]) };
  transport.tell().packet(OPEN);
  transport.tell().packet('40/visitor,{"sid":"x"}');
  return all;
};

describe('packets of socket.io', () => {
  it.each([
    [
      '2/visitor,12["a",{"b":[1,"x,y"]}]',
      { type: '2', nsp: '/visitor', id: 12, data: ['a', { b: [1, 'x,y'] }] },
    ],
    ['3/visitor,7[{"ok":true}]', { type: '3', nsp: '/visitor', id: 7, data: [{ ok: true }] }],
    ['0/visitor,{"sid":"a"}', { type: '0', nsp: '/visitor', data: { sid: 'a' } }],
    ['1/visitor,', { type: '1', nsp: '/visitor' }],
  ])('reads and writes %s', (text, packet) => {
    expect(decode(text)).toEqual(packet);
    expect(encode(packet as Parameters<typeof encode>[0])).toBe('4' + text);
  });

  it.each(['', '9', '2/visitor,["a"', '5/visitor,1-["a"]', 'x'])(
    'takes %j for no packet',
    (text) => {
      expect(decode(text)).toBeUndefined();
    }
  );
});

describe('socket', () => {
  it('sends its token in the handshake, and only there', () => {
    const { transport, log } = connected();
    expect(transport.sent).toEqual(['40/visitor,{"v":1,"token":"secret"}']);
    expect(log).toEqual([['opened']]);
  });

  it('answers pings', () => {
    const { transport } = connected();
    transport.tell().packet('2');
    expect(transport.sent.at(-1)).toBe('3');
  });

  it('brings an answer to its question', async () => {
    const { transport, socket } = connected();
    const [first, second] = [socket.ask('a', 1), socket.ask('b', 2)];
    transport.tell().packet('43/visitor,2["two"]');
    transport.tell().packet('43/visitor,1["one"]');
    await expect(Promise.all([first, second])).resolves.toEqual(['one', 'two']);
  });

  it('gives up a question after ten seconds', async () => {
    const { clock, socket } = connected();
    const asked = expect(socket.ask('a', 1)).rejects.toThrow('no answer');
    await clock.pass(10_000);
    await asked;
  });

  it('gives up all questions when it closes', async () => {
    const { transport, socket, log } = connected();
    const asked = expect(socket.ask('a', 1)).rejects.toThrow('no answer');
    transport.tell().closed();
    await asked;
    expect(log.at(-1)).toEqual(['closed']);
    await expect(socket.ask('b', 1)).rejects.toThrow('no answer');
  });

  it('tries the next transport when one does not open', () => {
    const [first, second] = [fakeTransport(), fakeTransport()];
    const { log } = setUp([first.open, second.open]);
    first.tell().closed();
    expect(second.opened()).toBe(true);
    second.tell().packet(OPEN);
    second.tell().packet('40/visitor,{"sid":"x"}');
    expect(log).toEqual([['opened']]);
  });

  it('fails when none opens, and says when it met silence', async () => {
    const broken = fakeTransport();
    const refused = setUp([broken.open]);
    broken.tell().closed();
    expect(refused.log).toEqual([['failed', undefined, false]]);
    const silent = setUp([fakeTransport().open]);
    await silent.clock.pass(10_000);
    expect(silent.log).toEqual([['failed', undefined, true]]);
  });

  it('tells the code of a refusal', () => {
    const transport = fakeTransport();
    const { log } = setUp([transport.open]);
    transport.tell().packet(OPEN);
    transport.tell().packet('44/visitor,{"message":"no","data":{"code":"unauthorized"}}');
    expect(log).toEqual([['failed', 'unauthorized', false]]);
    expect(transport.closed()).toBe(true);
  });

  it('notices when pings stop coming', async () => {
    const { clock, log, transport } = connected();
    await clock.pass(44_000);
    transport.tell().packet('2');
    await clock.pass(44_999);
    expect(log).toEqual([['opened']]);
    await clock.pass(1);
    expect(log.at(-1)).toEqual(['closed']);
  });

  it('ignores other namespaces, malformed packets, and everything after its end', async () => {
    const { transport, socket, log } = connected();
    for (const text of ['42/other,["a",1]', '42/visitor,{}', '4', '4x', '6', '43/visitor,99[1]']) {
      transport.tell().packet(text);
    }
    socket.close();
    transport.tell().packet('42/visitor,["late",1]');
    transport.tell().closed();
    await settle();
    expect(log).toEqual([['opened']]);
  });
});
