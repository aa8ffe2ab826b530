import type { Knex } from 'knex';
import { LiveChatError } from '../../../../protocol';
import { retryTransient } from '../../foundation/platform';
import type { MailedEvent } from './case-letters';
import type { CaseAudit, CaseDeps } from './case.deps';
import type { CaseStore } from './case.store';
import type { Case } from './case.types';

export interface Outcome {
  next: Case;
  events: readonly MailedEvent[];
}

export const noCase = () => new LiveChatError('not_found', 'There is no such case.');

/**
 * Writes cases. Every change is made under the lock of its row, and stands in one transaction with its lines of the
 * history and its mails.
 */
export class CaseLedger {
  constructor(
    private readonly deps: Pick<CaseDeps, 'database' | 'clock' | 'outbox' | 'audit' | 'onDefect'>,
    private readonly store: CaseStore
  ) {}

  /** Stores a new case. @throws the driver's unique violation for a request that is there already */
  async add(
    one: Case,
    keys: { requestHash: string; emailHash: string | undefined },
    events: readonly MailedEvent[],
    audit: Omit<CaseAudit, 'caseId'>
  ): Promise<void> {
    await this.inTransaction(async (trx) => {
      await this.store.insert(trx, one, keys);
      await this.write(trx, one.caseId, events);
    });
    await this.after(events, { ...audit, caseId: one.caseId });
  }

  /**
   * Changes a case.
   * @param decide called with the case as it is under its lock, again after a deadlock; nothing: leave all as it is
   * @param audit entry for the trail, made from the case as it was and is
   * @throws LiveChatError `not_found`, and whatever `decide` throws
   */
  async change(
    caseId: string,
    decide: (current: Case) => Outcome | undefined,
    audit?: (next: Case) => Omit<CaseAudit, 'caseId'>
  ): Promise<Case> {
    const { next, events } = await this.inTransaction((trx) => this.apply(trx, caseId, decide));
    await this.after(events, audit && events.length > 0 ? { ...audit(next), caseId } : undefined);
    return next;
  }

  private async apply(
    trx: Knex,
    caseId: string,
    decide: (current: Case) => Outcome | undefined
  ): Promise<Outcome> {
    const current = await this.store.lock(trx, caseId);
    if (!current) throw noCase();
    const outcome = decide(current);
    if (!outcome) return { next: current, events: [] };
    await this.store.save(trx, current, outcome.next, this.deps.clock.now());
    await this.write(trx, caseId, outcome.events);
    return outcome;
  }

  private async write(trx: Knex, caseId: string, events: readonly MailedEvent[]): Promise<void> {
    const at = this.deps.clock.now();
    for (const { mail, ...event } of events) {
      const mailId = mail ? await this.deps.outbox.enqueue(mail, trx) : undefined;
      await this.store.addEvent(trx, caseId, mailId ? { ...event, mailId } : event, at);
    }
  }

  private inTransaction<T>(work: (trx: Knex) => Promise<T>): Promise<T> {
    return retryTransient(() => this.deps.database.knex.transaction(work));
  }

  private async after(events: readonly MailedEvent[], audit: CaseAudit | undefined): Promise<void> {
    if (events.some(({ mail }) => mail)) this.deps.outbox.kick().catch(this.deps.onDefect);
    if (audit) await this.deps.audit(audit);
  }
}
