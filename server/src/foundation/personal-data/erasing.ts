import type { Knex } from 'knex';
import type { KeepGround } from '../../../../protocol';
import type { Database } from '../platform';
import { FOREVER } from './forever';
import { countRows, partsOf, type PagedRow, type PagedTable } from './paged';
import type { ErasureRank, ErasureTarget, PersonalScope, StoreErasure } from './store';

/** An erasure's target as a scope of reading. */
export const scopeOfTarget = ({ subjectIds, chatIds }: ErasureTarget): PersonalScope => ({
  subjectIds,
  ...(chatIds ? { chatIds } : {}),
  until: FOREVER,
});

/** Every record has this one fate. */
export const allOf = (fate: 'delete' | 'anonymise', count: number) => ({
  delete: 0,
  anonymise: 0,
  keep: 0,
  [fate]: count,
});

/** Nothing is erased here, for a reason. */
export const kept = (count: number, ground: KeepGround) => ({
  delete: 0,
  anonymise: 0,
  keep: count,
  ...(count > 0 ? { ground } : {}),
});

interface TableErasing<R extends PagedRow> {
  rank: ErasureRank;
  /** Of the deleted rows, before they go and in their transaction: what repeats them. */
  before?: (trx: Knex, rows: readonly R[]) => Promise<void>;
  /** Writes over what identifies instead of deleting; rows must then no longer be found by the table's condition. */
  overwrite?: (trx: Knex, rows: readonly R[]) => Promise<void>;
  /** More columns than a record needs, as {@link PagedTable.columns} names them. */
  columns?: readonly string[];
}

/** A few rows of the target, read anew each time: what is done is not found any more. */
const someRows = async <R extends PagedRow>(
  trx: Knex,
  pages: PagedTable<R>,
  more: readonly string[],
  target: ErasureTarget,
  limit: number
): Promise<R[]> => {
  const scope = scopeOfTarget(target);
  const rows: R[] = [];
  for (const ids of partsOf(pages.idsOf(scope))) {
    if (rows.length >= limit) break;
    const query = trx(pages.table)
      .select(...pages.columns, ...more)
      .orderBy(pages.key ?? 'id')
      .limit(limit - rows.length);
    pages.where(query, ids, scope);
    rows.push(...((await query) as R[]));
  }
  return rows;
};

/**
 * Erasure of one table's rows, batch by batch, each batch in a transaction of its own.
 * @param table its name, without an alias
 */
export const tableErasure = <R extends PagedRow>(
  database: Database,
  table: string,
  pages: PagedTable<R>,
  erasing: TableErasing<R>
): StoreErasure => ({
  rank: erasing.rank,
  plan: async (target) =>
    allOf(
      erasing.overwrite ? 'anonymise' : 'delete',
      await countRows(pages, scopeOfTarget(target))
    ),
  erase: async (target, limit) => {
    const count = await database.knex.transaction(async (trx) => {
      const rows = await someRows(trx, pages, erasing.columns ?? [], target, limit);
      if (rows.length === 0) return 0;
      await erasing.before?.(trx, rows);
      if (erasing.overwrite) await erasing.overwrite(trx, rows);
      else {
        const ids = rows.map(({ id }) => id);
        await trx(table).whereIn('id', ids).delete();
      }
      return rows.length;
    });
    return { more: count >= limit };
  },
});
