import type { Result } from '../../../protocol/foundation/errors';
import type { MaskedKind } from '../../../protocol/foundation/masking';
import type { SendAnswer } from '../../../protocol/conversation/visitor-socket';
import { Outbox, restore, type Entry } from '../../../widget/src/app/outbox';
import { FakeClock, settle } from './fake-clock';

type Reply = Result<SendAnswer> | Error;

const setUp = (replies: Reply[] = [], entries: Entry[] = []) => {
  const clock = new FakeClock();
  const sent: string[] = [];
  let stored: readonly Entry[] = [];
  let seq = 0;
  const masked: [string, readonly MaskedKind[]][] = [];
  const outbox = new Outbox({
    clock,
    entries,
    send: ({ id }) => {
      sent.push(id);
      const reply = replies.shift() ?? { ok: true, seq: ++seq, at: 0 };
      return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
    },
    masked: (id, kinds) => masked.push([id, kinds]),
    changed: (now) => (stored = structuredClone(now)),
  });
  return { clock, outbox, sent, masked, stored: () => stored };
};
const failure = (code: 'unavailable' | 'rate_limited' | 'text_too_long', retryAfter?: number) =>
  ({ ok: false, code, message: '', ...(retryAfter && { retryAfter }) }) as Reply;

describe('outbox', () => {
  it('sends nothing until it is connected, then everything in order', async () => {
    const { outbox, sent, stored } = setUp();
    outbox.add('a', '1');
    outbox.add('b', '2');
    expect(sent).toEqual([]);
    outbox.resume();
    await settle();
    expect(sent).toEqual(['a', 'b']);
    expect(stored().map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  it('has one message on its way at a time', async () => {
    const { outbox, sent } = setUp();
    outbox.resume();
    outbox.add('a', '1');
    outbox.add('b', '2');
    expect(sent).toEqual(['a']);
    await settle();
    expect(sent).toEqual(['a', 'b']);
  });

  it('waits 1, 2, 4, 8, 16, 30 s between attempts, then says failed', async () => {
    const { clock, outbox, sent, stored } = setUp(Array(10).fill(failure('unavailable')));
    outbox.add('a', '1');
    outbox.resume();
    await settle();
    for (const [index, wait] of [1, 2, 4, 8, 16, 30].entries()) {
      await clock.pass(wait * 1000 - 1);
      expect(sent).toHaveLength(index + 1);
      await clock.pass(1);
      expect(sent).toHaveLength(index + 2);
    }
    expect(stored()[0]).toMatchObject({ id: 'a', state: 'failed', code: 'unavailable' });
  });

  it('keeps the order while the first one is retried', async () => {
    const { clock, outbox, sent } = setUp([failure('unavailable')]);
    outbox.resume();
    outbox.add('a', '1');
    outbox.add('b', '2');
    await clock.pass(5_000);
    expect(sent).toEqual(['a', 'a', 'b']);
  });

  it('takes no answer for an unknown end and repeats under the same id', async () => {
    const { clock, outbox, sent, stored } = setUp([new Error('timeout')]);
    outbox.resume();
    outbox.add('a', '1');
    await clock.pass(2_000);
    expect(sent).toEqual(['a', 'a']);
    expect(stored()[0]?.state).toBe('sent');
  });

  it('fails at once for good on a final code, and lets the next one pass', async () => {
    const { outbox, sent, stored } = setUp([failure('text_too_long')]);
    outbox.resume();
    outbox.add('a', '1');
    outbox.add('b', '2');
    await settle();
    expect(sent).toEqual(['a', 'b']);
    expect(stored()[0]).toMatchObject({ state: 'failed', code: 'text_too_long' });
    expect(stored()[1]).toMatchObject({ state: 'sent' });
  });

  it('waits as long as a limit says, without ever calling that a failure', async () => {
    const { clock, outbox, sent, stored } = setUp(Array(20).fill(failure('rate_limited', 10_000)));
    outbox.resume();
    outbox.add('a', '1');
    await clock.pass(200_500);
    expect(sent).toHaveLength(21);
    expect(stored()[0]?.state).toBe('sent');
  });

  it('queues again what was on its way when the link broke, and ignores the late answer', async () => {
    const { outbox, sent, stored } = setUp();
    outbox.resume();
    outbox.add('a', '1');
    outbox.pause();
    await settle();
    expect(stored()[0]?.state).toBe('queued');
    outbox.resume();
    await settle();
    expect(sent).toEqual(['a', 'a']);
    expect(stored()[0]?.state).toBe('sent');
  });

  it('does not count time without a link as attempts', async () => {
    const { clock, outbox, sent, stored } = setUp();
    outbox.add('a', '1');
    for (let turn = 0; turn < 20; turn++) {
      outbox.resume();
      outbox.pause();
      await clock.pass(60_000);
    }
    outbox.resume();
    await settle();
    expect(stored()[0]?.state).toBe('sent');
    expect(new Set(sent)).toEqual(new Set(['a']));
  });

  it('retries a failed one on demand, behind those that wait', async () => {
    const { outbox, sent, stored } = setUp([failure('text_too_long')]);
    outbox.resume();
    outbox.add('a', '1');
    await settle();
    outbox.pause();
    outbox.add('b', '2');
    outbox.retry('a');
    expect(stored().map(({ id }) => id)).toEqual(['b', 'a']);
    outbox.resume();
    await settle();
    expect(sent).toEqual(['a', 'b', 'a']);
  });

  it('forgets what the timeline shows, also while it is queued', async () => {
    const { outbox, sent, stored } = setUp();
    outbox.add('a', '1');
    outbox.add('b', '2');
    outbox.settle((id) => id === 'a');
    outbox.resume();
    await settle();
    expect(sent).toEqual(['b']);
    expect(stored().map(({ id }) => id)).toEqual(['b']);
  });

  it('goes on with the next when the timeline shows the one that is waiting for its answer', async () => {
    const { outbox, sent } = setUp();
    outbox.resume();
    outbox.add('a', '1');
    outbox.add('b', '2');
    outbox.settle((id) => id === 'a');
    await settle();
    expect(sent).toEqual(['a', 'b']);
  });

  it('takes an id only once', () => {
    const { outbox, stored } = setUp();
    outbox.add('a', '1');
    outbox.add('a', 'other');
    expect(stored()).toHaveLength(1);
  });

  it('survives a reload: the same ids in the same order', async () => {
    const before = setUp();
    before.outbox.add('a', '1');
    before.outbox.add('b', '2');
    before.outbox.add('c', '3');
    const after = setUp([], restore(JSON.parse(JSON.stringify(before.stored()))));
    after.outbox.resume();
    await settle();
    expect(after.sent).toEqual(['a', 'b', 'c']);
  });

  it('R27: tells what was masked, and keeps what was stored', async () => {
    const masked = { body: '•••• 1', kinds: ['card' as const] };
    const { outbox, masked: told, stored } = setUp([{ ok: true, seq: 1, at: 0, masked }]);
    outbox.resume();
    outbox.add('a', '4111 1');
    await settle();
    expect(told).toEqual([['a', ['card']]]);
    expect(stored()).toMatchObject([{ id: 'a', body: '•••• 1', state: 'sent' }]);
  });

  it('tells what was masked also when the stored message comes before the answer', async () => {
    const masked = { body: '•', kinds: ['iban' as const] };
    const { outbox, masked: told } = setUp([{ ok: true, seq: 1, at: 0, masked }]);
    outbox.resume();
    outbox.add('a', 'x');
    outbox.settle((id) => id === 'a');
    await settle();
    expect(told).toEqual([['a', ['iban']]]);
  });

  it('keeps answers to cards through retry and reload, under their first id', async () => {
    const before = setUp([failure('unavailable')]);
    before.outbox.resume();
    before.outbox.add('a', 'Yes', { seq: 4, answer: 'yes' });
    await settle();
    const [entry] = restore(JSON.parse(JSON.stringify(before.stored())));
    expect(entry).toMatchObject({ id: 'a', state: 'queued', card: { seq: 4, answer: 'yes' } });
    const after = setUp([], [entry!]);
    after.outbox.resume();
    await settle();
    expect(after.sent).toEqual(['a']);
  });

  it('lets a new answer to a card take the place of one that failed, and of no other', async () => {
    const { outbox, stored } = setUp([failure('text_too_long'), failure('text_too_long')]);
    outbox.resume();
    outbox.add('a', 'Yes', { seq: 4, answer: 'yes' });
    await settle();
    outbox.add('b', 'Yes', { seq: 5, answer: 'yes' });
    await settle();
    outbox.pause();
    outbox.add('c', 'No', { seq: 4, answer: 'no' });
    expect(stored().map(({ id, state }) => [id, state])).toEqual([
      ['b', 'failed'],
      ['c', 'queued'],
    ]);
  });

  it('restores no answer that is neither Yes nor No', () => {
    const [entry] = restore([{ id: 'a', body: 'x', at: 1, card: { seq: 1, answer: 'perhaps' } }]);
    expect(entry).not.toHaveProperty('card');
  });

  it.each([undefined, null, 7, 'x', [null, 1, { id: 1 }], { 0: 'a' }])(
    'restores nothing from %j',
    (stored) => {
      expect(restore(stored)).toEqual([]);
    }
  );
});
