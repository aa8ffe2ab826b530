import {
  isLikelyPhone,
  isPhone,
  MOST_OTHERS,
  trimmedValue,
  type LinkSuggestion,
  type NamesAnswer,
  type Person,
} from '../../../../protocol';
import { storedAnswers } from '../../conversation/chat';
import { tokensOf, wordQuery, type SearchStore } from '../word-index';
import { toMillis, type Database } from '../../foundation/platform';
import type { LinkStore } from './link.store';
import { samePeople } from './same-people.rules';
import { compare, mailbox } from './suggestion.rules';

const CHATS_LOOKED_AT = 20;

interface ChatFacts {
  visitor_id: string;
  started_at: unknown;
  last_at: unknown;
  language: string | null;
  answers: unknown;
}

const answersOf = (answers: unknown): string[] => storedAnswers(answers).map(({ value }) => value);

/**
 * The number that somebody gave as theirs: the first answer that is nothing but a number. One in a sentence, or a second
 * one, may be somebody else's.
 */
const ownPhone = (answers: readonly string[]): string | undefined =>
  answers.map(trimmedValue).find((answer) => isPhone(answer) && isLikelyPhone(answer));

const distinct = (texts: readonly (string | null | undefined)[]): string[] => [
  ...new Set(texts.filter((text): text is string => Boolean(text))),
];

/** Who somebody is, over all ids that were confirmed to be theirs. */
export class PeopleService {
  private readonly visitors: string;
  private readonly chats: string;

  constructor(
    private readonly database: Database,
    readonly links: LinkStore,
    private readonly search: SearchStore
  ) {
    this.visitors = database.table('plugin::live-chat.visitor');
    this.chats = database.table('plugin::live-chat.chat');
  }

  /** The person behind an id. */
  async person(subjectId: string): Promise<Person> {
    return this.describe(await this.links.groupOf([subjectId]));
  }

  private async describe(ids: readonly string[]): Promise<Person> {
    const profiles: { document_id: string; name: string | null; email: string | null }[] =
      await this.database
        .knex(this.visitors)
        .select('document_id', 'name', 'email')
        .whereIn('document_id', [...ids])
        .orderBy('id', 'desc');
    const chats: ChatFacts[] = await this.database
      .knex(this.chats)
      .select('visitor_id', 'started_at', 'last_at', 'language', 'answers')
      .whereIn('visitor_id', [...ids])
      .orderBy('id', 'desc')
      .limit(CHATS_LOOKED_AT);
    const first: { at?: unknown } | undefined = await this.database
      .knex(this.chats)
      .min({ at: 'started_at' })
      .whereIn('visitor_id', [...ids])
      .first();
    const phones = distinct(chats.map(({ answers }) => ownPhone(answersOf(answers))));
    const name = profiles.find((profile) => profile.name)?.name;
    const [latest] = chats;
    return {
      subjectIds: distinct([...profiles.map((profile) => profile.document_id), ...ids]),
      ...(name ? { name } : {}),
      emails: distinct(profiles.map(({ email }) => email)),
      phones,
      languages: distinct(chats.map(({ language }) => language)),
      ...(first?.at ? { firstAt: toMillis(first.at) } : {}),
      ...(latest ? { lastAt: toMillis(latest.last_at ?? latest.started_at) } : {}),
    };
  }

  /** What people are called, each under the id that was asked for; whoever is not known is left out. */
  async named(subjectIds: readonly string[]): Promise<NamesAnswer['people']> {
    const ids = [...new Set(subjectIds)];
    const rows: { document_id: string; name: string | null; email: string | null }[] =
      await this.database
        .knex(this.visitors)
        .select('document_id', 'name', 'email')
        .whereIn('document_id', ids);
    const same = (await this.links.about(ids)).filter(({ verdict }) => verdict === 'same');
    const personOf = samePeople(ids, same);
    return Promise.all(
      rows.map(async ({ document_id: subjectId, name, email }) => {
        const personId = personOf(subjectId);
        if (name) return { subjectId, personId, name, emails: email ? [email] : [], phones: [] };
        // A name that this id has not told, another one of the same person may have.
        const { name: known, emails, phones } = await this.person(subjectId);
        return { subjectId, personId, ...(known ? { name: known } : {}), emails, phones };
      })
    );
  }

  /** Whose chats these are. */
  async ofChats(chatIds: readonly string[]): Promise<{ chatId: string; subjectId: string }[]> {
    const rows: { document_id: string; visitor_id: string }[] = await this.database
      .knex(this.chats)
      .select('document_id', 'visitor_id')
      .whereIn('document_id', [...new Set(chatIds)]);
    return rows.map((row) => ({ chatId: row.document_id, subjectId: row.visitor_id }));
  }

  /** Languages that chats were held in. */
  async languages(): Promise<string[]> {
    const languages: (string | null)[] = await this.database
      .knex(this.chats)
      .distinct('language')
      .pluck('language');
    return distinct(languages).sort();
  }

  /** Addresses of people, with the id that each belongs to. */
  async addresses(subjectIds: readonly string[]): Promise<{ subjectId: string; email: string }[]> {
    const rows: { document_id: string; email: string }[] = await this.database
      .knex(this.visitors)
      .select('document_id', 'email')
      .whereIn('document_id', [...subjectIds])
      .whereNotNull('email');
    return rows.map((row) => ({ subjectId: row.document_id, email: row.email }));
  }

  /** Others who may be the same person and about whom nobody has decided. The likeliest first. */
  async suggestions(person: Person): Promise<LinkSuggestion[]> {
    const decided = await this.links.about(person.subjectIds);
    const known = new Set([
      ...person.subjectIds,
      ...decided.flatMap(({ low, high }) => [low, high]),
    ]);
    const candidates = (await this.candidates(person)).filter((id) => !known.has(id));
    const seen = new Set(known);
    const found: LinkSuggestion[] = [];
    for (const id of candidates.slice(0, MOST_OTHERS)) {
      if (seen.has(id)) continue;
      const other = await this.person(id);
      for (const one of other.subjectIds) seen.add(one);
      if (other.subjectIds.some((one) => known.has(one))) continue;
      const suggestion = compare(person, other);
      if (suggestion) found.push(suggestion);
    }
    return found.sort((a, b) => b.score - a.score);
  }

  /** Others who may be one of these people, and of whom nobody has said that they are or are not. */
  async others(subjectIds: readonly string[]): Promise<LinkSuggestion[]> {
    if (subjectIds.length === 0) return [];
    return this.suggestions(await this.describe(await this.links.groupOf(subjectIds)));
  }

  private async candidates(person: Person): Promise<string[]> {
    const found: string[] = [];
    for (const email of person.emails.slice(0, 5)) {
      const named = await this.search.visitorsWith(wordQuery(mailbox(email).split('@')[0] ?? ''));
      found.push(
        ...named.filter((one) => mailbox(one.email) === mailbox(email)).map((one) => one.visitorId)
      );
    }
    if (person.name) {
      const named = await this.search.visitorsWith(wordQuery(person.name));
      found.push(...named.map((one) => one.visitorId));
    }
    for (const phone of person.phones.slice(0, 5)) {
      const tokens = tokensOf(phone).filter((token) => token.startsWith('pp'));
      const terms = tokens.map((token) => ({ token, prefix: false }));
      found.push(...(await this.search.visitorsSaying({ terms, phrases: [] })));
    }
    return distinct(found);
  }

  /** Addresses on file of these persons, each once. */
  async emailsOf(subjectIds: readonly string[]): Promise<string[]> {
    return [...new Set((await this.addresses(subjectIds)).map(({ email }) => email))];
  }

  /** What is theirs, under every name that they are known by: kept where other people's is masked. */
  async ownData(subjectIds: readonly string[]): Promise<{ emails: string[]; phones: string[] }> {
    const described = await Promise.all(subjectIds.map((id) => this.person(id)));
    return {
      emails: [...new Set(described.flatMap(({ emails }) => emails))],
      phones: [...new Set(described.flatMap(({ phones }) => phones))],
    };
  }
}
