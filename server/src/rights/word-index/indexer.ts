import type { Knex } from 'knex';
import { storedAnswers } from '../../conversation/chat';
import { retryTransient, type Database } from '../../foundation/platform';
import { openWordIndex, tokensOf, type Indexed } from './words';

/** Kinds of records in the index of everything but messages; a record's number there is `id * 4 + kind`. */
export const RECORD_KINDS = { chat: 0, visitor: 1 } as const;
export const recordNumber = (kind: keyof typeof RECORD_KINDS, id: number): number =>
  id * 4 + RECORD_KINDS[kind];

/** What a number of {@link recordNumber} stands for. */
export const kindOfRecord = (number: number): { kind: keyof typeof RECORD_KINDS; id: number } => ({
  kind: number % 4 === RECORD_KINDS.chat ? 'chat' : 'visitor',
  id: Math.floor(number / 4),
});

/** Messages in one transaction: on SQLite nothing else runs meanwhile, so it must be over in a few milliseconds. */
const BATCH = 400;
const SWEEP = 500;
/** While messages come in, the index leaves them the database and takes one batch in this time, in milliseconds. */
const PACE = 250;
/** Between batches when nothing comes in: others get their turn. Milliseconds. */
const BREATH = 2;
/** So long after the last message nothing comes in. Milliseconds. */
const QUIET = 1_000;
/** Whoever has no chat came by a mailed link or an import; more of them are not looked through at a start. */
const MAX_WITHOUT_CHATS = 10_000;
const LAG = 'live_chat_indexed';
/**
 * How texts become tokens (`words.rules.ts`). Raised when that changes: an index of another version is made anew in the
 * background, and answers from what it has until then.
 */
const VERSION = 2;
/** The row of {@link LAG} that tells the version; no chat has such an id. */
const VERSION_ROW = '#version';
export const MESSAGE_WORDS = 'live_chat_message_words';
export const RECORD_WORDS = 'live_chat_record_words';

/** Tables of the index, which are made here and not by Strapi. SQLite keeps further ones below some of them. */
export const SEARCH_TABLES = [MESSAGE_WORDS, RECORD_WORDS, LAG] as const;

/** Takes the index away. It is made anew at the next start where the plugin still is. */
export const dropSearchTables = async ({ knex, table }: Database): Promise<void> => {
  const beside = table('plugin::live-chat.message');
  for (const name of SEARCH_TABLES) {
    await knex.raw('DROP TABLE IF EXISTS ??', [beside.replace(/[^.]+$/, name)]);
  }
};

interface ChatRecord {
  id: number;
  document_id: string;
  visitor_id: string;
  last_seq: number;
  answers: unknown;
  page_title: string | null;
  indexed: number | null;
}

interface MessageRecord {
  id: number;
  seq: number;
  kind: string;
  body: string | null;
}

const SEARCHED = ['text', 'note', 'consent_answer'];

export const answerTexts = (answers: unknown): string =>
  storedAnswers(answers)
    .map(({ value }) => value)
    .join('\n');

/**
 * Keeps the full-text index behind the message log: after the commit and never in its way. Each chat's own numbers
 * tell what is missing, so nothing is forgotten by a crash, and an index that was lost is made anew.
 */
export class Indexer {
  readonly messages;
  readonly records;
  private readonly lag: string;
  private readonly dirty = new Set<string>();
  private running: Promise<void> | undefined;
  private batch: Promise<unknown> | undefined;
  private stopped = false;
  private more = false;
  private hurried = 0;
  private touchedAt = 0;
  /** Chats that are being erased: their words must not come back. */
  private readonly left = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly onDefect: (error: unknown) => void
  ) {
    this.messages = openWordIndex(database, MESSAGE_WORDS);
    this.records = openWordIndex(database, RECORD_WORDS);
    this.lag = this.messages.table.replace(/[^.]+$/, LAG);
  }

  private uid(name: string): string {
    return this.database.table(`plugin::live-chat.${name}`);
  }

  /** Makes the tables where they are missing, and begins with what is not indexed yet. */
  async start(): Promise<void> {
    await this.messages.ensure();
    await this.records.ensure();
    const { schema } = this.database.knex;
    const [name = LAG, owner] = this.lag.split('.').reverse();
    const builder = owner ? schema.withSchema(owner) : schema;
    if (!(await builder.hasTable(name))) {
      await builder.createTable(name, (table) => {
        table.string('chat_id', 64).primary();
        table.integer('seq').notNullable();
      });
    }
    await this.renew();
    await this.sweepVisitors();
    await this.sweep();
  }

  /** Forgets how far an index of another version has come, so that everything is read once more. */
  private async renew(): Promise<void> {
    await this.database.knex.transaction(async (trx) => {
      const row: { seq: number } | undefined = await trx(this.lag)
        .select('seq')
        .where('chat_id', VERSION_ROW)
        .first();
      if (Number(row?.seq) === VERSION) return;
      await trx(this.lag).delete();
      await trx(this.lag).insert({ chat_id: VERSION_ROW, seq: VERSION });
    });
  }

  /** Something was added to these chats. */
  touch(chatIds: Iterable<string>): void {
    this.touchedAt = performance.now();
    this.add(chatIds);
  }

  private add(chatIds: Iterable<string>): void {
    for (const chatId of chatIds) this.dirty.add(chatId);
    this.run();
  }

  /** Looks for chats that are behind, whoever wrote to them. */
  async sweep(): Promise<void> {
    const rows: { document_id: string }[] = await this.database
      .knex({ c: this.uid('chat') })
      .leftJoin({ p: this.lag }, 'p.chat_id', 'c.document_id')
      .select('c.document_id')
      .where((behind) => {
        void behind.whereNull('p.chat_id').orWhereRaw('p.seq < c.last_seq');
      })
      .orderBy('c.id', 'desc')
      .limit(SWEEP);
    this.add(rows.map((row) => row.document_id));
    if (rows.length === SWEEP) this.more = true;
  }
  /**
   * Resolves when everything that was told so far is indexed, or `patience` milliseconds are over.
   * @returns whether it is
   */
  async flush(patience = 3_000): Promise<boolean> {
    this.hurried += 1;
    let timer: NodeJS.Timeout | undefined;
    try {
      await Promise.race([
        this.running,
        new Promise((resolve) => {
          timer = setTimeout(resolve, patience);
        }),
      ]);
    } finally {
      clearTimeout(timer);
      this.hurried -= 1;
    }
    return this.dirty.size === 0 && !this.more;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private run(): void {
    if (this.running || this.stopped || this.dirty.size === 0) return;
    this.running = this.work()
      .catch(this.onDefect)
      .finally(() => {
        this.running = undefined;
      });
  }

  private async work(): Promise<void> {
    while (!this.stopped && this.dirty.size > 0) {
      const chatIds = [...this.dirty].slice(0, 50);
      for (const chatId of chatIds) this.dirty.delete(chatId);
      const behind = await this.tried(chatIds);
      for (const chatId of behind) this.dirty.add(chatId);
      if (this.dirty.size === 0 && this.more) {
        this.more = false;
        await this.sweep();
      }
      const quiet = this.hurried > 0 || performance.now() - this.touchedAt > QUIET;
      await new Promise((resolve) => setTimeout(resolve, quiet ? BREATH : PACE));
    }
  }

  /** What could not be indexed now is not forgotten: the next message or sweep comes back to it. */
  private async tried(chatIds: readonly string[]): Promise<string[]> {
    const batch = retryTransient(() => this.index(chatIds.filter((id) => !this.left.has(id))));
    this.batch = batch;
    try {
      return await batch;
    } catch (error) {
      for (const chatId of chatIds) this.dirty.add(chatId);
      throw error;
    }
  }

  /** Leaves chats alone from now on; resolves when no batch with them is under way. */
  async leaveAlone(chatIds: readonly string[]): Promise<void> {
    for (const chatId of chatIds) this.left.add(chatId);
    await this.batch?.catch(() => undefined);
  }

  /** They are gone: nothing of them can be indexed any more. */
  release(chatIds: readonly string[]): void {
    for (const chatId of chatIds) this.left.delete(chatId);
  }

  /** Takes messages out, by their row numbers. */
  async forgetMessages(trx: Knex, rows: readonly number[]): Promise<void> {
    await this.messages.remove(trx, rows);
  }

  /** Takes chats out, with how far they were indexed. */
  async forgetChats(trx: Knex, chats: readonly { id: number; chatId: string }[]): Promise<void> {
    await this.records.remove(
      trx,
      chats.map(({ id }) => recordNumber('chat', id))
    );
    for (let i = 0; i < chats.length; i += SWEEP) {
      await trx(this.lag)
        .whereIn(
          'chat_id',
          chats.slice(i, i + SWEEP).map(({ chatId }) => chatId)
        )
        .delete();
    }
  }

  /** Takes visitors out, by their row numbers. */
  async forgetVisitors(trx: Knex, rows: readonly number[]): Promise<void> {
    await this.records.remove(
      trx,
      rows.map((id) => recordNumber('visitor', id))
    );
  }

  /** A message says something else now. */
  async replaceMessage(trx: Knex, { id, body }: { id: number; body: string }): Promise<void> {
    await this.messages.remove(trx, [id]);
    await this.messages.put(trx, [{ id, tokens: tokensOf(body) }]);
  }

  /** What was told on forms says something else now. */
  async refreshChats(chatIds: readonly string[]): Promise<void> {
    await this.database.knex.transaction(async (trx) => {
      const chats: ChatRecord[] = await trx({ c: this.uid('chat') })
        .select('c.id', 'c.document_id', 'c.visitor_id', 'c.last_seq', 'c.answers', 'c.page_title')
        .whereIn('c.document_id', [...chatIds]);
      await this.indexFacts(trx, chats);
    });
  }

  /** People without chats: nothing else tells of them. */
  async addVisitors(visitorIds: readonly string[]): Promise<void> {
    await this.database.knex.transaction((trx) => this.indexVisitors(trx, visitorIds));
  }

  private async sweepVisitors(): Promise<void> {
    const ids: string[] = await this.database
      .knex({ v: this.uid('visitor') })
      .whereNotExists(
        this.database
          .knex({ c: this.uid('chat') })
          .select('c.id')
          .whereRaw('c.visitor_id = v.document_id')
      )
      .orderBy('v.id', 'desc')
      .limit(MAX_WITHOUT_CHATS)
      .pluck('v.document_id');
    for (let i = 0; i < ids.length; i += SWEEP) await this.addVisitors(ids.slice(i, i + SWEEP));
  }

  /** One batch. @returns chats that are not done yet */
  private index(chatIds: readonly string[]): Promise<string[]> {
    return this.database.knex.transaction(async (trx) => {
      const chats: ChatRecord[] = await trx({ c: this.uid('chat') })
        .leftJoin({ p: this.lag }, 'p.chat_id', 'c.document_id')
        .select('c.id', 'c.document_id', 'c.visitor_id', 'c.last_seq', 'c.answers', 'c.page_title')
        .select({ indexed: 'p.seq' })
        .whereIn('c.document_id', [...chatIds]);
      let room = BATCH;
      const rest: string[] = [];
      for (const chat of chats) {
        if (room <= 0) rest.push(chat.document_id);
        else {
          const { read, done } = await this.indexChat(trx, chat, room);
          room -= Math.max(1, read);
          if (!done) rest.push(chat.document_id);
        }
      }
      await this.indexFacts(trx, chats);
      return rest;
    });
  }

  private async indexChat(
    trx: Knex,
    chat: ChatRecord,
    room: number
  ): Promise<{ read: number; done: boolean }> {
    const since = chat.indexed ?? 0;
    const rows: MessageRecord[] = await trx(this.uid('message'))
      .select('id', 'seq', 'kind', 'body')
      .where('chat_id', chat.document_id)
      .andWhere('seq', '>', since)
      .orderBy('seq')
      .limit(room);
    const indexed = rows
      .filter(({ kind, body }) => SEARCHED.includes(kind) && body)
      .map(({ id, body }): Indexed => ({ id, tokens: tokensOf(body ?? '') }));
    await this.messages.put(trx, indexed);
    const seq = rows.length < room ? Math.max(since, rows.at(-1)?.seq ?? since) : rows.at(-1)?.seq;
    const done = rows.length < room;
    await this.remember(
      trx,
      chat.document_id,
      done ? Math.max(seq ?? 0, chat.last_seq) : (seq ?? 0)
    );
    return { read: rows.length, done };
  }

  private async remember(trx: Knex, chatId: string, seq: number): Promise<void> {
    await trx(this.lag).insert({ chat_id: chatId, seq }).onConflict('chat_id').merge(['seq']);
  }

  /** What visitors told of themselves: form answers, page titles, names and addresses. */
  private async indexFacts(trx: Knex, chats: readonly ChatRecord[]): Promise<void> {
    await this.records.put(
      trx,
      chats.map((chat) => ({
        id: recordNumber('chat', chat.id),
        tokens: tokensOf(`${answerTexts(chat.answers)}\n${chat.page_title ?? ''}`),
      }))
    );
    await this.indexVisitors(
      trx,
      chats.map((chat) => chat.visitor_id)
    );
  }

  /** Names and addresses of visitors, as they are now. */
  private async indexVisitors(trx: Knex, visitorIds: readonly string[]): Promise<void> {
    const rows: { id: number; name: string | null; email: string | null }[] = await trx(
      this.uid('visitor')
    )
      .select('id', 'name', 'email')
      .whereIn('document_id', [...new Set(visitorIds)]);
    await this.records.put(
      trx,
      rows.map(({ id, name, email }) => ({
        id: recordNumber('visitor', id),
        tokens: tokensOf(`${name ?? ''}\n${email ?? ''}`),
      }))
    );
  }
}
