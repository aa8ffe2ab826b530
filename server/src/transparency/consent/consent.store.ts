import type { Knex } from 'knex';
import {
  momentsOf,
  type ConsentFilter,
  type ConsentRow,
  type ConsentState,
  type StoredConsent,
} from '../../../../protocol';
import {
  newSortedId,
  toMillis,
  toMillisOrUndefined,
  type Database,
} from '../../foundation/platform';

/** Persons and chats whose records are not to be seen (R22). */
export interface HiddenIds {
  subjects: ReadonlySet<string>;
  chats: ReadonlySet<string>;
}

export interface Standing {
  subjectId: string;
  purpose: string;
  purposeVersion: number;
  noticeVersion?: number | undefined;
  state: ConsentState;
  recordId: string;
  at: number;
  expiresAt?: number | undefined;
  /** Address that it was given under. */
  contact?: string | undefined;
}

interface StandingRow {
  subject_id: string;
  purpose: string;
  purpose_version: number;
  notice_version: number | null;
  state: ConsentState;
  record_id: string;
  at: unknown;
  expires_at: unknown;
  contact: string | null;
}

const toStanding = (row: StandingRow): Standing => ({
  subjectId: row.subject_id,
  purpose: row.purpose,
  purposeVersion: row.purpose_version,
  noticeVersion: row.notice_version ?? undefined,
  state: row.state,
  recordId: row.record_id,
  at: toMillis(row.at),
  expiresAt: toMillisOrUndefined(row.expires_at),
  contact: row.contact ?? undefined,
});

interface RecordRow {
  id: number;
  document_id: string;
  record: string;
  /** Strapi puts digits apart when it names columns. */
  sha_256: string;
  subject_id: string;
  chat_id: string | null;
  purpose: string;
  state: ConsentState;
  method: ConsentRow['method'];
  language: string;
  notice_version: number | null;
  at: unknown;
}

const toStored = (row: Pick<RecordRow, 'record' | 'sha_256'>): StoredConsent => ({
  record: JSON.parse(row.record) as StoredConsent['record'],
  sha256: row.sha_256,
});

/** What every row that is written past Strapi's query layer has. */
export const rowBasics = (documentId: string, at: number) => ({
  document_id: documentId,
  created_at: new Date(at),
  updated_at: new Date(at),
  published_at: new Date(at),
});

const PAGE = 50;

/** Tables of consent records and of what they add up to. Writes take a transaction: they never stand alone. */
export class ConsentStore {
  private readonly records: string;
  private readonly standings: string;
  private readonly suppressions: string;

  constructor(private readonly database: Database) {
    this.records = database.table('plugin::live-chat.consent');
    this.standings = database.table('plugin::live-chat.consent-standing');
    this.suppressions = database.table('plugin::live-chat.suppression');
  }

  async insert(
    trx: Knex,
    stored: StoredConsent,
    more: { json: string; emailHash: string | undefined; requestHash: string; at: number }
  ): Promise<void> {
    const { record } = stored;
    await trx(this.records).insert({
      ...rowBasics(record.recordId, more.at),
      record: more.json,
      sha_256: stored.sha256,
      subject_id: record.subject.id,
      email_hash: more.emailHash ?? null,
      chat_id: record.chatId ?? null,
      purpose: record.purpose.key,
      state: record.state,
      method: record.method,
      language: record.language,
      notice_version: record.notice?.version ?? null,
      at: more.at,
      request_hash: more.requestHash,
    });
  }

  async putStanding(trx: Knex, standing: Standing): Promise<void> {
    const columns = {
      purpose_version: standing.purposeVersion,
      notice_version: standing.noticeVersion ?? null,
      state: standing.state,
      record_id: standing.recordId,
      at: standing.at,
      expires_at: standing.expiresAt ?? null,
      contact: standing.contact ?? null,
      updated_at: new Date(standing.at),
    };
    const changed = await trx(this.standings)
      .where({ subject_id: standing.subjectId, purpose: standing.purpose })
      .update(columns);
    if (changed > 0) return;
    await trx(this.standings).insert({
      ...rowBasics(newSortedId(standing.at), standing.at),
      ...columns,
      subject_id: standing.subjectId,
      purpose: standing.purpose,
    });
  }

  /** Locked until the transaction ends, so that two answers of a person follow one another. */
  async standingForUpdate(
    trx: Knex,
    subjectId: string,
    purpose: string
  ): Promise<Standing | undefined> {
    const row: StandingRow | undefined = await trx(this.standings)
      .first()
      .where({ subject_id: subjectId, purpose })
      .forUpdate();
    return row && toStanding(row);
  }

  /** People by purpose and by how they stand to it today. */
  async countStandings(): Promise<{ purpose: string; state: ConsentState; count: number }[]> {
    const rows: { purpose: string; state: ConsentState; n: number | string }[] = await this.database
      .knex(this.standings)
      .select('purpose', 'state')
      .count({ n: '*' })
      .groupBy('purpose', 'state');
    return rows.map(({ purpose, state, n }) => ({ purpose, state, count: Number(n) }));
  }

  async standingsOf(subjectIds: readonly string[]): Promise<Standing[]> {
    if (subjectIds.length === 0) return [];
    const rows: StandingRow[] = await this.database
      .knex(this.standings)
      .whereIn('subject_id', [...subjectIds]);
    return rows.map(toStanding);
  }

  /** Given consents whose time is up. */
  async expired(now: number, limit: number): Promise<Standing[]> {
    const rows: StandingRow[] = await this.database
      .knex(this.standings)
      .where('state', 'given')
      .andWhere('expires_at', '<=', now)
      .limit(limit);
    return rows.map(toStanding);
  }

  /** Given consents that rest on an older notice, or an older version of a purpose, than is asked for. */
  async outdated(
    than: { notice: number | undefined; purposes: ReadonlyMap<string, number> },
    limit: number
  ): Promise<Standing[]> {
    if (than.notice === undefined && than.purposes.size === 0) return [];
    const rows: StandingRow[] = await this.database
      .knex(this.standings)
      .where('state', 'given')
      .andWhere((either) => {
        if (than.notice !== undefined) void either.orWhere('notice_version', '<', than.notice);
        for (const [purpose, version] of than.purposes) {
          void either.orWhere((one) => {
            void one.where('purpose', purpose).andWhere('purpose_version', '<', version);
          });
        }
      })
      .limit(limit);
    return rows.map(toStanding);
  }

  /** Erases records for good, with where their persons stand because of them. */
  async erase(recordIds: readonly string[]): Promise<void> {
    const ids = [...recordIds];
    await this.database.knex.transaction(async (trx) => {
      await trx(this.standings).whereIn('record_id', ids).delete();
      await trx(this.records).whereIn('document_id', ids).delete();
    });
  }

  async suppress(trx: Knex, emailHash: string, purpose: string, at: number): Promise<void> {
    const known = await trx(this.suppressions)
      .first('id')
      .where({ email_hash: emailHash, purpose });
    if (known) return;
    await trx(this.suppressions).insert({
      ...rowBasics(newSortedId(at), at),
      email_hash: emailHash,
      purpose,
      at,
    });
  }

  async release(trx: Knex, emailHash: string, purpose: string): Promise<void> {
    await trx(this.suppressions).where({ email_hash: emailHash, purpose }).delete();
  }

  async isSuppressed(emailHash: string, purpose: string): Promise<boolean> {
    const row = await this.database
      .knex(this.suppressions)
      .first('id')
      .where({ email_hash: emailHash, purpose });
    return row !== undefined;
  }

  /** The last record of a person for a purpose, whatever it says. */
  async lastRecord(trx: Knex, subjectId: string, purpose: string): Promise<string | undefined> {
    const row: { document_id: string } | undefined = await trx(this.records)
      .first('document_id')
      .where({ subject_id: subjectId, purpose })
      .orderBy('id', 'desc')
      // MariaDB would else answer from before the lock was waited for.
      .forUpdate();
    return row?.document_id;
  }

  /** Keyed hashes of all addresses that a person has agreed to a purpose under. */
  async addressesOf(trx: Knex, subjectId: string, purpose: string): Promise<string[]> {
    const hashes: string[] = await trx(this.records)
      .where({ subject_id: subjectId, purpose, state: 'given' })
      .whereNotNull('email_hash')
      .forUpdate()
      .pluck('email_hash');
    return [...new Set(hashes)];
  }

  async byRequest(trx: Knex, requestHash: string): Promise<StoredConsent | undefined> {
    const row: RecordRow | undefined = await trx(this.records)
      .first('record', 'sha_256')
      .where('request_hash', requestHash);
    return row && toStored(row);
  }

  async find(recordId: string): Promise<StoredConsent | undefined> {
    const row: RecordRow | undefined = await this.database
      .knex(this.records)
      .first('record', 'sha_256')
      .where('document_id', recordId);
    return row && toStored(row);
  }

  /** All records of a person for a purpose, the oldest first. */
  async history(subjectId: string, purpose: string): Promise<StoredConsent[]> {
    const rows: RecordRow[] = await this.database
      .knex(this.records)
      .select('record', 'sha_256')
      .where({ subject_id: subjectId, purpose })
      .orderBy('id');
    return rows.map(toStored);
  }

  async list(
    filter: Omit<ConsentFilter, 'search'>,
    search: { emailHash?: string; id?: string },
    hidden: HiddenIds
  ): Promise<{ rows: Omit<ConsentRow, 'purposeName'>[]; next?: string; total: number }> {
    const { knex } = this.database;
    const { since, until } = momentsOf(filter);
    const wanted = () => {
      const query = knex(this.records);
      for (const key of ['state', 'purpose', 'method', 'language'] as const) {
        const value = filter[key];
        if (value !== undefined) void query.where(key, value);
      }
      if (since !== undefined) void query.where('at', '>=', since);
      if (until !== undefined) void query.where('at', '<=', until);
      if (hidden.subjects.size > 0) void query.whereNotIn('subject_id', [...hidden.subjects]);
      if (hidden.chats.size > 0) {
        void query.where((other) => {
          void other.whereNull('chat_id').orWhereNotIn('chat_id', [...hidden.chats]);
        });
      }
      if (search.emailHash) void query.where('email_hash', search.emailHash);
      if (search.id) {
        const { id } = search;
        void query.where((either) => {
          void either.where('subject_id', id).orWhere('chat_id', id).orWhere('document_id', id);
        });
      }
      return query;
    };
    const page = wanted()
      .orderBy('id', 'desc')
      .limit(PAGE + 1);
    if (filter.cursor && /^\d{1,15}$/.test(filter.cursor)) {
      void page.where('id', '<', Number(filter.cursor));
    }
    const [rows, counted] = await Promise.all([
      page as Promise<RecordRow[]>,
      wanted().count({ n: '*' }).first() as Promise<{ n: number | string }>,
    ]);
    const shown = rows.slice(0, PAGE);
    const latest = new Set<string>(
      await knex(this.standings)
        .whereIn(
          'record_id',
          shown.map((row) => row.document_id)
        )
        .pluck('record_id')
    );
    return {
      total: Number(counted.n),
      rows: shown.map((row) => ({
        recordId: row.document_id,
        at: toMillis(row.at),
        state: row.state,
        method: row.method,
        purpose: row.purpose,
        subjectId: row.subject_id,
        ...(row.chat_id ? { chatId: row.chat_id } : {}),
        language: row.language,
        ...(row.notice_version === null ? {} : { noticeVersion: row.notice_version }),
        latest: latest.has(row.document_id),
      })),
      ...(rows.length > PAGE ? { next: String(shown.at(-1)?.id) } : {}),
    };
  }
}
