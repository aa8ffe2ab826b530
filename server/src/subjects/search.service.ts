import type {
  FoundPerson,
  Match,
  Person,
  SubjectFilter,
  SubjectSearchAnswer,
} from '../../../protocol';
import type { PeopleService } from '../people';
import type { PersonalDataRegistry } from '../personal-data';
import type { Clock } from '../platform';
import {
  asksForChats,
  checkFilter,
  excerptOf,
  hasPhrases,
  type ChatHit,
  type ChatQuery,
  type Indexer,
  type WordQuery,
} from '../search';
import { criteriaOf, type Criteria, type CriteriaDeps } from './criteria';

const PAGE = 20;
const CHATS_AT_ONCE = 200;
const EXCERPTS = 3;
const TEXTS = 300;

/** What is held and must not be found (R22). */
export interface Hidden {
  chats: ReadonlySet<string>;
  subjects: ReadonlySet<string>;
}

export const NOTHING_HIDDEN: Hidden = { chats: new Set(), subjects: new Set() };

export interface SearchDeps extends CriteriaDeps {
  clock: Clock;
  people: PeopleService;
  registry: PersonalDataRegistry;
  index: Indexer;
  openCasesOf: (subjectIds: readonly string[]) => Promise<{ caseId: string; reference: string }[]>;
}

/** Where the next page begins: below a chat's number, or below a visitor's among those without chats. */
interface Cursor {
  in: 'chats' | 'visitors';
  before?: number | undefined;
}

const readCursor = (cursor: string | undefined): Cursor => {
  const match = /^([cv])(\d{1,15})$/.exec(cursor ?? '');
  if (!match) return { in: 'chats' };
  return { in: match[1] === 'v' ? 'visitors' : 'chats', before: Number(match[2]) };
};

/** Finds people by everything that is held on them (R10). */
export class SearchService {
  constructor(private readonly deps: SearchDeps) {}

  /** One page of people, those first who wrote last. @throws LiveChatError `invalid_request` */
  async search(
    filter: SubjectFilter,
    cursor?: string,
    hidden: Hidden = NOTHING_HIDDEN
  ): Promise<SubjectSearchAnswer> {
    checkFilter(filter);
    const current = await this.deps.index.flush();
    const criteria = await criteriaOf(this.deps, filter);
    if (!criteria) return { people: [] };
    const from = readCursor(cursor);
    const found: Person[] = [];
    let next: string | undefined;
    if (from.in === 'chats') {
      next = await this.fromChats(filter, criteria, from.before, found, hidden);
    }
    if (next === undefined && !asksForChats(filter)) {
      const before = from.in === 'visitors' ? from.before : undefined;
      next = await this.fromVisitors(filter, criteria, before, found, hidden);
    }
    return {
      people: await this.present(found, criteria, hidden),
      ...(next === undefined ? {} : { next }),
      ...(current ? {} : { catchingUp: true }),
    };
  }

  private queryOf(filter: SubjectFilter, criteria: Criteria): ChatQuery {
    return {
      filter,
      visitorIds: criteria.people && [...criteria.people.keys()],
      words: criteria.words?.query,
      either: criteria.either && {
        visitorIds: [...criteria.either.people.keys()],
        words: criteria.either.query,
      },
    };
  }

  /** Fills a page from chats, the newest first. @returns where to go on, when there is more */
  private async fromChats(
    filter: SubjectFilter,
    criteria: Criteria,
    start: number | undefined,
    found: Person[],
    hidden: Hidden
  ): Promise<string | undefined> {
    const query = this.queryOf(filter, criteria);
    const seen = new Set<string>();
    let before = start;
    for (;;) {
      const chats = await this.deps.search.chats(query, before, CHATS_AT_ONCE);
      const saying = await this.confirmed(criteria, chats);
      for (const chat of chats) {
        before = chat.id;
        if (seen.has(chat.visitorId) || !saying.has(chat.chatId)) continue;
        if (hidden.chats.has(chat.chatId) || hidden.subjects.has(chat.visitorId)) continue;
        const person = await this.deps.people.person(chat.visitorId);
        for (const id of person.subjectIds) seen.add(id);
        // Who has a chat before this page stood on an earlier one.
        if (await this.stoodEarlier(query, criteria, person, start)) continue;
        found.push(person);
        if (found.length >= PAGE) return `c${chat.id}`;
      }
      if (chats.length < CHATS_AT_ONCE) return undefined;
    }
  }

  private async stoodEarlier(
    query: ChatQuery,
    criteria: Criteria,
    { subjectIds }: Person,
    start: number | undefined
  ): Promise<boolean> {
    if (start === undefined) return false;
    const earlier = await this.deps.search.chatsFrom(query, subjectIds, start, CHATS_AT_ONCE);
    return (await this.confirmed(criteria, earlier)).size > 0;
  }

  /** Chats in which phrases really stand: the index knows words, not their order. */
  private async confirmed(criteria: Criteria, chats: readonly ChatHit[]): Promise<Set<string>> {
    const all = new Set(chats.map(({ chatId }) => chatId));
    const asked = criteria.words ?? criteria.either;
    if (!asked || asked.query.phrases.length === 0 || all.size === 0) return all;
    const { query } = asked;
    const texts = await this.deps.search.texts(query, { chatIds: [...all] }, TEXTS * 10);
    const answers = await this.deps.search.answers([...all]);
    const saying = new Set(
      [...texts, ...answers]
        .filter(({ text }) => hasPhrases(text, query))
        .map(({ chatId }) => chatId)
    );
    for (const { chatId, visitorId } of chats) {
      if (!criteria.words && criteria.either?.people.has(visitorId)) saying.add(chatId);
    }
    return saying;
  }

  private async fromVisitors(
    filter: SubjectFilter,
    criteria: Criteria,
    start: number | undefined,
    found: Person[],
    hidden: Hidden
  ): Promise<string | undefined> {
    const only = criteria.people ?? criteria.either?.people;
    if (only?.size === 0) return undefined;
    const rows = await this.deps.search.withoutChats(
      filter,
      only && [...only.keys()],
      start,
      PAGE + 1
    );
    const seen = new Set(found.flatMap(({ subjectIds }) => subjectIds));
    for (const { id, visitorId } of rows) {
      if (seen.has(visitorId) || hidden.subjects.has(visitorId)) continue;
      if (found.length >= PAGE) return `v${id + 1}`;
      const person = await this.deps.people.person(visitorId);
      for (const one of person.subjectIds) seen.add(one);
      // Somebody with chats under another id stood among those with chats.
      if (person.firstAt === undefined) found.push(person);
    }
    return rows.length > PAGE ? `v${rows.at(-1)?.id ?? 0}` : undefined;
  }

  private async present(
    found: readonly Person[],
    criteria: Criteria,
    hidden: Hidden
  ): Promise<FoundPerson[]> {
    const excerpts = await this.excerpts(found, criteria);
    for (const [id, matches] of excerpts) {
      excerpts.set(
        id,
        matches.filter(({ chatId }) => chatId === undefined || !hidden.chats.has(chatId))
      );
    }
    const people: FoundPerson[] = [];
    for (const person of found) people.push(await this.complete(person, criteria, excerpts));
    return people;
  }

  /** A person with what is held on them. */
  async complete(
    person: Person,
    criteria: Criteria = {},
    excerpts: ReadonlyMap<string, Match[]> = new Map()
  ): Promise<FoundPerson> {
    const { subjectIds } = person;
    const [counts, suggestions, cases] = await Promise.all([
      this.deps.registry.counts({ subjectIds, until: this.deps.clock.now() }),
      this.deps.people.suggestions(person),
      this.deps.openCasesOf(subjectIds),
    ]);
    const who = [criteria.people, criteria.either?.people];
    const byWho = subjectIds.flatMap((id) =>
      who.flatMap((people) => {
        const match = people?.get(id);
        return match ? [match] : [];
      })
    );
    return {
      ...person,
      counts,
      matches: [...byWho, ...subjectIds.flatMap((id) => excerpts.get(id) ?? [])].slice(0, 6),
      suggestions: suggestions.length,
      // A case about several ids of a person is one case.
      openCases: [...new Map(cases.map((one) => [one.caseId, one])).values()].map(
        ({ caseId, reference }) => ({ caseId, reference })
      ),
    };
  }

  /** Places of the words in answers, of those who said them nowhere else. */
  private async addAnswers(
    found: Map<string, Match[]>,
    visitorIds: readonly string[],
    { query: words, typed }: { query: WordQuery; typed: string }
  ): Promise<void> {
    if (visitorIds.length === 0) return;
    const chats = await this.deps.search.chats({ filter: {}, visitorIds, words }, undefined, TEXTS);
    for (const answer of await this.deps.search.answers(chats.map(({ chatId }) => chatId))) {
      const excerpt = excerptOf(answer.text, typed);
      if (excerpt.length === 1 || !hasPhrases(answer.text, words)) continue;
      const { chatId, at, visitorId } = answer;
      const list = found.get(visitorId) ?? [];
      if (list.length < EXCERPTS) list.push({ by: 'words', store: 'answers', at, chatId, excerpt });
      found.set(visitorId, list);
    }
  }

  /** Places of the words, by visitor. */
  private async excerpts(
    people: readonly Person[],
    criteria: Criteria
  ): Promise<Map<string, Match[]>> {
    const asked = criteria.words ?? criteria.either;
    const found = new Map<string, Match[]>();
    const visitorIds = people.flatMap(({ subjectIds }) => subjectIds);
    if (!asked || visitorIds.length === 0) return found;
    const texts = await this.deps.search.texts(asked.query, { visitorIds }, TEXTS);
    for (const hit of texts) {
      const list = found.get(hit.visitorId) ?? [];
      if (list.length >= EXCERPTS || !hasPhrases(hit.text, asked.query)) continue;
      list.push({
        by: 'words',
        store: 'messages',
        at: hit.at,
        chatId: hit.chatId,
        seq: hit.seq,
        excerpt: excerptOf(hit.text, asked.typed),
      });
      found.set(hit.visitorId, list);
    }
    await this.addAnswers(
      found,
      visitorIds.filter((id) => !found.has(id)),
      asked
    );
    return found;
  }
}
