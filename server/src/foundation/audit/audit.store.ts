import type { Knex } from 'knex';
import { momentsOf, type AuditFilter } from '../../../../protocol';
import { toMillis, type Database } from '../platform';
import type { AuditEntry } from './chain.rules';
import { CHECKPOINT } from './checkpoint.rules';

type Row = Omit<AuditEntry, 'position' | 'at' | 'actor' | 'target'> & {
  position: unknown;
  at: unknown;
  actor: string | null;
  target: string | null;
};

const COLUMNS = ['position', 'at', 'action', 'actor', 'target', 'data', 'hash'];

const toEntry = (row: Row): AuditEntry => ({
  position: toMillis(row.position),
  at: toMillis(row.at),
  action: row.action,
  // Empty texts are what some databases give back as nothing.
  actor: row.actor ?? '',
  target: row.target ?? '',
  data: row.data,
  hash: row.hash,
});

/** `_` stands for itself, not for any letter. */
const beginning = (text: string): string => `${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Entries of the audit log, for those who read it. */
export class AuditStore {
  private readonly table: string;

  constructor(private readonly database: Database) {
    this.table = database.table('plugin::live-chat.audit-entry');
  }

  private wanted(filter: Omit<AuditFilter, 'cursor'>): Knex.QueryBuilder {
    const query = this.database.knex(this.table);
    const { action, actor, target } = filter;
    const { since, until } = momentsOf(filter);
    if (action) void query.whereRaw('action like ? escape ?', [beginning(action), '\\']);
    if (actor) void query.where('actor', actor);
    if (target) void query.where('target', target);
    if (since !== undefined) void query.where('at', '>=', since);
    if (until !== undefined) void query.where('at', '<=', until);
    return query;
  }

  /** The newest first. @param before position: only older ones */
  async page(
    filter: Omit<AuditFilter, 'cursor'>,
    limit: number,
    before?: number
  ): Promise<AuditEntry[]> {
    const query = this.wanted(filter)
      .select(...COLUMNS)
      .orderBy('position', 'desc')
      .limit(limit);
    if (before !== undefined) void query.where('position', '<', before);
    return ((await query) as Row[]).map(toEntry);
  }

  async count(filter: Omit<AuditFilter, 'cursor'>): Promise<number> {
    const row: { n?: number | string } | undefined = await this.wanted(filter)
      .count({ n: '*' })
      .first();
    return Number(row?.n ?? 0);
  }

  /** Actions that occur. */
  async actions(): Promise<string[]> {
    const actions: string[] = await this.database
      .knex(this.table)
      .distinct('action')
      .pluck('action');
    return actions.sort();
  }

  /** Ids of administrators who occur. */
  async actors(): Promise<string[]> {
    const actors: (string | null)[] = await this.database
      .knex(this.table)
      .distinct('actor')
      .pluck('actor');
    return actors.filter((actor): actor is string => Boolean(actor));
  }

  /** In the order of the chain. */
  async along(after: number, limit: number): Promise<AuditEntry[]> {
    const rows: Row[] = await this.database
      .knex(this.table)
      .select(...COLUMNS)
      .where('position', '>', after)
      .orderBy('position')
      .limit(limit);
    return rows.map(toEntry);
  }

  async head(): Promise<AuditEntry | undefined> {
    const row: Row | undefined = await this.database
      .knex(this.table)
      .first(...COLUMNS)
      .orderBy('position', 'desc');
    return row && toEntry(row);
  }

  async find(position: number): Promise<AuditEntry | undefined> {
    const [entry] = await this.along(position - 1, 1);
    return entry?.position === position ? entry : undefined;
  }

  /** The entry of the last checkpoint. */
  async lastCheckpoint(): Promise<AuditEntry | undefined> {
    const row: Row | undefined = await this.database
      .knex(this.table)
      .first(...COLUMNS)
      .where('action', CHECKPOINT)
      .orderBy('position', 'desc');
    return row && toEntry(row);
  }

  /**
   * What is older than a moment, without a gap from the beginning on, and never the head: the chain goes on from it.
   * @returns the last position of it; nothing when there is none
   */
  async oldUntil(
    before: number
  ): Promise<{ position: number; count: number; oldest: number } | undefined> {
    const { knex } = this.database;
    const kept: { p?: unknown } | undefined = await knex(this.table)
      .min({ p: 'position' })
      .where('at', '>=', before)
      .first();
    const all: { first?: unknown; last?: unknown; at?: unknown } | undefined = await knex(
      this.table
    )
      .min({ first: 'position', at: 'at' })
      .max({ last: 'position' })
      .first();
    if (all?.first === null || all?.first === undefined) return undefined;
    const last = toMillis(all.last);
    const position = Math.min(kept?.p == null ? last : toMillis(kept.p), last) - 1;
    const count = position - toMillis(all.first) + 1;
    return count > 0 ? { position, count, oldest: toMillis(all.at) } : undefined;
  }

  async first(): Promise<number | undefined> {
    const row: { p?: unknown } | undefined = await this.database
      .knex(this.table)
      .min({ p: 'position' })
      .first();
    return row?.p == null ? undefined : toMillis(row.p);
  }

  async removeUntil(trx: Knex, position: number): Promise<number> {
    return trx(this.table).where('position', '<=', position).delete();
  }
}
