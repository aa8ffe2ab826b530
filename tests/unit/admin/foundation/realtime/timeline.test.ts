import fc from 'fast-check';
import {
  applyPage,
  emptyTimeline,
  hasGap,
  mergeLive,
  prepend,
} from '../../../../../admin/src/foundation/realtime/chats';
import { page, textEvent, texts } from '../../support/desk';

const seqs = (events: readonly { seq: number }[]) => events.map((event) => event.seq);

describe('merging what comes live', () => {
  const held = applyPage(emptyTimeline, page(texts(1, 3)));

  test('the next number is shown', () => {
    expect(seqs(mergeLive(held, [textEvent(4)]).events)).toEqual([1, 2, 3, 4]);
  });

  test('a number that is known is dropped, and nothing changes', () => {
    expect(mergeLive(held, [textEvent(2)])).toBe(held);
  });

  test('a number above a gap is held until what is missing has come', () => {
    const gap = mergeLive(held, [textEvent(6), textEvent(5)]);
    expect(hasGap(gap)).toBe(true);
    expect(gap.last).toBe(3);
    const closed = mergeLive(gap, [textEvent(4)]);
    expect(seqs(closed.events)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(hasGap(closed)).toBe(false);
  });

  test('whatever the order and however often: each number once, ascending', () => {
    const orders = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 60 });
    fc.assert(
      fc.property(orders, (order) => {
        let timeline = emptyTimeline;
        for (const seq of order) timeline = mergeLive(timeline, [textEvent(seq)]);
        const known = new Set(order);
        let whole = 0;
        while (known.has(whole + 1)) whole += 1;
        expect(seqs(timeline.events)).toEqual(texts(1, whole || 0).map((event) => event.seq));
        expect(new Set([...seqs(timeline.events), ...seqs(timeline.held)])).toEqual(known);
      })
    );
  });
});

describe('taking a page that was asked for', () => {
  test('fills the gap below what is held', () => {
    const gap = mergeLive(applyPage(emptyTimeline, page(texts(1, 2))), [textEvent(5)]);
    const filled = applyPage(gap, page(texts(3, 4)));
    expect(seqs(filled.events)).toEqual([1, 2, 3, 4, 5]);
  });

  test('a number that it leaves out is not asked for again', () => {
    const before = applyPage(emptyTimeline, page(texts(1, 2)));
    const after = applyPage(before, page([textEvent(5)]));
    expect(after.last).toBe(5);
    expect(hasGap(after)).toBe(false);
  });

  test('another life of the database drops everything held', () => {
    const before = mergeLive(applyPage(emptyTimeline, page(texts(1, 3))), [textEvent(9)]);
    const after = applyPage(before, page(texts(1, 1), { epoch: 'life-2' }));
    expect(seqs(after.events)).toEqual([1]);
    expect(after.held).toEqual([]);
  });

  test('reload shows the last entries and knows that there are older ones', () => {
    const before = applyPage(emptyTimeline, page(texts(1, 3)));
    const after = applyPage(before, page(texts(2_000, 2_005), { reload: true }));
    expect(seqs(after.events)).toEqual(texts(2_000, 2_005).map((event) => event.seq));
    expect(after.older).toBe(true);
  });

  test('reload of the same life keeps what came live above it', () => {
    const before = mergeLive(applyPage(emptyTimeline, page(texts(1, 3))), [textEvent(2_006)]);
    const after = applyPage(before, page(texts(2_000, 2_005), { reload: true }));
    expect(after.last).toBe(2_006);
  });
});

test('history goes in front, each number once', () => {
  const timeline = applyPage(emptyTimeline, page(texts(10, 12), { reload: true }));
  const longer = prepend(timeline, texts(5, 10), true);
  expect(seqs(longer.events)).toEqual([5, 6, 7, 8, 9, 10, 11, 12]);
  expect(longer.older).toBe(true);
  expect(longer.last).toBe(12);
});
