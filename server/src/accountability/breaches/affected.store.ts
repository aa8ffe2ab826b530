import type { Knex } from 'knex';
import { LiveChatError, type AffectedAnswer, type StoreCount } from '../../../../protocol';
import type { HoldGuard } from '../../rights/holds';
import type { Database } from '../../foundation/platform';
import { SourceQueries, SOURCES, type Range } from './affected.sources';

export interface Scope extends Range {
  stores: readonly string[];
}

export type AffectedPerson = AffectedAnswer['sample'][number];

interface Count {
  subject_id: string;
  records: number | string;
}

interface Row extends Count {
  name: string | null;
  email: string | null;
}

const SAMPLE = 200;
const PAGE = 400;

const toPerson = (row: Row): AffectedPerson => ({
  subjectId: row.subject_id,
  ...(row.name ? { name: row.name } : {}),
  ...(row.email ? { email: row.email } : {}),
  records: Number(row.records),
});

/** Stands for each person whom a hidden hold covers, where who asks may not know of it. */
export const HELD = 'held';

/** Whom an event affects, by category and time. */
export class AffectedStore {
  constructor(
    private readonly database: Database,
    private readonly guard: Pick<HoldGuard, 'ids'>
  ) {}

  private sources({ stores, ...range }: Scope): SourceQueries[] {
    return stores.map((key) => {
      const source = Object.hasOwn(SOURCES, key) ? SOURCES[key] : undefined;
      if (!source) {
        throw new LiveChatError('invalid_request', `stores: there are no times for "${key}".`);
      }
      return new SourceQueries(this.database, source, range);
    });
  }

  async counts(scope: Scope): Promise<StoreCount[]> {
    const counts: StoreCount[] = [];
    for (const [i, source] of this.sources(scope).entries()) {
      counts.push({ store: scope.stores[i] ?? '', count: await source.count() });
    }
    return counts;
  }

  /** One row for each record, with its person. */
  private records(scope: Scope): Knex.QueryBuilder {
    const [first, ...more] = this.sources(scope).flatMap((source) => source.persons());
    if (!first) throw new LiveChatError('invalid_request', 'stores: name at least one category.');
    return more.length > 0 ? first.unionAll(more) : first;
  }

  private people(scope: Scope): Knex.QueryBuilder {
    const { knex } = this.database;
    return knex
      .from(this.records(scope).as('x'))
      .whereNotNull('x.subject_id')
      .whereNot('x.subject_id', '')
      .groupBy('x.subject_id')
      .select('x.subject_id')
      .count({ records: '*' });
  }

  private named(people: Knex.QueryBuilder): Knex.QueryBuilder {
    const visitors = this.database.table('plugin::live-chat.visitor');
    return this.database.knex
      .from(people.as('p'))
      .leftJoin({ v: visitors }, 'v.document_id', 'p.subject_id')
      .select('p.subject_id', 'p.records', 'v.name', 'v.email');
  }

  async persons(scope: Scope): Promise<number> {
    const row: { n?: number | string } | undefined = await this.database.knex
      .from(this.people(scope).as('p'))
      .count({ n: '*' })
      .first();
    return Number(row?.n ?? 0);
  }

  /** Those with the most records first. @param holds whether who asks may know who is under a hidden hold */
  async sample(scope: Scope, holds: boolean): Promise<AffectedPerson[]> {
    const people = this.people(scope);
    if (!holds) void people.whereNotIn('x.subject_id', this.guard.ids('subject', { hidden: true }));
    const rows: Row[] = await this.named(people)
      .orderBy('p.records', 'desc')
      .orderBy('p.subject_id')
      .limit(SAMPLE);
    return rows.map(toPerson);
  }

  /**
   * All of them, by id. Records are gone through once; names are read page by page. Those under a hidden hold are
   * counted, at the end and without a name, where who asks may not know of it.
   */
  async *all(scope: Scope, holds: boolean): AsyncGenerator<AffectedPerson> {
    const everybody: Count[] = await this.people(scope).orderBy('x.subject_id');
    const hidden = new Set<string>(
      holds ? [] : await this.guard.ids('subject', { hidden: true }).pluck('target_id')
    );
    const shown = everybody.filter((one) => !hidden.has(one.subject_id));
    for (let i = 0; i < shown.length; i += PAGE)
      yield* await this.withNames(shown.slice(i, i + PAGE));
    for (const one of everybody) {
      if (hidden.has(one.subject_id)) yield { subjectId: HELD, records: Number(one.records) };
    }
  }

  private async withNames(counts: readonly Count[]): Promise<AffectedPerson[]> {
    const visitors: ({ id: string } & Pick<Row, 'name' | 'email'>)[] = await this.database
      .knex(this.database.table('plugin::live-chat.visitor'))
      .select({ id: 'document_id' }, 'name', 'email')
      .whereIn(
        'document_id',
        counts.map((one) => one.subject_id)
      );
    const named = new Map(visitors.map(({ id, name, email }) => [id, { name, email }]));
    return counts.map((one) =>
      toPerson({ name: null, email: null, ...named.get(one.subject_id), ...one })
    );
  }
}
