import type { Knex } from 'knex';
import type { MailState } from '../../../../protocol';
import { newSortedId, toMillis, toMillisOrUndefined, type Database } from '../platform';
import { oneLine } from './mail.rules';
import type { MailLink, NewMail, StoredMail } from './mail.types';

export const MAIL = 'plugin::live-chat.mail-message';

export interface MailRow {
  document_id: string;
  recipient: string;
  subject: string;
  body: string;
  link_kind: MailLink['kind'] | null;
  link_id: string | null;
  export_id: string | null;
  case_id: string | null;
  state: MailState;
  attempts: number;
  queued_at: unknown;
  tried_since: unknown;
  sent_at: unknown;
  last_error: string | null;
}

export const linkOf = (row: MailRow): MailLink | undefined =>
  row.link_kind && row.link_id ? { kind: row.link_kind, id: row.link_id } : undefined;

const toMail = (row: MailRow): StoredMail => {
  const link = linkOf(row);
  const sentAt = toMillisOrUndefined(row.sent_at);
  return {
    mailId: row.document_id,
    to: row.recipient,
    subject: row.subject,
    text: row.body,
    state: row.state,
    attempts: row.attempts,
    queuedAt: toMillis(row.queued_at),
    ...(link ? { link } : {}),
    ...(row.case_id ? { caseId: row.case_id } : {}),
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(row.last_error ? { lastError: row.last_error } : {}),
  };
};

const BATCH = 20;

/** What stands for the last error of a mail that somebody gave up. */
export const BY_HAND = 'by_hand';

/** The table of mails. */
export class MailStore {
  private readonly table: string;

  constructor(private readonly database: Database) {
    this.table = database.table(MAIL);
  }

  private get rows(): Knex.QueryBuilder {
    return this.database.knex(this.table);
  }

  /** @returns the mail's id */
  async insert(trx: Knex, mail: NewMail, at: number): Promise<string> {
    const mailId = newSortedId(at);
    await trx(this.table).insert({
      document_id: mailId,
      created_at: new Date(at),
      updated_at: new Date(at),
      published_at: new Date(at),
      recipient: mail.to,
      subject: oneLine(mail.subject),
      body: mail.text,
      link_kind: mail.link?.kind ?? null,
      link_id: mail.link?.id ?? null,
      export_id: mail.attach?.exportId ?? null,
      case_id: mail.caseId ?? null,
      subject_id: mail.subjectId ?? null,
      chat_id: mail.reply?.chatId ?? null,
      from_seq: mail.reply?.fromSeq ?? null,
      to_seq: mail.reply?.toSeq ?? null,
      state: 'waiting',
      attempts: 0,
      queued_at: at,
      tried_since: at,
      next_at: at,
    });
    return mailId;
  }

  due(now: number): Promise<MailRow[]> {
    return this.rows
      .where('state', 'waiting')
      .andWhere('next_at', '<=', now)
      .orderBy('next_at')
      .limit(BATCH);
  }

  /**
   * Takes a mail for this instance: of two that try, one changes the row. The last error goes: a waiting mail that
   * has one is not on its way.
   */
  async claim(row: MailRow, now: number, until: number): Promise<boolean> {
    const changed = await this.rows
      .where({ document_id: row.document_id, state: 'waiting', attempts: row.attempts })
      .andWhere('next_at', '<=', now)
      .update({ attempts: row.attempts + 1, next_at: until, last_error: null });
    return changed > 0;
  }

  /**
   * Writes down how a try went, unless the mail was taken up anew since.
   * @param attempts number of the try
   */
  async settle(
    mailId: string,
    attempts: number,
    columns: {
      state: MailState;
      next_at: number | null;
      sent_at?: number;
      last_error: string | null;
    },
    now: number
  ): Promise<boolean> {
    const changed = await this.rows
      .where({ document_id: mailId, state: 'waiting', attempts })
      .update({ ...columns, updated_at: new Date(now) });
    return changed > 0;
  }

  /** @returns whether there was such a mail that is not sent */
  async revive(mailId: string, now: number): Promise<boolean> {
    const failed = await this.rows
      .where({ document_id: mailId, state: 'failed' })
      .update({ state: 'waiting', attempts: 0, tried_since: now, next_at: now, last_error: null });
    if (failed > 0) return true;
    // One that is on its way right now keeps its claim: it would be sent twice.
    const waiting = await this.rows
      .where({ document_id: mailId, state: 'waiting' })
      .whereNotNull('last_error')
      .update({ next_at: now });
    return waiting > 0;
  }

  /** @returns the mail that was waiting, and is not any more */
  async giveUp(mailId: string, now: number): Promise<MailRow | undefined> {
    const row: MailRow | undefined = await this.rows.first().where('document_id', mailId);
    const changed = await this.rows
      .where({ document_id: mailId, state: 'waiting' })
      .update({ state: 'failed', next_at: null, last_error: BY_HAND, updated_at: new Date(now) });
    return changed > 0 ? row : undefined;
  }

  async find(mailIds: readonly string[]): Promise<Map<string, StoredMail>> {
    if (mailIds.length === 0) return new Map();
    const rows: MailRow[] = await this.rows.whereIn('document_id', [...mailIds]);
    return new Map(rows.map((row) => [row.document_id, toMail(row)]));
  }

  /** Cases that a mail of waits for the mail server, or was given up. */
  async troubled(caseIds: readonly string[]): Promise<Set<string>> {
    if (caseIds.length === 0) return new Set();
    const ids: string[] = await this.rows
      .whereIn('case_id', [...caseIds])
      .whereNotNull('last_error')
      .whereIn('state', ['waiting', 'failed'])
      .distinct()
      .pluck('case_id');
    return new Set(ids);
  }
}
