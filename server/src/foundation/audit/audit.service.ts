import type { Knex } from 'knex';
import {
  isTransient,
  isUniqueViolation,
  newSortedId,
  toMillis,
  type Clock,
  type Database,
} from '../platform';
import { nextEntry, type AuditData, type AuditEntry } from './chain.rules';

const ATTEMPTS = 20;

export interface AuditAct {
  /** `subject.search`, `export.create`, … */
  action: string;
  /** documentId of the administrator; absent: a data subject or the software. */
  by?: string | undefined;
  /** Pseudonymous id of what it is done to. */
  target?: string | undefined;
  data?: AuditData;
}

/** Writes the audit log (R29): one chain over all instances, so each entry waits for the one before. */
export class AuditService {
  private readonly table: string;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock
  ) {
    this.table = database.table('plugin::live-chat.audit-entry');
  }

  /** Resolves when the entry is stored: what cannot be written down must not be done. */
  async record(act: AuditAct): Promise<void> {
    await this.together((trx) => this.recordIn(trx, act));
  }

  /**
   * Writes an entry in the caller's transaction, which must be one of {@link together}: another entry may come first,
   * and then the whole of it is tried again.
   */
  async recordIn(trx: Knex, act: AuditAct): Promise<void> {
    const last: { position: unknown; hash: string } | undefined = await trx(this.table)
      .first('position', 'hash')
      .orderBy('position', 'desc')
      .forUpdate();
    const at = this.clock.now();
    const entry: AuditEntry = nextEntry(
      last && { position: toMillis(last.position), hash: last.hash },
      {
        at,
        action: act.action,
        actor: act.by ?? '',
        target: act.target ?? '',
        data: act.data ?? {},
      }
    );
    await trx(this.table).insert({
      document_id: newSortedId(at),
      created_at: new Date(at),
      updated_at: new Date(at),
      published_at: new Date(at),
      ...entry,
    });
  }

  /** Runs work with its entry in one transaction, again when another entry came in between. */
  async together<T>(work: (trx: Knex) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.database.knex.transaction(work);
      } catch (error) {
        const collided = isUniqueViolation(error) || isTransient(error);
        if (!collided || attempt >= ATTEMPTS) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * attempt));
      }
    }
  }
}
