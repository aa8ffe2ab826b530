import type { Knex } from 'knex';
import { addressPath, emailKey, momentsOf, type SubjectFilter } from '../../../../protocol';
import { storedAnswers } from '../../conversation/chat';
import { containing, toMillis, type Database } from '../../foundation/platform';
import { RECORD_KINDS, type Indexer } from './indexer';
import type { WordQuery } from './words';

/** Places of words that are looked at, the newest first: the price of a search stays the same however many there are. */
export const MAX_PLACES = 20_000;
const MAX_PEOPLE = 1_000;

export interface ChatHit {
  id: number;
  chatId: string;
  visitorId: string;
  pageUrl: string | null;
}

export interface TextHit {
  chatId: string;
  visitorId: string;
  seq: number;
  at: number;
  text: string;
}

/** What a page of chats is taken from: those of these people, or with these words, or both where both are given. */
export interface ChatQuery {
  filter: SubjectFilter;
  /** Only chats of these. */
  visitorIds?: readonly string[] | undefined;
  /** Chats with these words in messages or answers. */
  words?: WordQuery | undefined;
  /** Chats of these people, or with these words: what the one box means. */
  either?: { visitorIds: readonly string[]; words: WordQuery | undefined } | undefined;
}

/** Queries of the subject search, each in one go on the database's own indexes. */
export class SearchStore {
  private readonly tables;

  constructor(
    private readonly database: Database,
    private readonly index: Pick<Indexer, 'messages' | 'records'>
  ) {
    const of = (name: string) => database.table(`plugin::live-chat.${name}`);
    this.tables = {
      chats: of('chat'),
      messages: of('message'),
      visitors: of('visitor'),
      standings: of('consent-standing'),
      consents: of('consent'),
    };
  }

  /** Message numbers that hold the words, the newest first. */
  private places(words: WordQuery): Knex.QueryBuilder {
    const { knex } = this.database;
    const inner = this.index.messages.matching(words).orderBy('id', 'desc').limit(MAX_PLACES);
    // A derived table: MariaDB takes no LIMIT right inside IN.
    return knex.select('id').from(inner.as('places'));
  }

  private records(words: WordQuery, kind: keyof typeof RECORD_KINDS): Knex.QueryBuilder {
    const { knex } = this.database;
    const inner = this.index.records.matching(words).orderBy('id', 'desc').limit(MAX_PLACES);
    return knex
      .select(knex.raw(`(id - ${RECORD_KINDS[kind]}) / 4 as id`))
      .from(inner.as('records'))
      .whereRaw(`id % 4 = ${RECORD_KINDS[kind]}`);
  }

  private chatsWithWords(words: WordQuery): Knex.QueryBuilder[] {
    const { knex } = this.database;
    const { chats, messages } = this.tables;
    return [
      knex(chats)
        .select('id')
        .whereIn('document_id', knex(messages).select('chat_id').whereIn('id', this.places(words))),
      this.records(words, 'chat'),
    ];
  }

  private filtered({ filter, visitorIds, words, either }: ChatQuery): Knex.QueryBuilder {
    const { knex } = this.database;
    const { chats, standings } = this.tables;
    const query = knex({ c: chats });
    const exact = {
      'c.agent_id': filter.agentId,
      'c.department_id': filter.departmentId,
      'c.language': filter.language,
      'c.status': filter.status,
    };
    for (const [column, value] of Object.entries(exact)) {
      if (value !== undefined) void query.where(column, value);
    }
    const { since, until } = momentsOf(filter);
    if (since !== undefined) void query.where('c.started_at', '>=', new Date(since));
    if (until !== undefined) void query.where('c.started_at', '<=', new Date(until));
    if (filter.page) {
      // As browsers send it, and as it may have been imported.
      void query.whereRaw('(c.page_url like ? escape ? or c.page_url like ? escape ?)', [
        containing(addressPath(filter.page)),
        '\\',
        containing(filter.page),
        '\\',
      ]);
    }
    if (filter.purpose !== undefined || filter.consentState !== undefined) {
      void query.whereIn('c.visitor_id', this.standing(knex(standings), filter));
    }
    if (visitorIds) void query.whereIn('c.visitor_id', [...visitorIds]);
    const unite = (parts: Knex.QueryBuilder[]) => {
      const [first, ...rest] = parts;
      if (first) void query.whereIn('c.id', rest.length > 0 ? first.union(rest) : first);
    };
    if (words) unite(this.chatsWithWords(words));
    if (either) {
      unite([
        knex(chats)
          .select('id')
          .whereIn('visitor_id', [...either.visitorIds]),
        ...(either.words ? this.chatsWithWords(either.words) : []),
      ]);
    }
    return query;
  }

  private standing(query: Knex.QueryBuilder, filter: SubjectFilter): Knex.QueryBuilder {
    if (filter.purpose !== undefined) void query.where('purpose', filter.purpose);
    if (filter.consentState !== undefined) void query.where('state', filter.consentState);
    return query.select('subject_id');
  }

  /** Chats that meet all conditions, the newest first, before a number. */
  async chats(query: ChatQuery, before: number | undefined, limit: number): Promise<ChatHit[]> {
    const wanted = this.filtered(query)
      .select('c.id', { chatId: 'c.document_id' }, { visitorId: 'c.visitor_id' })
      .select({ pageUrl: 'c.page_url' })
      .orderBy('c.id', 'desc')
      .limit(limit);
    if (before !== undefined) void wanted.where('c.id', '<', before);
    return wanted;
  }

  /** Chats of these people that meet the conditions and are not before a number. */
  async chatsFrom(
    query: ChatQuery,
    visitorIds: readonly string[],
    from: number,
    limit: number
  ): Promise<ChatHit[]> {
    return this.filtered(query)
      .select('c.id', { chatId: 'c.document_id' }, { visitorId: 'c.visitor_id' })
      .select({ pageUrl: 'c.page_url' })
      .where('c.id', '>=', from)
      .whereIn('c.visitor_id', [...visitorIds])
      .orderBy('c.id', 'desc')
      .limit(limit);
  }

  /** People without chats, the newest first: they wrote by a mailed link, or consented elsewhere. */
  async withoutChats(
    filter: SubjectFilter,
    visitorIds: readonly string[] | undefined,
    before: number | undefined,
    limit: number
  ): Promise<{ id: number; visitorId: string }[]> {
    const { knex } = this.database;
    const { chats, visitors, standings } = this.tables;
    const query = knex({ v: visitors })
      .select('v.id', { visitorId: 'v.document_id' })
      .whereNotExists(knex({ c: chats }).select('c.id').whereRaw('c.visitor_id = v.document_id'))
      .orderBy('v.id', 'desc')
      .limit(limit);
    if (visitorIds) void query.whereIn('v.document_id', [...visitorIds]);
    if (filter.purpose !== undefined || filter.consentState !== undefined) {
      void query.whereIn('v.document_id', this.standing(knex(standings), filter));
    }
    if (before !== undefined) void query.where('v.id', '<', before);
    return query;
  }

  /** Visitors whose name or address holds the words. */
  async visitorsWith(
    words: WordQuery
  ): Promise<{ visitorId: string; name: string; email: string }[]> {
    if (words.terms.length === 0) return [];
    const rows: { visitorId: string; name: string | null; email: string | null }[] =
      await this.database
        .knex(this.tables.visitors)
        .select({ visitorId: 'document_id' }, 'name', 'email')
        .whereIn('id', this.records(words, 'visitor'))
        .orderBy('id', 'desc')
        .limit(MAX_PEOPLE);
    return rows.map((row) => ({ ...row, name: row.name ?? '', email: row.email ?? '' }));
  }

  /** Visitors in whose answers or messages the words stand. */
  async visitorsSaying(words: WordQuery): Promise<string[]> {
    if (words.terms.length === 0) return [];
    const { knex } = this.database;
    const [first, ...rest] = this.chatsWithWords(words);
    if (!first) return [];
    const rows: { visitorId: string }[] = await knex(this.tables.chats)
      .distinct({ visitorId: 'visitor_id' })
      .whereIn('id', first.union(rest))
      .limit(MAX_PEOPLE);
    return rows.map((row) => row.visitorId);
  }

  /** Subjects whose consent was given under an address. */
  async subjectsWithContact(email: string): Promise<string[]> {
    const rows: { subjectId: string }[] = await this.database
      .knex(this.tables.standings)
      .distinct({ subjectId: 'subject_id' })
      .where('contact', email)
      .limit(MAX_PEOPLE);
    return rows.map((row) => row.subjectId);
  }

  /** Whom an id belongs to: a visitor, a chat's visitor, a consent's subject. */
  async byId(id: string): Promise<string[]> {
    const { knex } = this.database;
    const { visitors, chats, consents } = this.tables;
    const found: unknown[] = await Promise.all([
      knex(visitors).where('document_id', id).pluck('document_id'),
      knex(chats).where('document_id', id).pluck('visitor_id'),
      knex(consents).where('document_id', id).pluck('subject_id'),
    ]);
    return [...new Set((found as string[][]).flat())];
  }

  /** Places of words in messages of these chats' people, the newest first. */
  async texts(
    words: WordQuery,
    of: { visitorIds?: readonly string[]; chatIds?: readonly string[] },
    limit: number
  ): Promise<TextHit[]> {
    const { knex } = this.database;
    const query = knex({ m: this.tables.messages })
      .join({ c: this.tables.chats }, 'c.document_id', 'm.chat_id')
      .select({ chatId: 'm.chat_id', visitorId: 'c.visitor_id', at: 'm.sent_at', text: 'm.body' })
      .select('m.seq')
      .whereIn('m.id', this.places(words))
      .orderBy('m.id', 'desc')
      .limit(limit);
    if (of.visitorIds) void query.whereIn('c.visitor_id', [...of.visitorIds]);
    if (of.chatIds) void query.whereIn('m.chat_id', [...of.chatIds]);
    const rows = (await query) as unknown as (Omit<TextHit, 'at'> & { at: unknown })[];
    return rows.map((row) => ({ ...row, at: toMillis(row.at) }));
  }

  /** Answers of chats, for excerpts and phrases; `record` with all that the index holds beside messages. */
  async answers(
    chatIds: readonly string[]
  ): Promise<{ chatId: string; visitorId: string; at: number; text: string; record: string }[]> {
    const rows: {
      document_id: string;
      visitor_id: string;
      started_at: unknown;
      answers: unknown;
      page_title: string | null;
    }[] = await this.database
      .knex(this.tables.chats)
      .select('document_id', 'visitor_id', 'started_at', 'answers', 'page_title')
      .whereIn('document_id', [...chatIds]);
    return rows.map((row) => ({
      chatId: row.document_id,
      visitorId: row.visitor_id,
      at: toMillis(row.started_at),
      text: answerText(row.answers),
      record: `${answerText(row.answers)}\n${row.page_title ?? ''}`,
    }));
  }
}

const answerText = (answers: unknown): string =>
  storedAnswers(answers)
    .map(({ value }) => value)
    .join(' · ');

/** Whether an address is the one that was asked for: letters with and without an accent are two mailboxes. */
export const sameEmail = (a: string, b: string): boolean => emailKey(a) === emailKey(b);
