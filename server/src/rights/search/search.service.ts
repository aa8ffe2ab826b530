import {
  maskContacts,
  readablePath,
  withoutContacts,
  type FoundPerson,
  type Match,
  type Person,
  type SubjectFilter,
  type SubjectSearchAnswer,
} from '../../../../protocol';
import { NOTHING_HIDDEN, type Hidden } from '../../foundation/http';
import type { PeopleService } from '../people';
import type { PersonalDataRegistry } from '../../foundation/registry';
import type { Clock } from '../../foundation/platform';
import {
  asksForChats,
  checkFilter,
  excerptOf,
  hasPhrases,
  hasTerms,
  type ChatHit,
  type ChatQuery,
  type Indexer,
  type WordQuery,
} from '../word-index';
import { criteriaOf, type Criteria, type CriteriaDeps } from './criteria';

const PAGE = 20;
const CHATS_AT_ONCE = 200;
const EXCERPTS = 3;
const TEXTS = 300;

export interface SearchDeps extends CriteriaDeps {
  clock: Clock;
  people: PeopleService;
  registry: PersonalDataRegistry;
  index: Indexer;
}

/** One search, with what of it is for whoever asks. */
interface Asked {
  filter: SubjectFilter;
  criteria: Criteria;
  hidden: Hidden;
  /** Contact data is searched too (R28). */
  contacts: boolean;
}

const all = (text: string): string => text;

/** Whether a text that the index has found really says what was asked for, to this reader. */
const says = (text: string, query: WordQuery, contacts: boolean): boolean => {
  if (contacts) return hasPhrases(text, query);
  const searched = withoutContacts(text);
  return hasTerms(searched, query) && hasPhrases(searched, query);
};

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
    hidden: Hidden = NOTHING_HIDDEN,
    contacts = true
  ): Promise<SubjectSearchAnswer> {
    checkFilter(filter);
    const current = await this.deps.index.flush();
    const criteria = await criteriaOf(this.deps, filter, contacts ? all : withoutContacts);
    if (!criteria) return { people: [] };
    const asked: Asked = { filter, criteria, hidden, contacts };
    const from = readCursor(cursor);
    const found: Person[] = [];
    let next: string | undefined;
    if (from.in === 'chats') {
      next = await this.fromChats(asked, from.before, found);
    }
    if (next === undefined && !asksForChats(filter)) {
      const before = from.in === 'visitors' ? from.before : undefined;
      next = await this.fromVisitors(asked, before, found);
    }
    return {
      people: await this.present(found, asked),
      ...(next === undefined ? {} : { next }),
      ...(current ? {} : { catchingUp: true }),
    };
  }

  private queryOf({ filter, criteria }: Asked): ChatQuery {
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
    asked: Asked,
    start: number | undefined,
    found: Person[]
  ): Promise<string | undefined> {
    const { hidden } = asked;
    const query = this.queryOf(asked);
    const seen = new Set<string>();
    let before = start;
    for (;;) {
      const chats = await this.deps.search.chats(query, before, CHATS_AT_ONCE);
      const saying = await this.confirmed(asked, chats);
      for (const chat of chats) {
        before = chat.id;
        if (seen.has(chat.visitorId) || !saying.has(chat.chatId)) continue;
        if (hidden.chats.has(chat.chatId) || hidden.subjects.has(chat.visitorId)) continue;
        const person = await this.deps.people.person(chat.visitorId);
        for (const id of person.subjectIds) seen.add(id);
        // Who has a chat before this page stood on an earlier one.
        if (await this.stoodEarlier(query, asked, person, start)) continue;
        found.push(person);
        if (found.length >= PAGE) return `c${chat.id}`;
      }
      if (chats.length < CHATS_AT_ONCE) return undefined;
    }
  }

  private async stoodEarlier(
    query: ChatQuery,
    asked: Asked,
    { subjectIds }: Person,
    start: number | undefined
  ): Promise<boolean> {
    if (start === undefined) return false;
    const earlier = await this.deps.search.chatsFrom(query, subjectIds, start, CHATS_AT_ONCE);
    return (await this.confirmed(asked, earlier)).size > 0;
  }

  /**
   * Chats that really meet what was asked: the index knows words, not their order, and nothing of what may be searched
   * by whom.
   */
  private async confirmed(
    { filter, criteria, contacts }: Asked,
    chats: readonly ChatHit[]
  ): Promise<Set<string>> {
    const read = (path: string) => readablePath(path).toLowerCase();
    const page = contacts || !filter.page ? undefined : read(filter.page);
    const kept = chats.filter(
      ({ pageUrl }) => page === undefined || withoutContacts(read(pageUrl ?? '')).includes(page)
    );
    let saying = new Set(kept.map(({ chatId }) => chatId));
    const { words, either } = criteria;
    if (words) saying = await this.saying(words.query, saying, contacts);
    // Without phrases the index has said all that there is to say to whoever sees everything.
    if (either && !(words && contacts)) {
      const said = await this.saying(either.query, saying, contacts);
      saying = new Set(
        kept
          .filter(({ chatId, visitorId }) => said.has(chatId) || either.people.has(visitorId))
          .map(({ chatId }) => chatId)
          .filter((chatId) => saying.has(chatId))
      );
    }
    return saying;
  }

  /** Of these chats those in which the words stand. */
  private async saying(
    query: WordQuery,
    chatIds: ReadonlySet<string>,
    contacts: boolean
  ): Promise<Set<string>> {
    if ((contacts && query.phrases.length === 0) || chatIds.size === 0) return new Set(chatIds);
    const texts = await this.deps.search.texts(query, { chatIds: [...chatIds] }, TEXTS * 10);
    const answers = await this.deps.search.answers([...chatIds]);
    return new Set([
      ...texts.filter(({ text }) => says(text, query, contacts)).map(({ chatId }) => chatId),
      ...answers.filter(({ record }) => says(record, query, contacts)).map(({ chatId }) => chatId),
    ]);
  }

  private async fromVisitors(
    { filter, criteria, hidden }: Asked,
    start: number | undefined,
    found: Person[]
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
    { criteria, hidden, contacts }: Asked
  ): Promise<FoundPerson[]> {
    const excerpts = await this.excerpts(found, criteria, contacts);
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
      this.deps.cases.openAbout(subjectIds),
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
    { query: words, typed }: { query: WordQuery; typed: string },
    contacts: boolean
  ): Promise<void> {
    if (visitorIds.length === 0) return;
    const chats = await this.deps.search.chats({ filter: {}, visitorIds, words }, undefined, TEXTS);
    for (const answer of await this.deps.search.answers(chats.map(({ chatId }) => chatId))) {
      const excerpt = excerptOf(contacts ? answer.text : maskContacts(answer.text), typed);
      if (excerpt.length === 1 || !says(answer.text, words, contacts)) continue;
      const { chatId, at, visitorId } = answer;
      const list = found.get(visitorId) ?? [];
      if (list.length < EXCERPTS) list.push({ by: 'words', store: 'answers', at, chatId, excerpt });
      found.set(visitorId, list);
    }
  }

  /** Places of the words, by visitor. */
  private async excerpts(
    people: readonly Person[],
    criteria: Criteria,
    contacts: boolean
  ): Promise<Map<string, Match[]>> {
    const asked = criteria.words ?? criteria.either;
    const found = new Map<string, Match[]>();
    const visitorIds = people.flatMap(({ subjectIds }) => subjectIds);
    if (!asked || visitorIds.length === 0) return found;
    const texts = await this.deps.search.texts(asked.query, { visitorIds }, TEXTS);
    for (const hit of texts) {
      const list = found.get(hit.visitorId) ?? [];
      if (list.length >= EXCERPTS || !says(hit.text, asked.query, contacts)) continue;
      list.push({
        by: 'words',
        store: 'messages',
        at: hit.at,
        chatId: hit.chatId,
        seq: hit.seq,
        excerpt: excerptOf(contacts ? hit.text : maskContacts(hit.text), asked.typed),
      });
      found.set(hit.visitorId, list);
    }
    await this.addAnswers(
      found,
      visitorIds.filter((id) => !found.has(id)),
      asked,
      contacts
    );
    return found;
  }
}
