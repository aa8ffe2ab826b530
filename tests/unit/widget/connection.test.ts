import type { ChatEvent, SyncPage, VisitorChat } from '../../../protocol/conversation/chat';
import { LiveChatError, type ErrorCode } from '../../../protocol/foundation/errors';
import {
  Connection,
  type ConnectionState,
  type Link,
  type LinkListener,
} from '../../../widget/src/app/connection';
import { Timeline } from '../../../widget/src/app/timeline';
import { FakeClock, settle } from './fake-clock';

const CHAT: VisitorChat = {
  chatId: 'c'.repeat(24),
  status: 'active',
  lastSeq: 2,
  agentReadSeq: 0,
  visitorReadSeq: 0,
  startedAt: 0,
};
const event = (seq: number): ChatEvent => ({
  seq,
  kind: 'text',
  author: { kind: 'agent' },
  body: 'm' + seq,
  at: 0,
});
const page = (...seqs: number[]): SyncPage => ({
  epoch: 'e1',
  head: seqs.at(-1) ?? 0,
  events: seqs.map(event),
  more: false,
});

interface FakeLink {
  listener: LinkListener;
  asked: [string, unknown][];
  closed: boolean;
}

const setUp = () => {
  const clock = new FakeClock();
  const links: FakeLink[] = [];
  const states: ConnectionState[] = [];
  const refused: ErrorCode[] = [];
  /** Answers by event; `undefined` is silence. */
  const answers: Record<string, () => unknown> = {
    'chat:join': () => ({ ok: true, chat: CHAT, ...page(1, 2) }),
    beat: () => ({ ok: true, head: 2, epoch: 'e1' }),
    'chat:sync': () => ({ ok: true, ...page() }),
  };
  const rest = {
    events: jest.fn(() => Promise.resolve({ ...page(1, 2), chat: CHAT })),
    send: jest.fn(() => Promise.resolve({ seq: 3, at: 0 })),
    answer: jest.fn(() => Promise.resolve({ seq: 5, at: 0, recordId: 'r1' })),
    end: jest.fn(() => Promise.resolve({ seq: 4 })),
  };
  const timeline: Timeline = new Timeline({
    clock,
    missing: (since) => void connection.sync(since),
    changed: () => undefined,
  });
  const connection: Connection = new Connection({
    session: { token: 't', chatId: CHAT.chatId },
    clock,
    rest,
    timeline,
    openLink: (_token, listener): Link => {
      const link: FakeLink = { listener, asked: [], closed: false };
      links.push(link);
      return {
        ask: (name, question) => {
          link.asked.push([name, question]);
          const answer = answers[name]?.();
          return answer === undefined
            ? new Promise((_resolve, reject) =>
                clock.after(10_000, () => reject(new Error('silence')))
              )
            : (Promise.resolve(answer) as never);
        },
        typing: () => undefined,
        close: () => void (link.closed = true),
      };
    },
    changed: (state) => states.push(state),
    chat: () => undefined,
    refused: (code) => refused.push(code),
    events: { 'chat:read': () => undefined, typing: () => undefined, available: () => undefined },
  });
  return { clock, links, states, refused, answers, rest, timeline, connection };
};

const live = async () => {
  const all = setUp();
  all.connection.start();
  all.links[0]!.listener.opened();
  await settle();
  return all;
};
const shown = (timeline: Timeline): number[] => timeline.events.map(({ seq }) => seq);

describe('connection', () => {
  it('joins with the last number it has and is live then', async () => {
    const { connection, links, timeline } = await live();
    expect(connection.state).toBe('live');
    expect(links[0]!.asked[0]).toEqual(['chat:join', { since: 0, chatId: CHAT.chatId }]);
    expect(shown(timeline)).toEqual([1, 2]);
  });

  it('comes back after a break, asks for what followed, and merges it', async () => {
    const { clock, connection, links, answers, timeline } = await live();
    links[0]!.listener.closed();
    expect(connection.state).toBe('waiting');
    await clock.pass(1_000);
    answers['chat:join'] = () => ({ ok: true, chat: CHAT, ...page(3, 4) });
    links[1]!.listener.opened();
    await settle();
    expect(links[1]!.asked[0]).toEqual(['chat:join', { since: 2, chatId: CHAT.chatId }]);
    expect(shown(timeline)).toEqual([1, 2, 3, 4]);
  });

  it('fetches page after page, 5,000 events behind', async () => {
    const { connection, links, answers, timeline } = setUp();
    const from = (since: number): SyncPage => {
      const events = Array.from({ length: Math.min(200, 1_000 - since) }, (_, i) =>
        event(since + i + 1)
      );
      return { epoch: 'e1', head: 1_000, events, more: since + events.length < 1_000 };
    };
    answers['chat:join'] = () => ({ ok: true, chat: CHAT, ...from(0) });
    answers['chat:sync'] = () => ({ ok: true, ...from(timeline.last) });
    connection.start();
    links[0]!.listener.opened();
    await settle();
    await settle();
    expect(timeline.last).toBe(1_000);
  });

  it('finds a link that sends but does not receive within 45 s, and makes a new one', async () => {
    const { clock, answers, links } = await live();
    answers['beat'] = () => undefined;
    await clock.pass(45_000);
    expect(links[0]!.closed).toBe(true);
    expect(links.length).toBeGreaterThan(1);
  });

  it('is lost at once when the browser has no network, tries nothing meanwhile and is back at once', async () => {
    const { connection, links, states } = await live();
    connection.wake(false);
    expect(connection.state).toBe('waiting');
    expect(links[0]!.closed).toBe(true);
    connection.wake(false);
    expect(links).toHaveLength(1);
    connection.wake(true);
    expect(links).toHaveLength(2);
    links[1]!.listener.opened();
    await settle();
    expect(states.at(-1)).toBe('live');
  });

  it('beats at once when the page is looked at again', async () => {
    const { connection, links, answers, timeline, clock } = await live();
    answers['beat'] = () => ({ ok: true, head: 3, epoch: 'e1' });
    answers['chat:sync'] = () => ({ ok: true, ...page(3) });
    connection.wake();
    await clock.pass(1_000);
    expect(links[0]!.asked.map(([name]) => name)).toEqual(['chat:join', 'beat', 'chat:sync']);
    expect(shown(timeline)).toEqual([1, 2, 3]);
  });

  it('does not wait for the back-off when the network is back', async () => {
    const { connection, links } = await live();
    links[0]!.listener.closed();
    connection.wake();
    expect(links).toHaveLength(2);
  });

  it('comes back within five seconds when the server drains', async () => {
    const { clock, connection, links } = await live();
    links[0]!.listener.draining({ retryAfter: 1_000 });
    expect(connection.state).toBe('waiting');
    await clock.pass(2_499);
    expect(links).toHaveLength(1);
    await clock.pass(1);
    expect(links).toHaveLength(2);
  });

  it('treats a message without an answer as a broken link', async () => {
    const { clock, connection, links } = await live();
    const sent = expect(connection.send('id', 'text')).rejects.toThrow('silence');
    await clock.pass(10_000);
    await sent;
    expect(links[0]!.closed).toBe(true);
  });

  it.each(['unauthorized', 'gone', 'not_found', 'unsupported_protocol'] as const)(
    'stops for good on %s',
    async (code) => {
      const { clock, connection, links, refused } = setUp();
      connection.start();
      links[0]!.listener.failed(code);
      await clock.pass(120_000);
      expect([refused, links.length, connection.state]).toEqual([[code], 1, 'idle']);
    }
  );

  it('stops when its rights are revoked', async () => {
    const { links, refused, connection } = await live();
    links[0]!.listener.revoked({ code: 'gone' });
    expect([refused, connection.state]).toEqual([['gone'], 'idle']);
  });

  it('ignores what an earlier link still says', async () => {
    const { clock, links, timeline, connection } = await live();
    links[0]!.listener.closed();
    await clock.pass(1_000);
    links[0]!.listener.closed();
    links[0]!.listener['chat:events']({ chatId: 'other', events: [event(9)] });
    expect(connection.state).toBe('connecting');
    expect(timeline.last).toBe(2);
  });

  describe('without sockets', () => {
    const withoutSockets = async () => {
      const all = setUp();
      all.connection.start();
      for (let turn = 0; turn < 4; turn++) {
        all.links[turn]!.listener.failed(undefined);
        if (turn < 3) await all.clock.pass(60_000);
      }
      await settle();
      return all;
    };

    it('reads and sends over REST under the same ids', async () => {
      const { connection, rest, timeline } = await withoutSockets();
      expect(connection.state).toBe('polling');
      expect(shown(timeline)).toEqual([1, 2]);
      await expect(connection.send('id-1', 'text')).resolves.toEqual({ ok: true, seq: 3, at: 0 });
      expect(rest.send).toHaveBeenCalledWith('t', CHAT.chatId, {
        clientMessageId: 'id-1',
        body: 'text',
      });
      const card = { clientMessageId: 'id-2', cardSeq: 2, answer: 'yes' as const };
      await connection.answer('id-2', { seq: 2, answer: 'yes' });
      expect(rest.answer).toHaveBeenCalledWith('t', CHAT.chatId, card);
    });

    it('polls, and tries a socket again after a minute', async () => {
      const { clock, rest, links } = await withoutSockets();
      await clock.pass(9_000);
      expect(rest.events).toHaveBeenCalledTimes(4);
      await clock.pass(60_000);
      expect(links.length).toBe(5);
    });

    it('answers consent cards by the way that is up', async () => {
      const { connection, links, answers, rest } = await live();
      answers['consent:answer'] = () => ({ ok: true, seq: 3, at: 0, recordId: 'r1' });
      await connection.answer('id', { seq: 2, answer: 'no' });
      expect(links[0]!.asked.at(-1)).toEqual([
        'consent:answer',
        { clientMessageId: 'id', cardSeq: 2, answer: 'no', chatId: CHAT.chatId },
      ]);
      expect(rest.answer).not.toHaveBeenCalled();
    });

    it('stops polling at once when a socket works again', async () => {
      const { clock, rest, links, connection } = await withoutSockets();
      await clock.pass(61_000);
      links[4]!.listener.opened();
      await settle();
      expect(connection.state).toBe('live');
      rest.events.mockClear();
      await clock.pass(20_000);
      expect(rest.events).not.toHaveBeenCalled();
    });

    it('waits while REST is away as well, and comes back', async () => {
      const { clock, rest, connection } = await withoutSockets();
      rest.events.mockRejectedValueOnce(new LiveChatError('unavailable', ''));
      await clock.pass(3_000);
      expect(connection.state).toBe('waiting');
      await clock.pass(10_000);
      expect(connection.state).toBe('polling');
    });

    it('hears that the chat was erased', async () => {
      const { clock, rest, refused } = await withoutSockets();
      rest.events.mockRejectedValueOnce(new LiveChatError('gone', ''));
      await clock.pass(3_000);
      expect(refused).toEqual(['gone']);
    });
  });
});
