import type { RequestKind } from './cases';

/** Somebody, over all ids that a person confirmed to be theirs. */
export interface Person {
  /** The newest first; the first one stands for all in addresses. */
  subjectIds: string[];
  name?: string;
  emails: string[];
  phones: string[];
  languages: string[];
  firstAt?: number;
  lastAt?: number;
}

/** Ids of one kind that are named in one request. */
export const NAMES_AT_ONCE = 200;

/** Others who may be the same person, at most. */
export const MOST_OTHERS = 60;

/** Ids that a page shows and does not know by name. */
export interface NamesRequest {
  subjectIds: string[];
  caseIds: string[];
  chatIds: string[];
}

/** What to call them. */
export interface NamesAnswer {
  people: (Pick<Person, 'name' | 'emails' | 'phones'> & {
    subjectId: string;
    /** The same for all ids in the answer that a person confirmed to be one. */
    personId: string;
  })[];
  cases: { caseId: string; reference: string; kind: RequestKind }[];
  /** Whose chat it is. */
  chats: { chatId: string; subjectId: string }[];
}

/** What two identities have in common, and what speaks against their being one person. */
export interface LinkSuggestion {
  person: Person;
  /** Of 100; above 0 for whatever is shown. */
  score: number;
  agrees: LinkEvidence[];
  differs: LinkEvidence[];
}

/** One id of each of these persons: how those are named who are left out on purpose. */
export const leftOutOf = (others: readonly LinkSuggestion[]): string[] =>
  others.flatMap(({ person }) => person.subjectIds.slice(0, 1));

export interface LinkEvidence {
  field: 'email' | 'email_alias' | 'phone' | 'name' | 'language';
  mine: string;
  theirs: string;
}

export type LinkVerdict = 'same' | 'different';

/** A decision of a person, kept with its reason; a later one about the same two takes its place. */
export interface IdentityLink {
  linkId: string;
  a: string;
  b: string;
  verdict: LinkVerdict;
  reason: string;
  at: number;
  by: string;
}
