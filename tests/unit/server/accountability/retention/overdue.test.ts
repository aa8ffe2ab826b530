import { BUILT_IN_ENQUIRY } from '../../../../../server/src/transparency/purposes/enquiry';
import { KeyedHash, type Mail } from '../../../../../server/src/foundation/platform';
import { LeaseStore } from '../../../../../server/src/foundation/leases/lease.store';
import { RetentionService } from '../../../../../server/src/accountability/retention/retention.service';
import { RunStore } from '../../../../../server/src/accountability/retention/run.store';
import type { RetentionSettingsStore } from '../../../../../server/src/accountability/retention/retention-settings';
import { DEFAULT_SETTINGS } from '../../../../../server/src/accountability/retention/retention.rules';
import type { RetentionTask } from '../../../../../server/src/accountability/retention/task.types';
import { memoryDatabase } from './memory';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 24);

describe('R25: retention that does not run', () => {
  it('is caught up, and reported once a day while it fails', async () => {
    const clock = { at: START, now: () => clock.at };
    const database = await memoryDatabase();
    const mails: Mail[] = [];
    let works = false;
    const chats: RetentionTask = {
      key: 'chats',
      due: () =>
        works ? Promise.resolve({ count: 0, held: 0 }) : Promise.reject(new Error('no table')),
      async *batches() {
        // Nothing is due.
      },
    };
    const settings = { ...DEFAULT_SETTINGS, alarmTo: 'night@example.test' };
    const kept = { settings, waits: false, since: START };
    const retention = new RetentionService({
      clock,
      keyed: new KeyedHash('a key of this installation only, for a test'),
      audit: { record: () => Promise.resolve() },
      safeguards: { through: (_lowered, _by, change) => change() },
      settings: {
        get: () => Promise.resolve(kept),
        set: () => Promise.resolve(),
      } as unknown as RetentionSettingsStore,
      leases: new LeaseStore(database, clock),
      runs: new RunStore(database, () => Promise.resolve((id) => id)),
      tasks: [chats],
      purposes: () => Promise.resolve([BUILT_IN_ENQUIRY]),
      forms: { published: () => Promise.resolve([]) },
      mail: (mail) => Promise.resolve(void mails.push(mail)),
      onDefect: () => undefined,
    });
    // A run that a crash has left behind.
    const runs = new RunStore(database, () => Promise.resolve((id) => id));
    await runs.begin(START, 'anna');
    await retention.start();
    expect(await runs.list()).toMatchObject([{ state: 'failed', by: { id: 'anna' } }]);
    await runs.begin(START + 1, 'anna');
    await retention.upkeep();
    expect(await runs.list()).toMatchObject([{ state: 'failed' }, { state: 'failed' }]);
    await database.knex(database.table('plugin::live-chat.retention-run')).delete();
    const after = async (hours: number) => {
      clock.at = START + hours * HOUR;
      await retention.upkeep();
      await retention.idle();
      return retention.read();
    };

    expect((await after(25)).runs).toEqual([]);
    expect((await after(27)).runs).toMatchObject([{ state: 'failed' }]);
    expect((await after(40)).runs).toHaveLength(1);
    expect(mails).toEqual([]);
    expect(await after(49)).toMatchObject({ overdueSince: START + 24 * HOUR });
    expect(mails.map(({ to }) => to)).toEqual(['night@example.test']);
    await after(60);
    expect(mails).toHaveLength(1);
    await after(74);
    expect(mails).toHaveLength(2);

    works = true;
    const { runs: reports, overdueSince } = await after(101);
    expect(reports[0]).toMatchObject({ state: 'done' });
    expect(overdueSince).toBeUndefined();
    await database.close();
  });
});
