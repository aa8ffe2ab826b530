import type { Knex } from 'knex';
import { toMillis, toMillisOrUndefined, type Database } from '../../foundation/platform';

const CHAT = 'plugin::live-chat.chat';
const VISITOR = 'plugin::live-chat.visitor';
const MAIL = 'plugin::live-chat.mail-message';

/** A chat that has something which its visitor has not seen. */
export interface Unseen {
  chatId: string;
  visitorId: string;
  email: string;
  language: string;
  lastSeq: number;
  readSeq: number;
  mailedSeq: number;
  /** The last time that its visitor was noticed to be there; 0: never since it had something unseen. */
  seenAt: number;
}

/** Whom a link by mail lets in, and where. */
export interface Pass {
  mailId: string;
  chatId: string;
  visitorId: string;
}

/** A mail as the panel is told of it. */
export interface ReplyRow {
  fromSeq: number;
  toSeq: number;
  state: 'waiting' | 'sent' | 'failed';
  lastError?: string;
  at: number;
}

/** A mail on its way, with what has become of its chat. */
export interface Leaving {
  fromSeq: number;
  toSeq: number;
  readSeq: number;
  language: string;
  /** It is still the address of somebody whose data is not being erased. */
  stands: boolean;
}

const OPEN = ['waiting', 'active', 'offline'];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Chats with unseen answers, and the mails that tell of them. */
export class ReplyStore {
  private readonly chats: string;
  private readonly visitors: string;
  private readonly mails: string;

  constructor(private readonly database: Database) {
    this.chats = database.table(CHAT);
    this.visitors = database.table(VISITOR);
    this.mails = database.table(MAIL);
  }

  /**
   * Chats whose visitors have an address and something unseen that was not looked at before: all open ones, and those
   * ended since. Whoever ended theirs has seen what they wanted to see; those from before answers were mailed are left
   * alone once they have ended.
   */
  async unseen(endedSince: number): Promise<Unseen[]> {
    const some = () =>
      this.database
        .knex(`${this.chats} as c`)
        .join(`${this.visitors} as v`, 'v.document_id', 'c.visitor_id')
        .select(
          'c.document_id',
          'c.visitor_id',
          'v.email',
          'c.language',
          'c.last_seq',
          'c.visitor_read_seq',
          'c.mailed_seq',
          'c.visitor_seen_at'
        )
        .whereNotNull('v.email')
        .whereNot('v.email', '')
        .whereNull('v.revoked_at')
        .whereRaw('?? > ??', ['c.last_seq', 'c.visitor_read_seq'])
        .whereRaw('?? > coalesce(??, 0)', ['c.last_seq', 'c.mailed_seq']);
    const rows: Record<string, unknown>[] = [
      ...(await some().whereIn('c.status', OPEN)),
      ...(await some()
        .where('c.status', 'ended')
        .andWhere('c.ended_at', '>=', new Date(endedSince))
        .whereNotNull('c.mailed_seq')
        .whereNot('c.ended_by', 'visitor')),
    ];
    return rows.map((row) => ({
      chatId: text(row.document_id),
      visitorId: text(row.visitor_id),
      email: text(row.email),
      language: text(row.language),
      lastSeq: Number(row.last_seq),
      readSeq: Number(row.visitor_read_seq),
      mailedSeq: Number(row.mailed_seq ?? 0),
      seenAt: toMillisOrUndefined(row.visitor_seen_at) ?? 0,
    }));
  }

  /** Its visitor is there. */
  async noteSeen(chatId: string, at: number): Promise<void> {
    await this.database
      .knex(this.chats)
      .where('document_id', chatId)
      .update({ visitor_seen_at: new Date(at) });
  }

  /**
   * Everything up to `seq` has been looked at. Of several that look at once, one changes the row; nobody does whose
   * visitor has come back meanwhile.
   */
  async take(trx: Knex, chat: Unseen, seq: number): Promise<boolean> {
    const changed = await trx(this.chats)
      .where({ document_id: chat.chatId, visitor_read_seq: chat.readSeq })
      .andWhereRaw('coalesce(??, 0) = ?', ['mailed_seq', chat.mailedSeq])
      .update({ mailed_seq: seq });
    return changed > 0;
  }

  async leaving(mailId: string): Promise<Leaving | undefined> {
    const row: Record<string, unknown> | undefined = await this.database
      .knex(`${this.mails} as m`)
      .join(`${this.chats} as c`, 'c.document_id', 'm.chat_id')
      .join(`${this.visitors} as v`, 'v.document_id', 'c.visitor_id')
      .first(
        'm.from_seq',
        'm.to_seq',
        'm.recipient',
        'c.visitor_read_seq',
        'c.language',
        'v.email',
        'v.revoked_at'
      )
      .where('m.document_id', mailId);
    return (
      row && {
        fromSeq: Number(row.from_seq),
        toSeq: Number(row.to_seq),
        readSeq: Number(row.visitor_read_seq),
        language: text(row.language),
        stands: !row.revoked_at && row.recipient === row.email,
      }
    );
  }

  /**
   * Gives a mail the hash of a new secret. The one before stays good: a mail server that did not answer may have taken
   * the mail all the same.
   */
  async mint(mailId: string, tokenHash: string, until: number): Promise<void> {
    await this.database.knex.transaction(async (trx) => {
      const row: { token_hash: string | null } | undefined = await trx(this.mails)
        .first('token_hash')
        .where('document_id', mailId);
      await trx(this.mails)
        .where('document_id', mailId)
        .update({
          token_hash: tokenHash,
          former_hash: row?.token_hash ?? null,
          link_until: until,
        });
    });
  }

  /** Ends the link of a mail. */
  async revoke(mailId: string): Promise<void> {
    await this.database
      .knex(this.mails)
      .where('document_id', mailId)
      .update({ token_hash: null, former_hash: null, link_until: null });
  }

  /**
   * The chat that a link opens, while it does: its address is still the one on file, and nobody who holds it is being
   * erased.
   */
  async pass(tokenHash: string, now: number): Promise<Pass | undefined> {
    const [row] = await this.passes(now).andWhere((query) => {
      void query.where('m.token_hash', tokenHash).orWhere('m.former_hash', tokenHash);
    });
    return row && toPass(row);
  }

  /** Those of the mails whose links still work. */
  async stillOpen(mailIds: readonly string[], now: number): Promise<Set<string>> {
    if (mailIds.length === 0) return new Set();
    const rows = await this.passes(now)
      .whereIn('m.document_id', [...mailIds])
      .whereNotNull('m.token_hash');
    return new Set(rows.map((row) => toPass(row).mailId));
  }

  private passes(now: number): Knex.QueryBuilder<object, Record<string, unknown>[]> {
    return this.database
      .knex(`${this.mails} as m`)
      .join(`${this.chats} as c`, 'c.document_id', 'm.chat_id')
      .join(`${this.visitors} as v`, 'v.document_id', 'c.visitor_id')
      .select('m.document_id', 'm.chat_id', 'c.visitor_id')
      .where('m.link_until', '>', now)
      .whereNull('v.revoked_at')
      .whereRaw('?? = ??', ['m.recipient', 'v.email']);
  }

  /** Mails about a chat, the oldest first. */
  async ofChat(chatId: string): Promise<ReplyRow[]> {
    const rows: Record<string, unknown>[] = await this.database
      .knex(this.mails)
      .select('from_seq', 'to_seq', 'state', 'last_error', 'queued_at')
      .where('chat_id', chatId)
      .orderBy('id');
    return rows.map((row) => ({
      fromSeq: Number(row.from_seq),
      toSeq: Number(row.to_seq),
      state: row.state as ReplyRow['state'],
      at: toMillis(row.queued_at),
      ...(row.last_error ? { lastError: text(row.last_error) } : {}),
    }));
  }

  /** Address of a chat's visitor. */
  async addressOf(chatId: string): Promise<string | undefined> {
    const row: { email: string | null } | undefined = await this.database
      .knex(`${this.chats} as c`)
      .join(`${this.visitors} as v`, 'v.document_id', 'c.visitor_id')
      .first('v.email')
      .where('c.document_id', chatId);
    return row?.email ?? undefined;
  }
}

const toPass = (row: Record<string, unknown>): Pass => ({
  mailId: text(row.document_id),
  chatId: text(row.chat_id),
  visitorId: text(row.visitor_id),
});
