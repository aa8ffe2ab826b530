import type { PersonalRecord, StoreInfo, StorePlan } from '../../../../protocol';

/** Whose data, and until when. */
export interface PersonalScope {
  /** All ids of the person, as confirmed. Never empty unless `chatIds` is given. */
  subjectIds: readonly string[];
  /** Only what belongs to these chats. */
  chatIds?: readonly string[];
  /** Only what was stored until then (milliseconds since 1970 UTC), so that counts stay true while chats go on. */
  until: number;
  /** `false`: only what the visitor saw of their conversation, without agents' notes. */
  notes?: boolean;
}

/** A place where a text still stands. */
export interface Trace {
  table: string;
  column: string;
  rows: number;
}

/** What is erased: whole persons over all their ids, or, with `chatIds`, some of their chats. */
export interface ErasureTarget {
  /** All ids of the persons. Empty only where `chatIds` is given. */
  subjectIds: readonly string[];
  chatIds?: readonly string[];
  /** `keep`: chats stay as figures without anything personal. */
  statistics: 'keep' | 'drop';
}

/**
 * When in an erasure a store has its turn. Stores of one rank follow each other as they were registered.
 * - `records`: what hangs on other records
 * - `roots`: what other stores find their records by: chats, exports, profiles
 * - `correspondence`: once the receipt has gone out, which is part of it
 * - `cases`: last, because correspondence is found by them
 */
export const ERASURE_RANKS = ['records', 'roots', 'correspondence', 'cases'] as const;
export type ErasureRank = (typeof ERASURE_RANKS)[number];

/** The verb `erase` of a store (R19, R20). */
export interface StoreErasure {
  rank: ErasureRank;
  /** What would become of the target's records: deleted, anonymised, or kept with a ground. Reads only. */
  plan(target: ErasureTarget): Promise<Omit<StorePlan, 'store'>>;
  /**
   * Erases at most about `limit` records, with everything of its own that repeats them: files, index, caches. Called
   * again while there is more, and from the beginning after a crash: what is gone already must be no error. Nothing
   * that `plan` calls deleted or anonymised may be found by it again once this answers that there is no more.
   */
  erase(target: ErasureTarget, limit: number): Promise<{ more: boolean }>;
}

/**
 * One place where personal data lives (PRIVACY.md, principle 6). Search, export, data map and the "no trace left"
 * check know personal data through these alone, so none of them can forget a place. Other plugins register theirs:
 * `strapi.plugin('live-chat').service('personalData').register(store)` in their `bootstrap`.
 */
export interface PersonalDataStore {
  /** Name and columns of the category. `key` is unique among all stores. */
  info: StoreInfo;
  /** Content types whose personal fields this store answers for, as uids. */
  covers: readonly string[];
  /** How many records it holds: exactly as many as `export` yields for the same scope. */
  find(scope: PersonalScope): Promise<number>;
  /**
   * All records, in the order in which they are to be read, page by page in bounded memory.
   * @param after id of a record: only those behind it
   */
  export(scope: PersonalScope, after?: string): AsyncIterable<PersonalRecord>;
  /** How erasure ends what it holds. Holds and restrictions are kept by the eraser, not here. */
  erasure: StoreErasure;
  /** Every place of its own where a text stands, the search index and files included (R20). Slow; for checks. */
  verify(token: string): Promise<Trace[]>;
}
