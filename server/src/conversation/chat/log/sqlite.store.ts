import type BetterSqlite3 from 'better-sqlite3';
import type { ChatStatus } from '../../../../../protocol';
import { newSortedId, withConnection, type Database } from '../../../foundation/platform';
import type { NewEntry } from '../chat.types';
import { appendRefusal } from '../lifecycle.rules';
import type { LogStore, Outcome } from './log-store';
import type { ChatHead } from './plan.rules';

interface HeadRow {
  last_seq: number;
  status: ChatStatus;
  visitor_id: string;
  agent_id: string | null;
}

interface FoundRow {
  seq: number;
  sent_at: number;
  body: string | null;
}

const prepare = (db: BetterSqlite3.Database, chats: string, messages: string) => ({
  begin: db.prepare('BEGIN IMMEDIATE'),
  commit: db.prepare('COMMIT'),
  rollback: db.prepare('ROLLBACK'),
  head: db.prepare<[string], HeadRow>(
    `SELECT last_seq, status, visitor_id, agent_id FROM ${chats} WHERE document_id = ?`
  ),
  raise: db.prepare<[number, number, number, string]>(
    `UPDATE ${chats} SET last_seq = ?, last_at = ?, updated_at = ? WHERE document_id = ?`
  ),
  // A known client id takes no number: the unique index answers without a look-up of its own.
  insert: db.prepare(
    `INSERT INTO ${messages} (document_id, chat_id, seq, client_message_id, author_kind, author_id, kind,
       body, data, sent_at, created_at, updated_at, published_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (client_message_id, chat_id, author_id) DO NOTHING`
  ),
  find: db.prepare<[string, string, string], FoundRow>(
    `SELECT seq, sent_at, body FROM ${messages}
     WHERE chat_id = ? AND author_id = ? AND client_message_id = ?`
  ),
});

type Statements = ReturnType<typeof prepare>;

const readHead = (statements: Statements, chatId: string): ChatHead | undefined => {
  const row = statements.head.get(chatId);
  return (
    row && {
      chatId,
      status: row.status,
      visitorId: row.visitor_id,
      agentId: row.agent_id ?? undefined,
      lastSeq: row.last_seq,
    }
  );
};

/**
 * The log on SQLite: prepared statements on the host's own connection, one `BEGIN IMMEDIATE … COMMIT` for a batch.
 * The driver is synchronous, so nothing else can come between; a lock held by another process is not waited for
 * here (that would stop the event loop) but thrown, and tried again by the log.
 */
export class SqliteLogStore implements LogStore {
  private readonly statements = new WeakMap<BetterSqlite3.Database, Statements>();

  constructor(
    private readonly database: Database,
    private readonly chats: string,
    private readonly messages: string,
    private readonly fullSync: boolean
  ) {}

  append(batch: readonly NewEntry[], at: number): Promise<Outcome[]> {
    return withConnection(this.database.knex, (db: BetterSqlite3.Database) =>
      this.run(db, batch, at)
    );
  }

  private statementsOf(db: BetterSqlite3.Database): Statements {
    let statements = this.statements.get(db);
    if (!statements) {
      // Belongs to the connection, so a new one out of the pool has to be told again.
      if (this.fullSync) {
        db.pragma('synchronous = full');
        // A batch dirties hundreds of pages, one per chat and index: with SQLite's default of 1,000 nearly every
        // commit would copy the whole log back into the database file.
        db.pragma('wal_autocheckpoint = 8000');
      }
      statements = prepare(db, `"${this.chats}"`, `"${this.messages}"`);
      this.statements.set(db, statements);
    }
    return statements;
  }

  private run(db: BetterSqlite3.Database, batch: readonly NewEntry[], at: number): Outcome[] {
    const statements = this.statementsOf(db);
    const patience = db.pragma('busy_timeout', { simple: true });
    db.pragma('busy_timeout = 0');
    try {
      statements.begin.run();
      try {
        const outcomes = this.insertAll(statements, batch, at);
        statements.commit.run();
        return outcomes;
      } catch (error) {
        if (db.inTransaction) statements.rollback.run();
        throw error;
      }
    } finally {
      db.pragma(`busy_timeout = ${Number(patience)}`);
    }
  }

  private insertAll(statements: Statements, batch: readonly NewEntry[], at: number): Outcome[] {
    const heads = new Map<string, ChatHead | undefined>();
    const raised = new Set<ChatHead>();
    const outcomes = batch.map((entry): Outcome => {
      if (!heads.has(entry.chatId)) heads.set(entry.chatId, readHead(statements, entry.chatId));
      const head = heads.get(entry.chatId);
      const code = appendRefusal(head, entry);
      if (!head || code === 'not_found') return { state: 'refused', code: 'not_found' };
      if (code) return this.known(statements, entry) ?? { state: 'refused', code };
      const seq = head.lastSeq + 1;
      const { changes } = statements.insert.run(
        newSortedId(at),
        entry.chatId,
        seq,
        entry.clientMessageId,
        entry.authorKind,
        entry.authorId,
        entry.kind,
        entry.body,
        entry.data,
        at,
        at,
        at,
        at
      );
      if (changes === 0) {
        return this.known(statements, entry) ?? { state: 'refused', code: 'unavailable' };
      }
      head.lastSeq = seq;
      raised.add(head);
      return { state: 'stored', seq };
    });
    for (const head of raised) statements.raise.run(head.lastSeq, at, at, head.chatId);
    return outcomes;
  }

  /** The first answer to an entry that was stored before; it stands whatever state the chat has got into since. */
  private known(statements: Statements, entry: NewEntry): Outcome | undefined {
    const found = statements.find.get(entry.chatId, entry.authorId, entry.clientMessageId);
    return (
      found && { state: 'duplicate', seq: found.seq, at: found.sent_at, body: found.body ?? '' }
    );
  }
}
