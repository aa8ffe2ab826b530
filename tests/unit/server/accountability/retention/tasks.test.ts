import fc from 'fast-check';
import { AuditStore } from '../../../../../server/src/foundation/audit/audit.store';
import { BUILT_IN_ENQUIRY } from '../../../../../server/src/transparency/purposes/enquiry';
import { BUILT_IN_FORM } from '../../../../../server/src/transparency/prechat/form.service';
import { HoldGuard } from '../../../../../server/src/rights/holds';
import { createTasks } from '../../../../../server/src/accountability/retention/tasks';
import { Protection } from '../../../../../server/src/accountability/retention/protection';
import type { TaskDeps } from '../../../../../server/src/accountability/retention/tasks';
import { memoryDatabase } from './memory';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 24);
const nothing = () => Promise.resolve();

interface Chat {
  visitor: number;
  /** Days since it ended; nothing: it goes on. */
  ended: number | undefined;
}

interface World {
  chats: Chat[];
  heldVisitors: number[];
  heldChats: number[];
  /** Visitors that an open case is about. */
  asking: number[];
  /** Visitors that a closed case was about. */
  answered: number[];
}

const chatId = (i: number) => `chat${i}`;
const visitorId = (i: number) => `visitor${i}`;
const someVisitors = fc.uniqueArray(fc.nat(4), { maxLength: 3 });

const world: fc.Arbitrary<World> = fc.record({
  chats: fc.array(
    fc.record({ visitor: fc.nat(4), ended: fc.option(fc.nat(400), { nil: undefined }) }),
    { maxLength: 12 }
  ),
  heldVisitors: someVisitors,
  heldChats: fc.uniqueArray(fc.nat(11), { maxLength: 3 }),
  asking: someVisitors,
  answered: someVisitors,
});

/** Puts a world into an empty database. */
const populate = async (
  { knex, table }: Awaited<ReturnType<typeof memoryDatabase>>,
  { chats, heldVisitors, heldChats, asking, answered }: World
) => {
  const into = async (name: string, rows: object[]) => {
    if (rows.length > 0) await knex(table(`plugin::live-chat.${name}`)).insert(rows);
  };
  await into(
    'chat',
    chats.map(({ visitor, ended }, i) => ({
      document_id: chatId(i),
      visitor_id: visitorId(visitor),
      status: ended === undefined ? 'active' : 'ended',
      start_id_hash: chatId(i),
      ended_at: ended === undefined ? null : NOW - ended * DAY,
    }))
  );
  const hold = (kind: string, target: string) => ({
    hold_id: target,
    kind,
    target_id: target,
    hidden: 0,
  });
  await into('hold-target', [
    ...heldVisitors.map((i) => hold('subject', visitorId(i))),
    ...heldChats.map((i) => hold('chat', chatId(i))),
  ]);
  const cases = [
    ...asking.map((visitor) => ({ visitor, state: 'in_progress' })),
    ...answered.map((visitor) => ({ visitor, state: 'completed' })),
  ];
  await into(
    'subject-request',
    cases.map(({ state }, i) => ({
      document_id: `case${i}`,
      reference: `case${i}`,
      request_hash: `case${i}`,
      state,
    }))
  );
  await into(
    'case-subject',
    cases.map(({ visitor }, i) => ({ case_id: `case${i}`, subject_id: visitorId(visitor) }))
  );
};

const inMemory = async (over: Partial<TaskDeps> = {}) => {
  const database = await memoryDatabase();
  const guard = new HoldGuard(database);
  const tasks = createTasks({
    database,
    clock: { now: () => NOW },
    guard,
    protection: new Protection(database, guard),
    purposes: () => Promise.resolve([BUILT_IN_ENQUIRY]),
    forms: {
      version: () => Promise.reject(new Error('there are no forms')),
      published: () => Promise.resolve([]),
    },
    auditLog: { shorten: () => Promise.resolve(0), store: new AuditStore(database) },
    endChat: nothing,
    eraseChats: nothing,
    answersChanged: nothing,
    eraseConsents: nothing,
    eraseVisitors: nothing,
    eraseCases: nothing,
    onDefect: (error) => {
      throw error;
    },
    ...over,
  });
  return { database, task: (key: string) => tasks.find((one) => one.key === key)! };
};

describe('R25: what retention takes and leaves', () => {
  it('takes chats past their time, and none that is held or that an open request is about', async () => {
    await fc.assert(
      fc.asyncProperty(
        world,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 5 }),
        async (given, days, limit) => {
          const erased: string[] = [];
          const { database, task } = await inMemory({
            eraseChats: (ids) => Promise.resolve(void erased.push(...ids)),
          });
          try {
            await populate(database, given);
            const due = given.chats.flatMap(({ ended }, i) =>
              ended !== undefined && ended >= days ? [i] : []
            );
            const free = due.filter((i) => {
              const { visitor } = given.chats[i]!;
              return (
                ![...given.heldVisitors, ...given.asking].includes(visitor) &&
                !given.heldChats.includes(i)
              );
            });

            const rule = { days, action: 'delete' as const };
            const told = await task('chats').due(rule);
            let count = 0;
            for await (const some of task('chats').batches(rule, limit)) {
              expect(some).toBeLessThanOrEqual(limit);
              count += some;
            }

            expect(erased).toEqual(free.map(chatId));
            expect([told.count, told.held, count]).toEqual([
              free.length,
              due.length - free.length,
              free.length,
            ]);
            if (free.length > 0) {
              const oldest = Math.max(...free.map((i) => given.chats[i]!.ended!));
              expect(told.oldest).toBe(NOW - oldest * DAY);
            }
          } finally {
            await database.close();
          }
        }
      ),
      { numRuns: 40 }
    );
  });

  it('leaves figures where the rule says so', async () => {
    const statistics: string[] = [];
    const { database, task } = await inMemory({
      eraseChats: (_ids, keep) => Promise.resolve(void statistics.push(keep)),
    });
    await populate(database, {
      chats: [{ visitor: 0, ended: 9 }],
      heldVisitors: [],
      heldChats: [],
      asking: [],
      answered: [],
    });
    for (const action of ['delete', 'anonymise'] as const) {
      for await (const _ of task('chats').batches({ days: 1, action }, 10));
    }
    await database.close();

    expect(statistics).toEqual(['drop', 'keep']);
  });

  it('does not try for ever what does not go', async () => {
    const { database, task } = await inMemory();
    await populate(database, {
      chats: Array.from({ length: 7 }, () => ({ visitor: 1, ended: 9 })),
      heldVisitors: [],
      heldChats: [],
      asking: [],
      answered: [],
    });
    const batches: number[] = [];
    for await (const some of task('chats').batches({ days: 1, action: 'delete' }, 3))
      batches.push(some);
    await database.close();

    expect(batches).toEqual([3, 3, 1]);
  });

  it('has a task for every category', async () => {
    const { database, task } = await inMemory();
    for (const key of [
      'idle',
      'visitors',
      'unverified',
      'requests',
      'mails',
      'exports',
      'disclosures',
      'suppressions',
      'tombstones',
      'breaches',
      'consents',
      'answers',
    ]) {
      expect([key, await task(key).due({ days: 1, action: 'delete' })]).toEqual([
        key,
        { count: 0, held: 0 },
      ]);
    }
    await database.close();
  });

  it('takes answers out of their chat where their field is kept shorter, and leaves the others', async () => {
    const field = (key: string, days: number) => ({
      key,
      type: 'text' as const,
      required: false,
      label: { en: key },
      processing: {
        purpose: 'enquiry',
        lawfulBasis: 'legitimate_interests' as const,
        retention: { days, from: 'chat_end' as const },
      },
    });
    const definition = {
      ...BUILT_IN_FORM,
      fields: [field('phone', 30), field('order', 180)],
    };
    const changed: string[] = [];
    const { database, task } = await inMemory({
      forms: {
        version: (key, version) => Promise.resolve({ key, version, definition, pins: {} }),
        published: () => Promise.resolve([]),
      },
      answersChanged: (ids) => Promise.resolve(void changed.push(...ids)),
    });
    const { knex, table } = database;
    const chats = table('plugin::live-chat.chat');
    const answers = [
      { label: 'phone', value: '1' },
      { label: 'order', value: '2' },
    ];
    const chat = (id: string, ended: number, visitor = 'v') => ({
      document_id: id,
      visitor_id: visitor,
      status: 'ended',
      start_id_hash: id,
      ended_at: NOW - ended * DAY,
      form_key: 'default',
      form_version: 1,
      answers: JSON.stringify(answers),
    });
    await knex(chats).insert([chat('old', 31), chat('new', 29), chat('held', 31, 'h')]);
    await knex(table('plugin::live-chat.hold-target')).insert({
      hold_id: 'h',
      kind: 'subject',
      target_id: 'h',
      hidden: 0,
    });

    const rule = { days: 30, action: 'delete' as const };
    expect(await task('answers').due(rule)).toMatchObject({ count: 1, held: 1 });
    for await (const _ of task('answers').batches(rule, 10));
    const left: string[] = await knex(chats).orderBy('id').pluck('answers');
    expect(await task('answers').due(rule)).toEqual({ count: 0, held: 1 });
    await database.close();

    expect(left.map((json) => JSON.parse(json) as object)).toEqual([
      [answers[1]],
      answers,
      answers,
    ]);
    expect(changed).toEqual(['old']);
  });
});
