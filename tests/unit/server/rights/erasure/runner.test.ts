import type { Knex } from 'knex';
import type { MailState } from '../../../../../protocol';
import { Eraser, ErasureRunner, ErasureStore } from '../../../../../server/src/rights/erasure';
import type { ErasureDeps } from '../../../../../server/src/rights/erasure';
import { troubleOf } from '../../../../../server/src/rights/erasure/erasure.runner';
import { ERASURE } from '../../../../../server/src/rights/erasure/erasure.store';
import { LedgerAltered } from '../../../../../server/src/rights/erasure/ledger';
import { PersonalDataRegistry } from '../../../../../server/src/foundation/registry/registry';
import { type ErasureRank } from '../../../../../server/src/foundation/personal-data';
import type { AuditAct } from '../../../../../server/src/foundation/audit/audit.service';
import { memoryDatabase } from '../../accountability/retention/memory';

/** Longer than each pause after which something is tried again. */
const LATER = 400_000;
type Call = (name: string, phase: 'before' | 'after') => void;

/** Every function of an object, and of the objects in it, tells of its calls. */
const watched = <T extends object>(target: T, call: Call, path = ''): T =>
  new Proxy(target, {
    get(from, key) {
      const value: unknown = Reflect.get(from, key);
      if (typeof key === 'symbol') return value;
      const name = path ? `${path}.${key}` : key;
      if (typeof value === 'function') {
        return (...args: unknown[]) => {
          call(name, 'before');
          const result: unknown = Reflect.apply(value, from, args);
          if (result instanceof Promise) {
            return result.then((answer: unknown) => {
              call(name, 'after');
              return answer;
            });
          }
          call(name, 'after');
          return result;
        };
      }
      return typeof value === 'object' && value !== null && WATCHED.has(key)
        ? watched(value, call, name)
        : value;
    },
  });
const WATCHED = new Set(['store', 'ledger', 'freezer', 'holds', 'eraser', 'clock']);

let database: Awaited<ReturnType<typeof memoryDatabase>>;
beforeAll(async () => {
  database = await memoryDatabase();
});
afterAll(() => database.close());
beforeEach(() => database.knex(database.table(ERASURE)).delete());

/** An installation with one erasure of 450 + 3 + 2 + 1 records. */
const world = async ({
  receiptTo,
  replay = false,
}: { receiptTo?: string; replay?: boolean } = {}) => {
  const held = new Map<string, number>([
    ['profiles', 3],
    ['cases', 1],
    ['messages', 450],
    ['mails', 2],
  ]);
  const ranks: Record<string, ErasureRank> = {
    profiles: 'roots',
    cases: 'cases',
    messages: 'records',
    mails: 'correspondence',
  };
  const w = {
    at: Date.UTC(2026, 10, 24),
    begun: false,
    erased: [] as string[],
    early: [] as string[],
    lines: [] as string[],
    audits: [] as AuditAct[],
    defects: [] as unknown[],
    told: new Set<string>(),
    mails: new Map<string, MailState>(),
    holds: [] as string[],
    stopped: 0,
    asked: [] as { caseId: string; reference: string }[],
    frozen: false,
    held,
    onBatch: () => {},
    onFreeze: () => {},
  };
  const registry = new PersonalDataRegistry();
  for (const key of held.keys()) {
    registry.register({
      info: { key, fields: [] },
      covers: [],
      find: () => Promise.resolve(held.get(key)!),
      // eslint-disable-next-line @typescript-eslint/require-await, require-yield -- nothing is read
      async *export() {
        return;
      },
      verify: () => Promise.resolve([]),
      erasure: {
        rank: ranks[key]!,
        plan: () => Promise.resolve({ delete: held.get(key)!, anonymise: 0, keep: 0 }),
        erase: (_target, limit) => {
          if (!w.begun) w.early.push(key);
          const gone = Math.min(held.get(key)!, limit);
          if (gone > 0) w.erased.push(key);
          held.set(key, held.get(key)! - gone);
          w.onBatch();
          return Promise.resolve({ more: gone === limit });
        },
      },
    });
  }
  const store = new ErasureStore(database);
  const eraser = new Eraser(registry);
  const unused = () => Promise.reject(new Error('nobody asks for it'));
  const ledger = {
    hashOf: (id: string) => `#${id.length}`,
    has: (reference: string) => Promise.resolve(w.lines.some((line) => line.endsWith(reference))),
    append: (line: { type: string; reference: string }) => {
      const name = `${line.type} ${line.reference}`;
      if (!w.lines.includes(name)) w.lines.push(name);
      w.begun = true;
      return Promise.resolve();
    },
  };
  const deps = {
    database,
    clock: { now: () => w.at },
    registry,
    eraser,
    store,
    ledger,
    freezer: {
      chatIds: () => Promise.resolve(['chat-1']),
      freeze: () => {
        w.frozen = true;
        w.onFreeze();
        return Promise.resolve(['chat-1']);
      },
    },
    holds: {
      covering: () => Promise.resolve(w.holds),
      stopped: () => Promise.resolve((w.stopped += 1)),
    },
    settings: unused,
    groupOf: unused,
    visitorsOf: unused,
    addressesOf: unused,
    mayErase: unused,
    standingCases: () => Promise.resolve(w.asked),
    emptyUnlinked: () => Promise.resolve(),
    openChats: unused,
    mentions: unused,
    receivers: () => [],
    unconfirmed: unused,
    announce: ({ erasureId }: { erasureId: string }) => {
      w.told.add(erasureId);
      return Promise.resolve(2);
    },
    suppress: () => Promise.resolve(),
    purge: () => {},
    leaveAlone: () => Promise.resolve(),
    destroyExports: () => Promise.resolve(),
    mailReceipt: () => {
      const id = `mail-${w.mails.size}`;
      w.mails.set(id, 'waiting');
      return Promise.resolve(id);
    },
    mailState: (id: string) => Promise.resolve(w.mails.get(id)),
    completeCase: () => Promise.resolve(),
    noteInCase: () => Promise.resolve(),
    scrub: () => Promise.resolve('done' as const),
    nameOf: (id: string) => id,
    audit: (act: AuditAct) => Promise.resolve(void w.audits.push(act)),
    auditWith: async (act: AuditAct, step: (trx: Knex) => Promise<boolean>) => {
      if (await database.knex.transaction(step)) w.audits.push(act);
    },
    onDefect: (error: unknown) => void w.defects.push(error),
  } as unknown as ErasureDeps;
  const plan = await eraser.plan({ subjectIds: ['mira'], statistics: 'drop' });
  const erasureId = await store.insert({
    reference: 'E-1',
    state: 'queued',
    scope: 'subjects',
    target: { subjectIds: ['mira'], statistics: 'drop' },
    plan,
    language: 'en',
    caseId: 'case-1',
    reason: 'asked on the phone',
    receiptTo,
    createdAt: w.at,
    createdBy: 'anna',
    approvedBy: 'berta',
    replay,
  });
  const row = async () =>
    (await database
      .knex(database.table(ERASURE))
      .first()
      .where('document_id', erasureId)) as Record<string, unknown>;
  const runner = (call: Call = () => {}) => new ErasureRunner(watchedDeps(deps, call));
  const run = async (one = runner()) => {
    one.kick();
    await one.idle();
    return one;
  };
  return { ...w, w, deps, store, erasureId, row, runner, run, plan };
};

/** `onDefect` is where faults are told: it has none of its own. */
const watchedDeps = (deps: ErasureDeps, call: Call): ErasureDeps =>
  watched(deps, (name, phase) => {
    if (name !== 'onDefect') call(name, phase);
  });
type World = Awaited<ReturnType<typeof world>>;

const expectDone = async ({ w, row }: World): Promise<void> => {
  expect(await row()).toMatchObject({
    state: 'done',
    trouble: null,
    subjects: null,
    chats: null,
    receipt_to: null,
    reason: null,
    scrub: 'done',
  });
  expect([...w.held.values()]).toEqual([0, 0, 0, 0]);
  expect(w.early).toEqual([]);
  expect(w.lines).toEqual(['begin E-1', 'end E-1']);
  for (const action of ['erasure.begin', 'erasure.done']) {
    expect(w.audits.filter((act) => act.action === action)).toHaveLength(1);
  }
};

/** Goes on with runners of a server that was started again, while the outbox does its work. */
const toTheEnd = async (it: World): Promise<void> => {
  for (let i = 0; i < 6 && (await it.row()).state !== 'done'; i += 1) {
    it.w.at += LATER;
    for (const id of it.w.mails.keys()) it.w.mails.set(id, 'sent');
    await it.run();
  }
};

describe('R19: an erasure', () => {
  it('R19: goes by rank and in batches, and leaves proof but nobody', async () => {
    const it = await world();
    await it.run();

    await expectDone(it);
    expect(it.w.erased).toEqual(['messages', 'messages', 'messages', 'profiles', 'mails', 'cases']);
    expect(it.w.audits.at(-1)?.data).toEqual({
      deleted: 456,
      anonymised: 0,
      kept: 0,
      replay: false,
    });
    expect(it.w.defects).toEqual([]);
  });

  it.each(['before', 'after'] as const)(
    'R19, R21: comes to its end after a fault %s any call to any other part',
    async (phase) => {
      let faults = 0;
      for (let k = 1; ; k += 1) {
        await database.knex(database.table(ERASURE)).delete();
        const it = await world({ receiptTo: 'mira@example.test' });
        let calls = 0;
        let failed = '';
        const broken = it.runner((name, when) => {
          if (when !== phase) return;
          calls += 1;
          if (calls === k) {
            failed = name;
            throw new Error(`fault ${phase} ${name}`);
          }
        });
        await it.run(broken);
        if (failed === '') break;
        faults += 1;
        await toTheEnd(it);
        try {
          await expectDone(it);
          expect([...it.w.mails.values()]).toContain('sent');
        } catch (error) {
          throw new Error(`after a fault ${phase} call ${k}, ${failed}`, { cause: error });
        }
      }
      expect(faults).toBeGreaterThan(40);
    }
  );

  it('R22: stops between batches at a hold, and goes on once it is lifted', async () => {
    const it = await world();
    it.w.onBatch = () => {
      it.w.holds = ['hold'];
    };
    await it.run();

    expect(await it.row()).toMatchObject({ state: 'blocked', trouble: 'hold' });
    expect(it.w.held.get('messages')).toBe(250);
    expect(it.w.stopped).toBe(1);

    it.w.onBatch = () => {};
    const runner = it.runner();
    await runner.resumeBlocked();
    await runner.idle();
    expect(await it.row()).toMatchObject({ state: 'blocked' });
    it.w.holds = [];
    await runner.resumeBlocked();
    await runner.idle();
    await expectDone(it);
  });

  it('R22: does not begin under a hold', async () => {
    const it = await world();
    it.w.holds = ['hold'];
    await it.run();

    expect(await it.row()).toMatchObject({ state: 'blocked', started_at: null });
    expect([it.w.lines, it.w.erased, it.w.frozen]).toEqual([[], [], false]);
  });

  it.each([
    ['before', false],
    ['after', true],
  ])(
    'R19: asks again when there is more %s the freeze than was approved',
    async (_when, frozen) => {
      const it = await world();
      const grow = () => void it.w.held.set('messages', 451);
      if (frozen) it.w.onFreeze = grow;
      else grow();
      await it.run();

      expect(await it.row()).toMatchObject({ state: 'changed', trouble: 'changed' });
      expect(it.w.frozen).toBe(frozen);
      expect([it.w.lines, it.w.erased]).toEqual([[], []]);
      expect(it.w.audits).toEqual([
        { action: 'erasure.changed', target: 'E-1', data: { stores: ['messages'] } },
      ]);
    }
  );

  it('R19: does not ask again when there is less, and R21: a replay never does', async () => {
    const less = await world();
    less.w.held.set('messages', 2);
    await less.run();
    await expectDone(less);

    const replayed = await world({ replay: true });
    replayed.w.held.set('messages', 500);
    await replayed.run();
    await expectDone(replayed);
    expect(replayed.w.audits.at(-1)?.data).toMatchObject({ deleted: 506, replay: true });
  });

  it.each(['sent', 'failed'] as const)(
    'R21: keeps the mails until the receipt has %s',
    async (how) => {
      const it = await world({ receiptTo: 'mira@example.test' });
      const runner = await it.run();

      expect(await it.row()).toMatchObject({ state: 'receipt', receipt: 'waiting' });
      expect([...it.w.held]).toEqual([
        ['profiles', 0],
        ['cases', 1],
        ['messages', 0],
        ['mails', 2],
      ]);
      await runner.receiptSettled(it.erasureId, how);
      await runner.idle();
      await expectDone(it);
      expect(it.w.mails.size).toBe(1);
    }
  );

  it.each(['sent', 'failed', 'lost'] as const)(
    'R21: goes on by itself when nobody told that the receipt was %s',
    async (how) => {
      const it = await world({ receiptTo: 'mira@example.test' });
      await it.run();
      it.w.at += LATER;
      await it.run();
      expect((await it.row()).state).toBe('receipt');

      if (how === 'lost') it.w.mails.clear();
      else it.w.mails.set('mail-0', how);
      await it.run();
      expect((await it.row()).state).toBe('receipt');
      it.w.at += LATER;
      await it.run();
      await expectDone(it);
    }
  );

  it('R19: that the server was stopped in the middle of goes on with the next start', async () => {
    const it = await world();
    const runner = it.runner();
    let stopping: Promise<void> | undefined;
    it.w.onBatch = () => void (stopping ??= runner.stop());
    await it.run(runner);
    await stopping;

    expect(await it.row()).toMatchObject({ state: 'running', trouble: null, touched_at: null });
    expect(it.w.held.get('messages')).toBe(250);
    runner.kick();
    await runner.idle();
    expect(it.w.held.get('messages')).toBe(250);
    await it.run();
    await expectDone(it);
    expect(it.w.defects).toEqual([]);
  });

  it('R19: says what stands in its way, waits a minute, and is no defect when it passes', async () => {
    const it = await world();
    let full = true;
    it.w.onBatch = () => {
      if (full) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    };
    await it.run();
    expect(await it.row()).toMatchObject({
      state: 'running',
      trouble: 'database',
      stuck_at: 'messages',
      next_at: it.w.at + 60_000,
    });
    full = false;
    await it.run();
    expect(await it.row()).toMatchObject({ trouble: 'database' });
    it.w.at += 60_000;
    await it.run();
    await expectDone(it);
    expect(it.w.defects).toEqual([]);
  });
});

describe('R19: what stands in the way', () => {
  const coded = (code: string, syscall?: string) =>
    Object.assign(new Error(code), { code, syscall });
  it.each<[unknown, string]>([
    [new LedgerAltered(3), 'ledger'],
    [coded('SQLITE_FULL'), 'database'],
    [coded('SQLITE_READONLY'), 'database'],
    [coded('ECONNREFUSED', 'connect'), 'database'],
    [coded('ENOSPC', 'open'), 'file'],
    [coded('EACCES', 'unlink'), 'file'],
    [coded('EACCES', 'mkdir'), 'file'],
    [coded('ENOSPC', 'write'), 'file'],
    [coded('ENOSPC', 'ftruncate'), 'file'],
    [coded('EACCES', 'connect'), 'internal'],
    [new Error('else'), 'internal'],
    ['no error', 'internal'],
    [undefined, 'internal'],
  ])('R19: %s is of the kind %s', (error, trouble) => {
    expect(troubleOf(error)).toBe(trouble);
  });
});
