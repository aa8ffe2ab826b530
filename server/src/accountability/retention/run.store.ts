import type { RetentionRun } from '../../../../protocol';
import type { Names } from '../../foundation/audit';
import {
  newSortedId,
  toMillis,
  toMillisOrUndefined,
  type Database,
} from '../../foundation/platform';

interface Row {
  document_id: string;
  state: RetentionRun['state'];
  started_at: unknown;
  finished_at: unknown;
  actor_id: string | null;
  results: string;
}

const LISTED = 30;
/** About a year of nights. */
const KEPT = 400;

const toRun = (row: Row, nameOf: (userId: string) => string): RetentionRun => {
  const finishedAt = toMillisOrUndefined(row.finished_at);
  const { actor_id: by } = row;
  return {
    runId: row.document_id,
    startedAt: toMillis(row.started_at),
    ...(finishedAt === undefined ? {} : { finishedAt }),
    state: row.state,
    ...(by ? { by: { id: by, name: nameOf(by) } } : {}),
    results: JSON.parse(row.results) as RetentionRun['results'],
  };
};

/** Reports of retention. */
export class RunStore {
  private readonly table: string;

  constructor(
    private readonly database: Database,
    private readonly names: Names
  ) {
    this.table = database.table('plugin::live-chat.retention-run');
  }

  private get rows() {
    return this.database.knex(this.table);
  }

  async begin(at: number, by: string | undefined): Promise<string> {
    const runId = newSortedId(at);
    const date = new Date(at);
    await this.rows.insert({
      document_id: runId,
      created_at: date,
      updated_at: date,
      published_at: date,
      state: 'running',
      started_at: at,
      actor_id: by ?? null,
      results: '[]',
    });
    return runId;
  }

  async write(
    runId: string,
    results: RetentionRun['results'],
    end?: { state: RetentionRun['state']; at: number }
  ): Promise<void> {
    await this.rows.where('document_id', runId).update({
      results: JSON.stringify(results),
      ...(end ? { state: end.state, finished_at: end.at } : {}),
    });
  }

  /** Runs whose instance is gone, told by whoever has the lease now. */
  async abandon(at: number): Promise<void> {
    await this.rows.where('state', 'running').update({ state: 'failed', finished_at: at });
  }

  /** The same, told by anybody while nobody has the lease: a crash must not look like work. */
  async abandonWithout(lease: string, at: number): Promise<void> {
    const { knex } = this.database;
    const taken = knex(this.database.table('plugin::live-chat.lease'))
      .select('id')
      .where('name', lease)
      .andWhere('until', '>', at);
    await this.rows
      .where('state', 'running')
      .whereNotExists(taken)
      .update({ state: 'failed', finished_at: at });
  }

  /** Old reports go themselves. */
  async prune(): Promise<void> {
    const last: { id: number } | undefined = await this.rows
      .first('id')
      .orderBy('id', 'desc')
      .offset(KEPT);
    if (last) await this.rows.where('id', '<=', last.id).delete();
  }

  /** The newest first. */
  async list(): Promise<RetentionRun[]> {
    const rows: Row[] = await this.rows.orderBy('id', 'desc').limit(LISTED);
    const nameOf = await this.names();
    return rows.map((row) => toRun(row, nameOf));
  }

  async progress(): Promise<{ lastDone: number | undefined; lastScheduled: number | undefined }> {
    const done: { at?: unknown } | undefined = await this.rows
      .max({ at: 'finished_at' })
      .where('state', 'done')
      .first();
    const scheduled: { at?: unknown } | undefined = await this.rows
      .max({ at: 'started_at' })
      .whereNull('actor_id')
      .first();
    return {
      lastDone: toMillisOrUndefined(done?.at),
      lastScheduled: toMillisOrUndefined(scheduled?.at),
    };
  }
}
