import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import type { Entry } from '../../../../../server/src/conversation/chat';
import { ActivityFeed } from '../../../../../server/src/conversation/gateway/activity';
import { limitBuffer } from '../../../../../server/src/conversation/gateway/back-pressure';
import { Counter } from '../../../../../server/src/conversation/gateway/counter';
import { HeadReader } from '../../../../../server/src/conversation/gateway/heads';
import { Membership } from '../../../../../server/src/conversation/gateway/membership';

const entry = (over: Partial<Entry> = {}): Entry => ({
  chatId: 'chat',
  clientMessageId: 'id',
  authorKind: 'visitor',
  authorId: 'visitor',
  kind: 'text',
  body: 'hello',
  data: null,
  seq: 1,
  at: 10,
  ...over,
});

describe('heads', () => {
  it('become one query when they are asked for at one moment, each with its own answer', async () => {
    const asked: string[][] = [];
    const reader = new HeadReader((chatIds) => {
      asked.push([...chatIds].sort());
      return Promise.resolve(new Map(chatIds.map((id) => [id, id.length])));
    });

    const answers = await Promise.all([reader.heads(['a', 'bb']), reader.heads(['bb', 'ccc'])]);

    expect(asked).toEqual([['a', 'bb', 'ccc']]);
    expect(answers.map((heads) => Object.fromEntries(heads))).toEqual([
      { a: 1, bb: 2 },
      { bb: 2, ccc: 3 },
    ]);
  });

  it('leave out chats that are not there, and survive a failed query', async () => {
    let fails = true;
    const reader = new HeadReader(() =>
      fails ? Promise.reject(new Error('no database')) : Promise.resolve(new Map([['a', 1]]))
    );

    await expect(reader.heads(['a'])).rejects.toThrow('no database');
    fails = false;
    expect([...(await reader.heads(['a', 'gone']))]).toEqual([['a', 1]]);
  });
});

describe('the activity feed', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('tells many messages of a chat as one change, with the last text and how many are unread', () => {
    const told: object[] = [];
    const feed = new ActivityFeed((items) => void told.push(...items));
    feed.add(entry({ seq: 1, body: 'first' }), 'sales');
    feed.add(entry({ seq: 2, body: 'x'.repeat(500), at: 20 }), 'sales');
    feed.add(entry({ seq: 3, authorKind: 'agent', body: 'answer', at: 30 }), 'sales');
    feed.add(entry({ seq: 4, authorKind: 'agent', kind: 'note', body: 'SECRET', at: 40 }), 'sales');
    feed.add(entry({ chatId: 'other', seq: 9 }), undefined);

    expect(told).toEqual([]);
    jest.runAllTimers();

    expect(told).toMatchObject([
      {
        chatId: 'chat',
        departmentId: 'sales',
        lastSeq: 4,
        lastAt: 40,
        visitorTexts: 2,
        preview: { by: 'agent', text: 'answer', at: 30 },
      },
      { chatId: 'other', lastSeq: 9, visitorTexts: 1 },
    ]);
    expect(JSON.stringify(told)).not.toContain('SECRET');
  });

  it('shortens long texts, starts anew after telling, and is silent once stopped', () => {
    const told: { preview?: { text: string }; visitorTexts: number }[] = [];
    const feed = new ActivityFeed((items) => void told.push(...items));
    feed.add(entry({ body: 'x'.repeat(500) }), undefined);
    jest.runAllTimers();
    feed.add(entry({ seq: 2 }), undefined);
    jest.runAllTimers();
    feed.add(entry({ seq: 3 }), undefined);
    feed.stop();
    jest.runAllTimers();

    expect(told).toHaveLength(2);
    expect(told[0]!.preview!.text.length).toBeLessThanOrEqual(140);
    expect(told[1]!.visitorTexts).toBe(1);
  });
});

describe('membership', () => {
  it('knows both ways what a plain list of pairs knows', () => {
    const pair = fc.record({
      do: fc.constantFrom('add', 'remove', 'leave'),
      key: fc.constantFrom('a', 'b', 'c'),
      member: fc.constantFrom(1, 2, 3),
    });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 60 }), (steps) => {
        const membership = new Membership<number>();
        let pairs = new Set<string>();
        for (const { do: what, key, member } of steps) {
          if (what === 'add') {
            membership.add(key, member);
            pairs.add(`${key} ${member}`);
          } else if (what === 'remove') {
            membership.remove(key, member);
            pairs.delete(`${key} ${member}`);
          } else {
            const left = membership.removeMember(member);
            const gone = [...pairs].filter((one) => one.endsWith(` ${member}`));
            expect(left.sort()).toEqual(gone.map((one) => one.split(' ')[0]!).sort());
            pairs = new Set([...pairs].filter((one) => !gone.includes(one)));
          }
        }
        for (const key of ['a', 'b', 'c']) {
          for (const member of [1, 2, 3]) {
            const stands = pairs.has(`${key} ${member}`);
            expect(membership.has(key, member)).toBe(stands);
            expect(membership.membersOf(key).has(member)).toBe(stands);
            expect(membership.keysOf(member).has(key)).toBe(stands);
          }
        }
        const keys = new Set([...pairs].map((one) => one.split(' ')[0]!));
        expect(membership.keys().sort()).toEqual([...keys].sort());
      })
    );
  });
});

describe('F23: back-pressure', () => {
  const connection = () => {
    const events = new EventEmitter();
    const closed: (boolean | undefined)[] = [];
    limitBuffer(Object.assign(events, { close: (discard?: boolean) => closed.push(discard) }), 100);
    return {
      write: (data: unknown) => events.emit('packetCreate', { data }),
      flush: () => events.emit('flush'),
      closed,
    };
  };

  it('cuts a reader off when more waits than allowed, throwing away what waits', () => {
    const { write, closed } = connection();
    write('x'.repeat(100));
    expect(closed).toEqual([]);
    write('x');
    expect(closed).toEqual([true]);
  });

  it('leaves a reader alone who takes what it is sent', () => {
    const { write, flush, closed } = connection();
    for (let i = 0; i < 50; i += 1) {
      write('x'.repeat(90));
      flush();
    }
    write(undefined);
    expect(closed).toEqual([]);
  });
});

describe('a counter', () => {
  it('refuses beyond its limit, per key, and makes room again', () => {
    const counter = new Counter(2, 'windows');
    const tooMany = expect.objectContaining({ code: 'too_many' }) as Error;
    for (let i = 0; i < 2; i += 1) {
      counter.assertRoom('a');
      counter.enter('a');
    }

    expect(() => counter.assertRoom('a')).toThrow(tooMany);
    counter.assertRoom('b');
    counter.leave('a');
    counter.assertRoom('a');
    counter.leave('nobody');
    counter.assertRoom('nobody');
  });
});
