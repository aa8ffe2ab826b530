import type { ChatStatus } from '../conversation/chat';
import type {
  FieldRight,
  PersonalRecord,
  StoreCount,
  StoreInfo,
} from '../foundation/personal-data';
import type { ConsentState } from '../foundation/terms';
import type { ConsentStanding } from '../transparency/consent';
import type { HoldInfo } from './holds';
import type { IdentityLink, LinkSuggestion, Person } from './people';

/**
 * What to search for; all that is given must hold (R10). Conditions on chats (words, dates, page, agent, department,
 * language, status) hold for one and the same chat of the person.
 */
export interface SubjectFilter {
  /** The one box: an e-mail address, a phone number, an id, a case's reference, or a name or words. */
  text?: string;
  email?: string;
  phone?: string;
  name?: string;
  /** Id of a visitor, a chat or a consent record. */
  id?: string;
  /** All of these words, in messages and answers; "in quotes": in this order. */
  words?: string;
  /** ISO dates of chats' starts, both inclusive, in the zone. */
  from?: string;
  to?: string;
  /** The reader's, of the IANA database; UTC where none is named. */
  zone?: string;
  /** Part of a page's address. */
  page?: string;
  agentId?: string;
  departmentId?: string;
  language?: string;
  status?: ChatStatus;
  purpose?: string;
  consentState?: ConsentState;
  /** Has a case that is not closed. */
  openCase?: boolean;
  /** Under a hold or restriction; only for those who may see holds. */
  held?: boolean;
}

/** A piece of text with what was searched for in it. Parts in turn: plain, hit, plain, hit, … */
export type Excerpt = string[];

/** Why somebody was found. */
export interface Match {
  by: 'email' | 'alias' | 'phone' | 'name' | 'id' | 'words' | 'filter';
  /** Category of the record that matches. */
  store: string;
  at?: number;
  chatId?: string;
  seq?: number;
  excerpt?: Excerpt;
}

export interface FoundPerson extends Person {
  counts: StoreCount[];
  matches: Match[];
  /** Other people who may be the same one; nobody has said yet. */
  suggestions: number;
  /** Cases that are not closed. */
  openCases: { caseId: string; reference: string }[];
}

export interface SubjectSearchAnswer {
  people: FoundPerson[];
  /** Ask again with it for the next page. */
  next?: string;
  /** The index does not have everything yet, for example right after an import: search again in a while. */
  catchingUp?: boolean;
}

export interface PersonAnswer {
  person: FoundPerson;
  consents: ConsentStanding[];
  links: IdentityLink[];
  suggestions: LinkSuggestion[];
  /** Holds on this person that are not lifted; empty for those who may not see holds. */
  holds: HoldInfo[];
  stores: StoreInfo[];
}

/** One page of a category of somebody's records. */
export interface RecordsAnswer {
  store: StoreInfo;
  records: PersonalRecord[];
  next?: string;
  /** Values of these fields are masked: the right to see them is missing. */
  masked: FieldRight[];
}

/** A search that is kept under a name. Never holds what names a person: words, addresses, numbers, names, ids. */
export interface SavedSearch {
  searchId: string;
  name: string;
  filter: Omit<SubjectFilter, 'text' | 'email' | 'phone' | 'name' | 'id' | 'words'>;
}

/** Values that the filters of a search can take. */
export interface SubjectFilterOptions {
  agents: { id: string; name: string }[];
  departments: { id: string; name: string }[];
  languages: string[];
  purposes: { key: string; name: string }[];
}
