import type { PersonalRecord, StoreInfo } from '../../../protocol';

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
  /** Every place of its own where a text stands, the search index and files included (R20). Slow; for checks. */
  verify(token: string): Promise<Trace[]>;
}
