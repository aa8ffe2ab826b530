import type { BreachDefinition } from '../../../../../protocol';
import { BreachService } from '../../../../../server/src/accountability/breaches/breach.service';
import type { AffectedPerson } from '../../../../../server/src/accountability/breaches/affected.store';
import { HoldGuard } from '../../../../../server/src/rights/holds';
import { memoryDatabase } from '../retention/memory';

const NOW = Date.UTC(2026, 10, 24);
const COUNT = 1_234;

describe('R32: the list of whom an event affects', () => {
  let database: Awaited<ReturnType<typeof memoryDatabase>>;
  let breaches: BreachService;
  const scope = { from: NOW - 1_000, to: NOW, stores: ['chats', 'profiles'] };
  const idOf = (i: number) => `v${String(i).padStart(4, '0')}`;

  const everybody = async (holds: boolean): Promise<AffectedPerson[]> => {
    const { breachId } = await breaches.create(
      { ...scope, title: 't', awareAt: NOW, risk: 'high', closed: false } as BreachDefinition,
      'anna'
    );
    const { people } = await breaches.everybody(breachId, { contacts: true, holds }, 'anna');
    const all: AffectedPerson[] = [];
    for await (const one of people) all.push(one);
    return all;
  };

  beforeEach(async () => {
    database = await memoryDatabase();
    breaches = new BreachService({
      database,
      clock: { now: () => NOW },
      audit: { record: () => Promise.resolve() },
      names: () => Promise.resolve((id) => id),
      guard: new HoldGuard(database),
    });
    const into = (name: string, rows: object[]) =>
      database.knex.batchInsert(database.table(`plugin::live-chat.${name}`), rows, 50);
    const ids = Array.from({ length: COUNT }, (_, i) => idOf(i));
    await into(
      'visitor',
      ids.map((id) => ({
        document_id: id,
        token_hash: id,
        created_at: NOW - 500,
        name: `N ${id}`,
        email: `${id}@example.test`,
      }))
    );
    await into('chat', [
      { document_id: 'c', start_id_hash: 'c', visitor_id: idOf(7), started_at: NOW - 400 },
      { document_id: 'd', start_id_hash: 'd', visitor_id: 'gone', started_at: NOW - 400 },
    ]);
    await into('hold-target', [
      { hold_id: 'h', kind: 'subject', target_id: idOf(7), hidden: 1 },
      { hold_id: 'l', kind: 'subject', target_id: idOf(8), hidden: 0 },
    ]);
  });
  afterEach(() => database.close());

  it('names everybody, and goes through the records once', async () => {
    const asked: string[] = [];
    database.knex.on('query', ({ sql }: { sql: string }) => asked.push(sql));
    const all = await everybody(true);

    expect(all.map(({ subjectId }) => subjectId)).toEqual([
      'gone',
      ...Array.from({ length: COUNT }, (_, i) => idOf(i)),
    ]);
    expect(all[0]).toEqual({ subjectId: 'gone', records: 1 });
    expect(all[8]).toEqual({
      subjectId: idOf(7),
      name: `N ${idOf(7)}`,
      email: `${idOf(7)}@example.test`,
      records: 2,
    });
    // Once for the figure that is written down, and once for the list.
    expect(asked.filter((sql) => sql.includes('group by'))).toHaveLength(2);
  });

  it('does not say who is under a hidden hold to whoever may not see holds', async () => {
    const all = await everybody(false);
    expect(all).toHaveLength(COUNT + 1);
    expect(all.filter(({ subjectId }) => subjectId === idOf(7))).toEqual([]);
    expect(all.at(-1)).toEqual({ subjectId: 'held', records: 2 });

    const sees = { contacts: true, holds: false };
    const { persons, sample } = await breaches.affected(scope, sees, 'anna');
    expect(persons).toBe(COUNT + 1);
    expect(sample.map(({ subjectId }) => subjectId)).not.toContain(idOf(7));
    expect(sample.map(({ subjectId }) => subjectId)).toContain(idOf(8));
    const { sample: full } = await breaches.affected(scope, { ...sees, holds: true }, 'anna');
    expect(full[0]).toMatchObject({ subjectId: idOf(7), records: 2 });
  });

  it('has references like all others', async () => {
    const definition = { ...scope, title: 't', awareAt: NOW, risk: 'high', closed: false };
    const { reference } = await breaches.create(definition as BreachDefinition, 'anna');

    expect(reference).toMatch(/^B-[2-9A-HJ-NP-Z]{7}$/);
  });
});
