import type { RetentionKey, RetentionRule, RetentionRun } from '../../../../../protocol';
import { LeaseStore } from '../../../../../server/src/foundation/leases/lease.store';
import { RunStore } from '../../../../../server/src/accountability/retention/run.store';
import { RetentionRunner } from '../../../../../server/src/accountability/retention/runner';
import type { RetentionTask } from '../../../../../server/src/accountability/retention/task.types';
import { memoryDatabase } from './memory';

const MINUTE = 60_000;
const clock = { at: Date.UTC(2026, 10, 24), now: () => clock.at };
const rule = (key: RetentionKey, on = true): RetentionRule => ({
  key,
  on,
  days: 1,
  action: key === 'requests' ? 'anonymise' : 'delete',
});

/** A task that erases so many batches of 10, each once the one before was let go on. */
const task = (
  key: RetentionKey,
  batches: number,
  between?: () => Promise<void>
): RetentionTask => ({
  key,
  due: () => Promise.resolve({ count: batches * 10, held: 1 }),
  async *batches() {
    for (let i = 0; i < batches; i += 1) {
      await between?.();
      yield 10;
    }
  },
});

const failing: RetentionTask = {
  ...task('mails', 0),
  due: () => Promise.reject(new Error('a table is gone')),
};

describe('R25: runs', () => {
  let database: Awaited<ReturnType<typeof memoryDatabase>>;
  let runs: RunStore;
  let defects: unknown[];
  let told: RetentionRun['results'][];

  const runner = (tasks: RetentionTask[]) =>
    new RetentionRunner({
      clock,
      leases: new LeaseStore(database, clock),
      runs,
      tasks,
      ended: (_runId, results) => Promise.resolve(void told.push(results)),
      onDefect: (error) => defects.push(error),
    });

  beforeEach(async () => {
    database = await memoryDatabase();
    runs = new RunStore(database, () => Promise.resolve((id) => id));
    [defects, told] = [[], []];
  });
  afterEach(() => database.close());

  it('work off what is on and report it, and one that fails does not stop the others', async () => {
    const one = runner([task('chats', 2), failing, task('requests', 1), task('visitors', 5)]);
    const rules = [rule('chats'), rule('mails'), rule('requests'), rule('visitors', false)];

    expect(await one.begin(rules, 'anna')).toBe(true);
    await one.idle();

    const [run] = await runs.list();
    expect(run).toMatchObject({ state: 'failed', by: { id: 'anna' } });
    expect(run!.results).toEqual([
      { key: 'chats', deleted: 20, anonymised: 0, held: 1 },
      { key: 'mails', deleted: 0, anonymised: 0, held: 0, failed: true },
      { key: 'requests', deleted: 0, anonymised: 10, held: 1 },
    ]);
    expect(told).toEqual([run!.results]);
    expect(defects).toHaveLength(1);
    expect((await runs.progress()).lastDone).toBeUndefined();
  });

  it('tell once for each category what holds have kept, and go on should that fail', async () => {
    const stopped: unknown[][] = [];
    const held = { ids: ['v1', 'c1'], count: 7 };
    const one = new RetentionRunner({
      clock,
      leases: new LeaseStore(database, clock),
      runs,
      tasks: [
        {
          ...task('chats', 2),
          stopped: (_rule, most) => Promise.resolve((stopped.push([most]), held)),
        },
        { ...task('mails', 1), stopped: () => Promise.resolve({ ids: [], count: 0 }) },
        { ...task('visitors', 1), stopped: () => Promise.resolve(held) },
      ],
      ended: () => Promise.resolve(),
      stopped: (...told) => {
        stopped.push(told);
        return stopped.length > 2 ? Promise.reject(new Error('busy')) : Promise.resolve();
      },
      onDefect: (error) => defects.push(error),
    });
    await one.begin([rule('chats'), rule('mails'), rule('visitors')], undefined);
    await one.idle();

    expect(stopped).toEqual([[400], [held.ids, 7], [held.ids, 7]]);
    expect(defects).toHaveLength(1);
    expect((await runs.list())[0]).toMatchObject({ state: 'done' });
  });

  it('of an instance that crashed are over once its lease is, before the next begins', async () => {
    const leases = new LeaseStore(database, clock);
    await leases.take('retention', clock.now() + 5 * MINUTE);
    await runs.begin(clock.now(), undefined);

    await runs.abandonWithout('retention', clock.now());
    expect((await runs.list())[0]).toMatchObject({ state: 'running' });
    clock.at += 5 * MINUTE;
    await runs.abandonWithout('retention', clock.now());
    expect((await runs.list())[0]).toMatchObject({ state: 'failed', finishedAt: clock.at });
  });

  it('are done by one instance at a time', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const first = runner([task('chats', 1, () => held)]);
    const second = runner([task('chats', 1)]);

    expect(await first.begin([rule('chats')], undefined)).toBe(true);
    expect(await second.begin([rule('chats')], undefined)).toBe(false);
    letGo();
    await first.idle();
    expect(await second.begin([rule('chats')], undefined, () => Promise.resolve(false))).toBe(
      false
    );
    expect(await second.begin([rule('chats')], undefined)).toBe(true);
    await second.idle();
    expect((await runs.list()).map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('of an instance that is gone are taken over, and it stops should it come back', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const gone = runner([task('chats', 9, () => held)]);
    await gone.begin([rule('chats')], undefined);
    clock.at += 6 * MINUTE;

    const next = runner([task('chats', 1)]);
    expect(await next.begin([rule('chats')], undefined)).toBe(true);
    await next.idle();
    letGo();
    await gone.idle();

    const states = (await runs.list()).map(({ state, results }) => [state, results[0]?.deleted]);
    expect(states).toEqual([
      ['done', 10],
      ['failed', 10],
    ]);
  });

  it('end after the batch under way when the server stops', async () => {
    let batches = 0;
    const one = runner([
      task('chats', 100, async () => {
        batches += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }),
    ]);
    await one.begin([rule('chats')], undefined);
    await one.stop();

    expect(batches).toBeLessThan(100);
    expect((await runs.list())[0]).toMatchObject({ state: 'failed' });
    expect(await one.begin([rule('chats')], undefined)).toBe(false);
  });
});
