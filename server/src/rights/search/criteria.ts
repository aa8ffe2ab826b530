import { folded, type Match, type SubjectFilter } from '../../../../protocol';
import type { CaseService } from '../cases';
import type { HoldService } from '../holds';
import { mailbox, type LinkStore } from '../people';
import { emailSpellings } from '../../foundation/platform';
import {
  boxKind,
  holdsWord,
  sameEmail,
  tokensOf,
  wordQuery,
  type SearchStore,
  type WordQuery,
} from '../word-index';
import type { CaseLookup } from './case-lookup';

/** A filter worked out: who it is about, and which words are looked for. */
export interface Criteria {
  /** Only these people; nothing: all. */
  people?: Map<string, Match> | undefined;
  /** Words that chats must hold. */
  words?: { typed: string; query: WordQuery } | undefined;
  /** These people, or whoever wrote these words. */
  either?: { people: Map<string, Match>; typed: string; query: WordQuery } | undefined;
}

export interface CriteriaDeps {
  search: SearchStore;
  links: LinkStore;
  lookup: CaseLookup;
  holds: HoldService;
  cases: CaseService;
}

const matches = (ids: readonly string[], match: Match) => new Map(ids.map((id) => [id, match]));

const both = (a: Map<string, Match> | undefined, b: Map<string, Match>): Map<string, Match> =>
  a ? new Map([...a].filter(([id]) => b.has(id))) : b;

/** Who has this address: on file, in a consent, in a request; and who has it in another spelling. */
const byEmail = async (deps: CriteriaDeps, email: string): Promise<Map<string, Match>> => {
  const wanted = email.trim();
  const spelled = await deps.search.visitorsWith(wordQuery(mailbox(wanted).split('@')[0] ?? ''));
  const spellings = emailSpellings(wanted);
  const exact = await Promise.all(spellings.map((one) => deps.search.visitorsWith(wordQuery(one))));
  const found = new Map<string, Match>();
  for (const one of spelled) {
    if (mailbox(one.email) === mailbox(wanted)) {
      found.set(one.visitorId, { by: 'alias', store: 'profiles' });
    }
  }
  const more = await Promise.all(
    [...spellings, wanted.toLowerCase()].map((one) => deps.search.subjectsWithContact(one))
  );
  for (const id of more.flat()) found.set(id, { by: 'email', store: 'consentContacts' });
  for (const id of await deps.lookup.ofRequester(wanted)) {
    found.set(id, { by: 'email', store: 'requests' });
  }
  for (const one of exact.flat()) {
    if (sameEmail(one.email, wanted)) {
      found.set(one.visitorId, { by: 'email', store: 'profiles' });
    }
  }
  return found;
};

const phoneQuery = (phone: string): WordQuery => ({
  terms: tokensOf(phone)
    .filter((token) => token.startsWith('pp'))
    .map((token) => ({ token, prefix: false })),
  phrases: [],
});

const byPhone = async (deps: CriteriaDeps, phone: string): Promise<Map<string, Match>> =>
  matches(await deps.search.visitorsSaying(phoneQuery(phone)), { by: 'phone', store: 'answers' });

/** @param searched what of a name may be searched */
const byName = async (
  deps: CriteriaDeps,
  name: string,
  searched: (name: string) => string
): Promise<Map<string, Match>> => {
  const words = folded(name).split(/\s+/).filter(Boolean);
  const found = await deps.search.visitorsWith(wordQuery(name));
  return matches(
    found
      .filter((one) => words.every((word) => holdsWord(searched(one.name), word)))
      .map((one) => one.visitorId),
    { by: 'name', store: 'profiles' }
  );
};

const byId = async (deps: CriteriaDeps, id: string): Promise<Map<string, Match>> =>
  matches(await deps.search.byId(id.trim()), { by: 'id', store: 'profiles' });

/** What the one box means. */
const byText = async (
  deps: CriteriaDeps,
  text: string,
  searched: (name: string) => string
): Promise<Criteria> => {
  const typed = text.trim();
  const query = wordQuery(typed);
  switch (boxKind(typed)) {
    case 'reference':
      return {
        people: matches(await deps.lookup.ofReference(typed.toUpperCase()), {
          by: 'id',
          store: 'requests',
        }),
      };
    case 'id':
      return { people: await byId(deps, typed) };
    case 'phone':
      return { people: await byPhone(deps, typed) };
    case 'email':
      return {
        // Whoever wrote the address into a chat has it in a text: a phrase, so that its parts alone do not count.
        either: {
          people: await byEmail(deps, typed),
          typed,
          query: { ...query, phrases: [folded(typed)] },
        },
      };
    case 'words':
      return { either: { people: await byName(deps, typed, searched), typed, query } };
  }
};

/** Whoever was confirmed to be the same person is found by what the other one is known by. */
const withAliases = async (
  deps: CriteriaDeps,
  people: Map<string, Match> | undefined
): Promise<Map<string, Match> | undefined> => {
  if (!people) return undefined;
  const all = new Map(people);
  let fresh = [...people.keys()];
  while (fresh.length > 0) {
    const links = (await deps.links.about(fresh)).filter(({ verdict }) => verdict === 'same');
    fresh = [];
    for (const { low, high } of links) {
      for (const [known, other] of [
        [low, high],
        [high, low],
      ] as const) {
        const match = all.get(known);
        if (match === undefined || all.has(other)) continue;
        all.set(other, match);
        fresh.push(other);
      }
    }
  }
  return all;
};

/**
 * @param searched what of a text may be searched: all of it, or what is no contact data
 * @returns nothing when the filter asks for words and holds none
 */
export const criteriaOf = async (
  deps: CriteriaDeps,
  filter: SubjectFilter,
  searched: (text: string) => string
): Promise<Criteria | undefined> => {
  const criteria: Criteria = filter.text?.trim() ? await byText(deps, filter.text, searched) : {};
  const found = async (people: Map<string, Match>) => (await withAliases(deps, people)) ?? people;
  let people = await withAliases(deps, criteria.people);
  if (criteria.either) criteria.either.people = await found(criteria.either.people);
  if (filter.email) people = both(people, await found(await byEmail(deps, filter.email)));
  if (filter.phone) people = both(people, await found(await byPhone(deps, filter.phone)));
  if (filter.name) people = both(people, await found(await byName(deps, filter.name, searched)));
  if (filter.id) people = both(people, await found(await byId(deps, filter.id)));
  if (filter.openCase) {
    const ids = await deps.lookup.withOpenCase();
    people = both(people, await found(matches(ids, { by: 'filter', store: 'requests' })));
  }
  if (filter.held) {
    const held = matches([...deps.holds.heldSubjects], { by: 'filter', store: 'holds' });
    people = both(people, await found(held));
  }
  const words = filter.words?.trim()
    ? { typed: filter.words, query: wordQuery(filter.words) }
    : undefined;
  const wordless = [words, criteria.either].some(
    (asked) => asked && asked.query.terms.length === 0
  );
  return wordless ? undefined : { ...criteria, people, words };
};
