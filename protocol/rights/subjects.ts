import type { ConsentState, ConsentStanding, RequestKind } from '../transparency/consent';
import type { ChatStatus } from '../conversation/chat';
import type { HoldInfo } from './holds';

/**
 * Rights of their own for fields that name or reach a person (R28): who lacks `contact.read` sees them masked in
 * lists and search, who lacks `contact.export` in what is exported.
 */
export type FieldRight = 'contact';

/** - `longText`: wraps, and is searched for other people's identifiers before an export (R12) */
export type RecordFieldKind = 'text' | 'longText' | 'number' | 'date' | 'boolean';

/** One column of a category of personal data. Values of `date` are milliseconds since 1970 UTC. */
export interface RecordField {
  key: string;
  kind: RecordFieldKind;
  right?: FieldRight;
}

export type RecordValue = string | number | boolean | null;

/** One record of a category, as search shows it and export writes it. */
export interface PersonalRecord {
  /** Unique within its store. */
  id: string;
  /** Whom it is about. */
  subjectId: string;
  /** By the keys of the store's fields; nothing else. */
  values: Record<string, RecordValue>;
}

/** A category of personal data as the registry knows it. */
export interface StoreInfo {
  /** Name in routes, sheets and JSON, e.g. `messages`. */
  key: string;
  fields: RecordField[];
  /** Sheet title and column headings for stores of other plugins, in English; own ones are translated. */
  label?: string;
  fieldLabels?: Record<string, string>;
}

export interface StoreCount {
  store: string;
  count: number;
}

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

/** Settings of requests, exports and delivery. */
export interface SubjectSettings {
  /** An export needs the approval of a second person before it runs. */
  secondPerson: boolean;
  /** An erasure needs the approval of a second person before it runs. */
  secondPersonErasure: boolean;
  /** What stays of erased chats, unless chosen otherwise: figures, or nothing. */
  statistics: 'keep' | 'drop';
  /** How agents stand in exports, unless chosen otherwise. */
  agents: 'role' | 'name';
  /** Hours after which an export's files are deleted. 1 to 720. */
  keepHours: number;
  /** Hours in which a mailed link can be opened. 1 to 168; the default is 24. */
  linkHours: number;
  /** Time zone of the controller (IANA), whose days the legal clock counts (Art 12(3)); default `UTC`. */
  timeZone: string;
  /** Address that reminders of due cases and failures go to; empty: nobody is mailed. */
  remindTo: string;
}

/** The record of processing activities (Art 30(1)), read off the live configuration (R30). */
export interface ProcessingRecord {
  generatedAt: number;
  controller: { name: string; address: string; email: string; dpo?: string };
  activities: ProcessingActivity[];
  /** Where personal data lies, field by field. */
  dataMap: DataMapEntry[];
  /** Where it lies in the world and who runs that, as declared (R31). */
  places?: { place: 'database' | 'files' | 'mail'; region: string; operator: string }[];
  /** Regions that it may go to; empty: no limit. */
  allowedRegions?: string[];
  /** Measures of Art 32(1) that are on, in words. */
  measures: { key: string; on: boolean; text: string }[];
}

export interface ProcessingActivity {
  key: string;
  name: string;
  purpose: string;
  lawfulBasis: string;
  dataSubjects: string;
  categories: string[];
  recipients: { name: string; region?: string }[];
  retention: string;
  /** Form fields that ask for it. */
  collectedBy: string[];
}

export interface DataMapEntry {
  store: string;
  table: string;
  field: string;
  /** As it is marked in the content type. */
  category: string;
  records: number;
}
