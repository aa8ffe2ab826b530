import type { Knex } from 'knex';
import type { PersonalRecord } from '../../../../protocol';
import type { Database } from '../platform';
import type { PersonalDataStore, PersonalScope } from './store';
import { tracesIn } from './traces';

const PAGE = 500;
/** Ids in one condition: far below what any of the databases takes. */
const IDS = 400;

export interface PagedRow {
  id: number;
}

/** How rows of one table become records. */
export interface PagedTable<R extends PagedRow> {
  database: Database;
  /** Name of the table, aliased as the columns of `where` and `columns` name it. */
  table: string;
  columns: readonly string[];
  /** Narrows to a scope, with at most {@link IDS} ids at a time. Nothing of the scope: returns false. */
  where(query: Knex.QueryBuilder, ids: readonly string[], scope: PersonalScope): void;
  /** Which ids of the scope the condition goes by; nothing when this table has none of such a scope. */
  idsOf(scope: PersonalScope): readonly string[];
  /** Column that rows are read along; the primary key. */
  key?: string;
  toRecord(row: R): PersonalRecord | Promise<PersonalRecord>;
}

/** Ids in parts, in an order of their own so that reading can go on where it stopped. */
export const partsOf = (ids: readonly string[]): string[][] => {
  const sorted = [...new Set(ids)].sort();
  return Array.from({ length: Math.ceil(sorted.length / IDS) }, (_, i) =>
    sorted.slice(i * IDS, (i + 1) * IDS)
  );
};

export const countRows = async <R extends PagedRow>(
  table: PagedTable<R>,
  scope: PersonalScope
): Promise<number> => {
  let count = 0;
  for (const ids of partsOf(table.idsOf(scope))) {
    const query = table.database.knex(table.table);
    table.where(query, ids, scope);
    const row: { n?: number | string } | undefined = await query.count({ n: '*' }).first();
    count += Number(row?.n ?? 0);
  }
  return count;
};

/** Rows along the primary key, page by page. `after` is a record's id as {@link cursorOf} makes it. */
export async function* readRows<R extends PagedRow>(
  table: PagedTable<R>,
  scope: PersonalScope,
  after?: string
): AsyncGenerator<PersonalRecord> {
  const key = table.key ?? 'id';
  const from = readCursor(after);
  for (const [part, ids] of partsOf(table.idsOf(scope)).entries()) {
    if (part < from.part) continue;
    let last = part === from.part ? from.id : 0;
    for (;;) {
      const query = table.database
        .knex(table.table)
        .select(...table.columns)
        .andWhere(key, '>', last)
        .orderBy(key)
        .limit(PAGE);
      table.where(query, ids, scope);
      const rows: R[] = await query;
      for (const row of rows) {
        yield { ...(await table.toRecord(row)), id: cursorOf(part, row.id) };
      }
      if (rows.length < PAGE) break;
      last = rows.at(-1)?.id ?? last;
    }
  }
}

const cursorOf = (part: number, id: number): string => (part === 0 ? String(id) : `${part}-${id}`);

const readCursor = (after: string | undefined): { part: number; id: number } => {
  const match = /^(?:(\d{1,6})-)?(\d{1,15})$/.exec(after ?? '');
  return { part: Number(match?.[1] ?? 0), id: Number(match?.[2] ?? 0) };
};

/** Ids of a scope for what belongs to a person as a whole: some of their chats are no reason to hand it out. */
export const wholePerson = ({ subjectIds, chatIds }: PersonalScope): readonly string[] =>
  chatIds ? [] : subjectIds;

/** The store of one table. */
export const tableStore = <R extends PagedRow>(
  table: PagedTable<R>,
  about: Pick<PersonalDataStore, 'info' | 'covers' | 'erasure'>
): PersonalDataStore => ({
  ...about,
  find: (scope) => countRows(table, scope),
  export: (scope, after) => readRows(table, scope, after),
  verify: async (token) => {
    const found = await Promise.all(
      about.covers.map((uid) => tracesIn(table.database, uid, token))
    );
    return found.flat();
  },
});
