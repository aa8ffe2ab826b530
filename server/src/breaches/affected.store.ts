import type { Knex } from 'knex';
import { LiveChatError, type AffectedAnswer, type StoreCount } from '../../../protocol';
import type { Database } from '../platform';
import { SourceQueries, SOURCES, type Range } from './affected.sources';

export interface Scope extends Range {
  stores: readonly string[];
}

export type AffectedPerson = AffectedAnswer['sample'][number];

interface Row {
  subject_id: string;
  records: number | string;
  name: string | null;
  email: string | null;
}

const SAMPLE = 200;
const PAGE = 1_000;

const toPerson = (row: Row): AffectedPerson => ({
  subjectId: row.subject_id,
  ...(row.name ? { name: row.name } : {}),
  ...(row.email ? { email: row.email } : {}),
  records: Number(row.records),
});

/** Whom an event affects, by category and time. */
export class AffectedStore {
  constructor(private readonly database: Database) {}

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

  /** Those with the most records first. */
  async sample(scope: Scope): Promise<AffectedPerson[]> {
    const rows: Row[] = await this.named(this.people(scope))
      .orderBy('p.records', 'desc')
      .orderBy('p.subject_id')
      .limit(SAMPLE);
    return rows.map(toPerson);
  }

  /** All of them by id, page by page. */
  async *all(scope: Scope): AsyncGenerator<AffectedPerson> {
    let last = '';
    for (;;) {
      const people = this.people(scope)
        .andWhere('x.subject_id', '>', last)
        .orderBy('x.subject_id')
        .limit(PAGE);
      const rows: Row[] = await this.named(people).orderBy('p.subject_id');
      for (const row of rows) yield toPerson(row);
      last = rows.at(-1)?.subject_id ?? last;
      if (rows.length < PAGE) return;
    }
  }
}
