import fc from 'fast-check';
import { GroupCommit } from '../../../../../server/src/conversation/chat/log/group-commit';

/** A write that ends when the test says so. */
const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
};

describe('group commit', () => {
  it('keeps order, never overlaps writes and never exceeds the largest batch', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer(), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.scheduler(),
        async (items, maxBatch, scheduler) => {
          const written: number[] = [];
          let running = 0;
          const commits = new GroupCommit<number, number>(async (batch) => {
            expect((running += 1)).toBe(1);
            expect(batch.length).toBeLessThanOrEqual(maxBatch);
            await scheduler.schedule(Promise.resolve());
            written.push(...batch);
            running -= 1;
            return batch.map((item) => item * 2);
          }, maxBatch);

          const answers = Promise.all(items.map((item) => commits.add(item)));
          await scheduler.waitFor(answers);

          expect(await answers).toEqual(items.map((item) => item * 2));
          expect(written).toEqual(items);
          expect(commits.pending).toBe(0);
        }
      )
    );
  });

  it('writes together what arrives while a write is under way', async () => {
    const batches: number[][] = [];
    const first = gate();
    const started = gate();
    const commits = new GroupCommit<number, number>(async (batch) => {
      batches.push([...batch]);
      if (batches.length === 1) {
        started.open();
        await first.opened;
      }
      return [...batch];
    }, 100);

    const early = commits.add(1);
    await started.opened;
    const late = [2, 3, 4].map((item) => commits.add(item));
    expect(commits.pending).toBe(4);
    first.open();
    await Promise.all([early, ...late]);

    expect(batches).toEqual([[1], [2, 3, 4]]);
  });

  it('fails one batch and goes on with the next', async () => {
    const commits = new GroupCommit<number, number>((batch) => {
      if (batch.includes(2)) return Promise.reject(new Error('disk full'));
      return Promise.resolve([...batch]);
    }, 2);

    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((item) => commits.add(item)));

    expect(outcomes.map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    await expect(commits.add(5)).resolves.toBe(5);
  });

  it('survives a write that throws instead of rejecting', async () => {
    let calls = 0;
    const commits = new GroupCommit<number, number>((batch) => {
      if ((calls += 1) === 1) throw new Error('not even a promise');
      return Promise.resolve([...batch]);
    }, 10);

    await expect(commits.add(1)).rejects.toThrow('not even a promise');
    await expect(commits.add(2)).resolves.toBe(2);
  });

  it('fails the items that a write forgot to answer', async () => {
    const commits = new GroupCommit<number, number>(() => Promise.resolve([10]), 10);

    const outcomes = await Promise.allSettled([commits.add(1), commits.add(2)]);

    expect(outcomes[0]).toEqual({ status: 'fulfilled', value: 10 });
    expect(outcomes[1]).toMatchObject({ status: 'rejected' });
  });

  it('drains when everything is written or has failed, what is added meanwhile included', async () => {
    const first = gate();
    const done: number[] = [];
    const commits = new GroupCommit<number, number>(async (batch) => {
      await first.opened;
      done.push(...batch);
      if (batch.includes(2)) throw new Error('no');
      return [...batch];
    }, 1);
    const answers = Promise.allSettled([commits.add(1), commits.add(2)]);
    let drained = false;
    const draining = commits.drain().then(() => (drained = true));
    const more = commits.add(3);

    await new Promise(setImmediate);
    expect(drained).toBe(false);
    first.open();
    await Promise.all([draining, answers, more]);

    expect(done).toEqual([1, 2, 3]);
    expect(commits.pending).toBe(0);
    await commits.drain();
  });
});
