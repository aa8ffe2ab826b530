import type { ChatEvent, SyncPage } from '../../../protocol/conversation/chat';
import { Timeline } from '../../../widget/src/app/timeline';
import { FakeClock } from './fake-clock';

const event = (seq: number, more: Partial<ChatEvent> = {}): ChatEvent => ({
  seq,
  kind: 'text',
  author: { kind: 'agent', name: 'Anna' },
  body: 'm' + seq,
  at: seq * 1000,
  ...more,
});
const events = (...seqs: number[]): ChatEvent[] => seqs.map((seq) => event(seq));
const page = (more: Partial<SyncPage>): SyncPage => ({
  epoch: 'e1',
  head: more.events?.at(-1)?.seq ?? 0,
  events: [],
  more: false,
  ...more,
});

const setUp = () => {
  const clock = new FakeClock();
  const asked: number[] = [];
  const added: number[] = [];
  const timeline = new Timeline({
    clock,
    missing: (since) => asked.push(since),
    changed: (them) => added.push(...them.map(({ seq }) => seq)),
  });
  const shown = (): number[] => timeline.events.map(({ seq }) => seq);
  return { clock, timeline, asked, added, shown };
};

describe('timeline', () => {
  it('shows the next number, drops lower ones', () => {
    const { timeline, shown, added } = setUp();
    timeline.receive(events(1, 2));
    timeline.receive(events(2, 1, 3));
    expect(shown()).toEqual([1, 2, 3]);
    expect(added).toEqual([1, 2, 3]);
  });

  it('holds a higher number for a second and asks for nothing if the gap closes by itself', async () => {
    const { clock, timeline, shown, asked } = setUp();
    timeline.receive(events(1, 3));
    expect(shown()).toEqual([1]);
    await clock.pass(900);
    timeline.receive(events(2));
    await clock.pass(5_000);
    expect(shown()).toEqual([1, 2, 3]);
    expect(asked).toEqual([]);
  });

  it('asks for what follows the last one when the gap stays', async () => {
    const { clock, timeline, asked } = setUp();
    timeline.receive(events(1, 4));
    await clock.pass(999);
    expect(asked).toEqual([]);
    await clock.pass(1);
    expect(asked).toEqual([1]);
  });

  it('finds a lost tail by the announced head', async () => {
    const { clock, timeline, asked } = setUp();
    timeline.merge(page({ events: events(1, 2) }), 0);
    timeline.announce(3, 'e1');
    await clock.pass(1_000);
    expect(asked).toEqual([2]);
  });

  it('merges what came live during a catch-up', () => {
    const { timeline, shown } = setUp();
    timeline.receive(events(4, 5));
    expect(timeline.merge(page({ events: events(1, 2, 3), head: 5 }), 0)).toBeUndefined();
    expect(shown()).toEqual([1, 2, 3, 4, 5]);
  });

  it('asks on as long as there is more', () => {
    const { timeline } = setUp();
    expect(timeline.merge(page({ events: events(1, 2), head: 4, more: true }), 0)).toBe(2);
    expect(timeline.merge(page({ events: events(3, 4), head: 4 }), 2)).toBeUndefined();
  });

  it('does not ask for ever when a page brings nothing', async () => {
    const { clock, timeline, asked } = setUp();
    timeline.merge(page({ head: 9, more: true }), 0);
    await clock.pass(60_000);
    expect(asked).toEqual([]);
  });

  it('counts tombstones as numbers, and shows nothing of them', () => {
    const { timeline, shown } = setUp();
    timeline.receive([event(1), event(2, { kind: 'void', body: '' }), event(3)]);
    expect(shown()).toEqual([1, 3]);
    expect(timeline.last).toBe(3);
  });

  it('drops everything and starts again on another epoch', () => {
    const { timeline, shown } = setUp();
    timeline.merge(page({ events: events(1, 2, 3) }), 0);
    expect(timeline.merge(page({ epoch: 'e2', events: [event(4)], head: 4 }), 3)).toBe(0);
    expect(shown()).toEqual([]);
    timeline.merge(page({ epoch: 'e2', events: events(1, 2) }), 0);
    expect(shown()).toEqual([1, 2]);
  });

  it('asks from the start when another epoch is announced', () => {
    const { timeline, asked } = setUp();
    timeline.merge(page({ events: events(1) }), 0);
    timeline.announce(1, 'e2');
    expect(asked).toEqual([0]);
  });

  it('shows the last entries alone when it is too far behind', () => {
    const { timeline, shown } = setUp();
    timeline.merge(page({ events: events(1, 2) }), 0);
    timeline.merge(page({ reload: true, events: events(4_801, 4_802), head: 4_802 }), 2);
    expect(shown()).toEqual([4_801, 4_802]);
    timeline.receive(events(4_803));
    expect(shown()).toEqual([4_801, 4_802, 4_803]);
  });

  it('gives the same list whatever the order and repetition of arrival', () => {
    const all = Array.from({ length: 40 }, (_, index) => index + 1);
    for (let seed = 1; seed < 50; seed++) {
      const { timeline, shown } = setUp();
      const shuffled = [...all, ...all].sort(
        (a, b) => ((a * seed * 7) % 41) - ((b * seed * 11) % 41)
      );
      for (const seq of shuffled) timeline.receive(events(seq));
      expect(shown()).toEqual(all);
    }
  });
});
