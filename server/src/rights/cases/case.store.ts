import type { Knex } from 'knex';
import { newSortedId, type Database } from '../../foundation/platform';
import { toCase, toColumns, toFixedColumns, type CaseRowData } from './case.row';
import type { Case, EventDraft } from './case.types';
import { SETTLED } from './identity.rules';
import { OPEN_STATES } from './machine.rules';

export const REQUEST = 'plugin::live-chat.subject-request';
export const CASE_SUBJECT = 'plugin::live-chat.case-subject';
export const CASE_EVENT = 'plugin::live-chat.case-event';

/** What every row that is written past Strapi's query layer has. */
const basics = (documentId: string, at: number) => ({
  document_id: documentId,
  created_at: new Date(at),
  updated_at: new Date(at),
  published_at: new Date(at),
});

/** Tables of cases. Writes take a transaction: a change never stands without its line in the history. */
export class CaseStore {
  private readonly requests: string;
  private readonly links: string;
  private readonly events: string;

  constructor(private readonly database: Database) {
    this.requests = database.table(REQUEST);
    this.links = database.table(CASE_SUBJECT);
    this.events = database.table(CASE_EVENT);
  }

  async insert(
    trx: Knex,
    one: Case,
    more: { requestHash: string; emailHash: string | undefined }
  ): Promise<void> {
    await trx(this.requests).insert({
      ...basics(one.caseId, one.enteredAt),
      ...toFixedColumns(one),
      ...toColumns(one),
      email_hash: more.emailHash ?? null,
      request_hash: more.requestHash,
    });
    await this.link(trx, one.caseId, one.subjectIds, one.enteredAt);
  }

  /** Writes what has changed, the lock being held. */
  async save(trx: Knex, before: Case, next: Case, at: number): Promise<void> {
    await trx(this.requests)
      .where('document_id', next.caseId)
      .update({ ...toColumns(next), updated_at: new Date(at) });
    const gone = before.subjectIds.filter((id) => !next.subjectIds.includes(id));
    const added = next.subjectIds.filter((id) => !before.subjectIds.includes(id));
    if (gone.length > 0) {
      await trx(this.links).where('case_id', next.caseId).whereIn('subject_id', gone).delete();
    }
    await this.link(trx, next.caseId, added, at);
  }

  private async link(
    trx: Knex,
    caseId: string,
    subjectIds: readonly string[],
    at: number
  ): Promise<void> {
    if (subjectIds.length === 0) return;
    await trx(this.links).insert(
      subjectIds.map((subjectId) => ({
        ...basics(newSortedId(at), at),
        case_id: caseId,
        subject_id: subjectId,
        at,
      }))
    );
  }

  /** Locked until the transaction ends, so that two actions on a case follow one another. */
  async lock(trx: Knex, caseId: string): Promise<Case | undefined> {
    const row: CaseRowData | undefined = await trx(this.requests)
      .first()
      .where('document_id', caseId)
      .forUpdate();
    // MariaDB would else answer from before the lock was waited for.
    const subjects: string[] = await trx(this.links)
      .where('case_id', caseId)
      .orderBy('id')
      .forUpdate()
      .pluck('subject_id');
    return row && toCase(row, subjects);
  }

  async find(caseId: string): Promise<Case | undefined> {
    const [found] = await this.read((query) => query.where('document_id', caseId).limit(1));
    return found;
  }

  async byHash(requestHash: string): Promise<Case | undefined> {
    const [found] = await this.read((query) => query.where('request_hash', requestHash).limit(1));
    return found;
  }

  /** What persons asked for themselves, the newest first. */
  async ownedBy(subjectIds: readonly string[]): Promise<Case[]> {
    if (subjectIds.length === 0) return [];
    return this.read((query) =>
      query
        .whereIn('subject_id', [...subjectIds])
        .orderBy('id', 'desc')
        .limit(200)
    );
  }

  /**
   * Open cases that somebody asked for. By the form anybody can type anybody's address: of those only the ones whose
   * identity is settled count.
   */
  async countOpen(of: { ownId: string } | { formEmailHash: string }): Promise<number> {
    const query = this.database.knex(this.requests).whereIn('state', [...OPEN_STATES]);
    if ('ownId' in of) void query.where({ subject_id: of.ownId });
    else {
      void query
        .where({ email_hash: of.formEmailHash, source: 'form' })
        .whereIn('identity_state', [...SETTLED]);
    }
    const row: { n?: number | string } | undefined = await query.count({ n: '*' }).first();
    return Number(row?.n ?? 0);
  }

  /** Open cases about persons. */
  async openAbout(
    subjectIds: readonly string[]
  ): Promise<{ subjectId: string; caseId: string; reference: string }[]> {
    if (subjectIds.length === 0) return [];
    return this.database
      .knex(`${this.links} as s`)
      .join(`${this.requests} as r`, 'r.document_id', 's.case_id')
      .whereIn('s.subject_id', [...subjectIds])
      .whereIn('r.state', [...OPEN_STATES])
      .orderBy('r.id', 'desc')
      .select({ subjectId: 's.subject_id', caseId: 'r.document_id', reference: 'r.reference' });
  }

  /** Cases that were asked for under an address and are about nobody yet. */
  async unlinkedUnder(
    emailHashes: readonly string[]
  ): Promise<{ caseId: string; reference: string; open: boolean }[]> {
    if (emailHashes.length === 0) return [];
    const { knex } = this.database;
    const rows: { document_id: string; reference: string; state: Case['state'] }[] = await knex(
      `${this.requests} as r`
    )
      .select('r.document_id', 'r.reference', 'r.state')
      .whereIn('r.email_hash', [...emailHashes])
      .whereNotExists(
        knex(`${this.links} as s`).select('s.id').whereRaw('s.case_id = r.document_id')
      );
    return rows.map((row) => ({
      caseId: row.document_id,
      reference: row.reference,
      open: OPEN_STATES.includes(row.state),
    }));
  }

  /** Cases about these persons and others as well. */
  async sharedWithOthers(
    subjectIds: readonly string[]
  ): Promise<{ caseId: string; reference: string }[]> {
    if (subjectIds.length === 0) return [];
    const { knex } = this.database;
    const own = knex(this.links)
      .select('case_id')
      .whereIn('subject_id', [...subjectIds]);
    return knex(`${this.requests} as r`)
      .distinct({ caseId: 'r.document_id', reference: 'r.reference' })
      .join(`${this.links} as s`, 's.case_id', 'r.document_id')
      .whereIn('r.document_id', own)
      .whereNotIn('s.subject_id', [...subjectIds]);
  }

  /** Cases of a query on the table of requests. */
  async read(narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder): Promise<Case[]> {
    const rows: CaseRowData[] = await narrow(this.database.knex(this.requests));
    const subjects = await this.subjectsOf(rows.map((row) => row.document_id));
    return rows.map((row) => toCase(row, subjects.get(row.document_id) ?? []));
  }

  private async subjectsOf(caseIds: readonly string[]): Promise<Map<string, string[]>> {
    const byCase = new Map<string, string[]>();
    if (caseIds.length === 0) return byCase;
    const links: { case_id: string; subject_id: string }[] = await this.database
      .knex(this.links)
      .select('case_id', 'subject_id')
      .whereIn('case_id', [...caseIds])
      .orderBy('id');
    for (const { case_id, subject_id } of links) {
      byCase.set(case_id, [...(byCase.get(case_id) ?? []), subject_id]);
    }
    return byCase;
  }

  async addEvent(trx: Knex, caseId: string, event: EventDraft, at: number): Promise<void> {
    await trx(this.events).insert({
      ...basics(newSortedId(at), at),
      case_id: caseId,
      at,
      by: event.by ?? null,
      type: event.type,
      data: event.data ? JSON.stringify(event.data) : null,
      text: event.text ? event.text : null,
      mail_id: event.mailId ?? null,
    });
  }
}
