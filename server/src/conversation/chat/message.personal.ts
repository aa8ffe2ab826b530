import type { Knex } from 'knex';
import type { EventData, PersonalRecord } from '../../../../protocol';
import {
  allOf,
  scopeOfTarget,
  tracesIn,
  tracesInTable,
  type ErasureTarget,
  type PersonalDataStore,
  type PersonalScope,
} from '../../foundation/personal-data';
import type { Database } from '../../foundation/platform';
import type { Entry } from './chat.types';
import { ENTRY_COLUMNS, toEntry } from './log/rows';
import { chatScopeIds, chatsWithin } from './chat.personal';

const CHAT = 'plugin::live-chat.chat';
const MESSAGE = 'plugin::live-chat.message';
/** Entries read at a time; a longer chat is read in parts. */
const PAGE = 1_000;
const IDS = 400;

interface ChatHead {
  id: number;
  document_id: string;
  visitor_id: string;
  last_seq: number;
}

/** Chats that are read together: as many as fit into a page, or one. */
const groups = (chats: readonly ChatHead[]): ChatHead[][] => {
  const found: ChatHead[][] = [];
  let size = Infinity;
  for (const chat of chats) {
    if (size + chat.last_seq > PAGE) {
      found.push([chat]);
      size = chat.last_seq;
    } else {
      found.at(-1)?.push(chat);
      size += chat.last_seq;
    }
  }
  return found;
};

const textOf = (entry: Entry): string => {
  if (entry.body !== '' || entry.data === null) return entry.body;
  return (JSON.parse(entry.data) as EventData).type;
};

/** Conditions of a scope on messages themselves. */
const within =
  ({ until, notes }: PersonalScope) =>
  (query: Knex.QueryBuilder): void => {
    void query.where('sent_at', '<=', new Date(until));
    if (notes === false) void query.whereNot('kind', 'note');
  };

/** What was said, chat by chat in order of time, notes among agents included. */
export class MessageDataStore implements PersonalDataStore {
  readonly info = {
    key: 'messages',
    fields: [
      { key: 'chatId', kind: 'text' },
      { key: 'seq', kind: 'number' },
      { key: 'at', kind: 'date' },
      { key: 'author', kind: 'text' },
      { key: 'kind', kind: 'text' },
      { key: 'text', kind: 'longText' },
    ],
  } satisfies PersonalDataStore['info'];
  readonly covers = [MESSAGE];
  private readonly chats: string;
  private readonly messages: string;

  readonly erasure = {
    rank: 'records' as const,
    plan: async (target: ErasureTarget) => allOf('delete', await this.find(scopeOfTarget(target))),
    erase: (target: ErasureTarget, limit: number) => this.erase(target, limit),
  };
  private readonly transcripts: string;

  /**
   * @param index tables of the full-text index, which repeat words of messages
   * @param unindex takes messages out of it, by their row numbers
   */
  constructor(
    private readonly database: Database,
    private readonly nameOf: (agentId: string) => string,
    private readonly index: readonly string[],
    private readonly unindex: (trx: Knex, rows: readonly number[]) => Promise<void>
  ) {
    this.transcripts = database.table('plugin::live-chat.transcript');
    this.chats = database.table(CHAT);
    this.messages = database.table(MESSAGE);
  }

  async find(scope: PersonalScope): Promise<number> {
    let count = 0;
    const ids = [...new Set(chatScopeIds(scope))];
    for (let i = 0; i < ids.length; i += IDS) {
      const row: { n?: number | string } | undefined = await this.database
        .knex(this.messages)
        .whereIn('chat_id', this.within(ids.slice(i, i + IDS), scope).select('document_id'))
        .andWhere(within(scope))
        .count({ n: '*' })
        .first();
      count += Number(row?.n ?? 0);
    }
    return count;
  }

  async *export(scope: PersonalScope, after?: string): AsyncGenerator<PersonalRecord> {
    const [fromChat = 0, fromSeq = 0] = (after ?? '').split('/').map(Number);
    for await (const page of this.chatPages(scope, fromChat)) {
      for (const group of groups(page)) {
        yield* this.entries(group, scope, { chat: fromChat, seq: fromSeq });
      }
    }
  }

  async verify(token: string) {
    const found = await tracesIn(this.database, MESSAGE, token);
    // FTS5 keeps what it knows of words in a table of its own, as bytes that a pattern does not reach.
    const tables = this.database.client === 'sqlite' ? [] : this.index;
    for (const table of tables) found.push(...(await tracesInTable(this.database, table, token)));
    return found;
  }

  /** Messages of the target's chats; with the last of them their seals, which are hashes of what was said. */
  private async erase(target: ErasureTarget, limit: number): Promise<{ more: boolean }> {
    const scope = scopeOfTarget(target);
    const ids = [...new Set(chatScopeIds(scope))];
    for (let i = 0; i < ids.length; i += IDS) {
      const chats = () => this.within(ids.slice(i, i + IDS), scope).select('document_id');
      const count = await this.database.knex.transaction(async (trx) => {
        const rows: number[] = await trx(this.messages)
          .whereIn('chat_id', chats())
          .orderBy('id')
          .limit(limit)
          .pluck('id');
        if (rows.length > 0) {
          await this.unindex(trx, rows);
          await trx(this.messages).whereIn('id', rows).delete();
        }
        if (rows.length < limit) {
          await trx(this.transcripts).whereIn('chat_id', chats()).delete();
        }
        return rows.length;
      });
      if (count >= limit) return { more: true };
    }
    return { more: false };
  }

  private within(ids: readonly string[], scope: PersonalScope): Knex.QueryBuilder {
    const query = this.database.knex(this.chats);
    chatsWithin(query, ids, scope);
    return query;
  }

  /** Chats in the order in which they began. */
  private async *chatPages(scope: PersonalScope, from: number): AsyncGenerator<ChatHead[]> {
    const ids = [...new Set(chatScopeIds(scope))];
    let last = from - 1;
    for (;;) {
      const rows: ChatHead[] = [];
      for (let i = 0; i < ids.length; i += IDS) {
        const part: ChatHead[] = await this.within(ids.slice(i, i + IDS), scope)
          .select('id', 'document_id', 'visitor_id', 'last_seq')
          .andWhere('id', '>', last)
          .orderBy('id')
          .limit(PAGE);
        rows.push(...part);
      }
      const page = rows.sort((a, b) => a.id - b.id).slice(0, PAGE);
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      last = page.at(-1)?.id ?? last;
    }
  }

  private async *entries(
    group: readonly ChatHead[],
    scope: PersonalScope,
    from: { chat: number; seq: number }
  ): AsyncGenerator<PersonalRecord> {
    const [first] = group;
    if (!first) return;
    if (group.length === 1) {
      yield* this.longChat(first, scope, first.id === from.chat ? from.seq : 0);
      return;
    }
    const rows: Record<string, unknown>[] = await this.database
      .knex(this.messages)
      .select(...ENTRY_COLUMNS)
      .whereIn(
        'chat_id',
        group.map((chat) => chat.document_id)
      )
      .andWhere(within(scope))
      .orderBy('seq');
    const byChat = grouped(rows.map(toEntry));
    for (const chat of group) {
      for (const entry of byChat.get(chat.document_id) ?? []) {
        if (chat.id === from.chat && entry.seq <= from.seq) continue;
        yield this.toRecord(chat, entry);
      }
    }
  }

  private async *longChat(
    chat: ChatHead,
    scope: PersonalScope,
    since: number
  ): AsyncGenerator<PersonalRecord> {
    for (let last = since; ;) {
      const rows: Record<string, unknown>[] = await this.database
        .knex(this.messages)
        .select(...ENTRY_COLUMNS)
        .where('chat_id', chat.document_id)
        .andWhere('seq', '>', last)
        .andWhere(within(scope))
        .orderBy('seq')
        .limit(PAGE);
      for (const row of rows) yield this.toRecord(chat, toEntry(row));
      if (rows.length < PAGE) return;
      last = Number(rows.at(-1)?.seq);
    }
  }

  private toRecord(chat: ChatHead, entry: Entry): PersonalRecord {
    return {
      id: `${chat.id}/${entry.seq}`,
      subjectId: chat.visitor_id,
      values: {
        chatId: entry.chatId,
        seq: entry.seq,
        at: entry.at,
        author: entry.authorKind === 'agent' ? this.nameOf(entry.authorId) : entry.authorKind,
        kind: entry.kind,
        text: textOf(entry),
      },
    };
  }
}

const grouped = (entries: readonly Entry[]): Map<string, Entry[]> => {
  const byChat = new Map<string, Entry[]>();
  for (const entry of entries) {
    const list = byChat.get(entry.chatId);
    if (list) list.push(entry);
    else byChat.set(entry.chatId, [entry]);
  }
  return byChat;
};
