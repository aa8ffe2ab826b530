import { consentStateOf, type ConsentRecord, type PersonalRecord } from '../../../../protocol';
import {
  allOf,
  countRows,
  kept,
  readRows,
  scopeOfTarget,
  tableErasure,
  tableStore,
  tracesIn,
  wholePerson,
  type PagedTable,
  type PersonalDataStore,
} from '../../foundation/personal-data';
import { toMillis, type Database, type KeyedHash } from '../../foundation/platform';
import { pseudonymise } from './consent.erasure';

const CONSENT = 'plugin::live-chat.consent';
const STANDING = 'plugin::live-chat.consent-standing';
const SUPPRESSION = 'plugin::live-chat.suppression';

interface ConsentRowData {
  id: number;
  record: string;
  sha_256: string;
}

const consentRecord = (row: ConsentRowData): PersonalRecord => {
  const record = JSON.parse(row.record) as ConsentRecord;
  return {
    id: String(row.id),
    subjectId: record.subject.id,
    values: {
      recordId: record.recordId,
      at: Date.parse(record.at),
      purpose: record.purpose.key,
      purposeName: record.purpose.name,
      state: consentStateOf(record),
      method: record.method,
      language: record.language,
      statement: record.purpose.statement,
      noticeVersion: record.notice?.version ?? null,
      chatId: record.chatId ?? null,
      pageUrl: record.pageUrl ?? null,
      sha256: row.sha_256,
    },
  };
};

const consentTable = (database: Database): PagedTable<ConsentRowData> => ({
  database,
  table: database.table(CONSENT),
  columns: ['id', 'record', 'sha_256'],
  idsOf: ({ chatIds, subjectIds }) => chatIds ?? subjectIds,
  where: (query, ids, { chatIds, until }) => {
    void query.whereIn(chatIds ? 'chat_id' : 'subject_id', [...ids]).andWhere('at', '<=', until);
  },
  toRecord: consentRecord,
});

/**
 * What was asked and answered, refusals included. Proofs outlive erasure without anybody's name (R8); of single chats
 * they stay as they are, because they are the person's and not the chat's.
 */
export const consentDataStore = (database: Database, keyed: KeyedHash): PersonalDataStore => {
  const table = consentTable(database);
  return tableStore<ConsentRowData>(table, {
    erasure: {
      rank: 'records',
      plan: async (target) => {
        const count = await countRows(table, scopeOfTarget(target));
        return target.chatIds ? kept(count, 'consent_proof') : allOf('anonymise', count);
      },
      erase: (target, limit) =>
        target.chatIds
          ? Promise.resolve({ more: false })
          : tableErasure(database, table.table, table, {
              rank: 'records',
              overwrite: (trx, rows) => pseudonymise(trx, table.table, rows, keyed),
            }).erase(target, limit),
    },
    info: {
      key: 'consents',
      fields: [
        { key: 'recordId', kind: 'text' },
        { key: 'at', kind: 'date' },
        { key: 'purpose', kind: 'text' },
        { key: 'purposeName', kind: 'text' },
        { key: 'state', kind: 'text' },
        { key: 'method', kind: 'text' },
        { key: 'language', kind: 'text' },
        { key: 'statement', kind: 'text' },
        { key: 'noticeVersion', kind: 'number' },
        { key: 'chatId', kind: 'text' },
        { key: 'pageUrl', kind: 'text' },
        { key: 'sha256', kind: 'text' },
      ],
    },
    covers: [CONSENT],
  });
};

interface ContactRow {
  id: number;
  subject_id: string;
  purpose: string;
  state: string;
  at: unknown;
  contact: string | null;
}

/** Addresses that consents were given under. */
export const consentContactStore = (database: Database): PersonalDataStore => {
  const table: PagedTable<ContactRow> = {
    database,
    table: database.table(STANDING),
    columns: ['id', 'subject_id', 'purpose', 'state', 'at', 'contact'],
    idsOf: wholePerson,
    where: (query, ids, { until }) => {
      void query.whereIn('subject_id', [...ids]).andWhere('at', '<=', until);
    },
    toRecord: (row) => ({
      id: String(row.id),
      subjectId: row.subject_id,
      values: {
        purpose: row.purpose,
        state: row.state,
        at: toMillis(row.at),
        contact: row.contact,
      },
    }),
  };
  return tableStore(table, {
    erasure: tableErasure(database, table.table, table, { rank: 'records' }),
    info: {
      key: 'consentContacts',
      fields: [
        { key: 'purpose', kind: 'text' },
        { key: 'state', kind: 'text' },
        { key: 'at', kind: 'date' },
        { key: 'contact', kind: 'text', right: 'contact' },
      ],
    },
    covers: [STANDING],
  });
};

interface SuppressionRow {
  id: number;
  email_hash: string;
  purpose: string;
  at: unknown;
}

/**
 * Addresses that must not be used again, found by their keyed hash.
 * @param hashesOf hashes of a person's addresses, with the id that each belongs to
 */
export const suppressionStore = (
  database: Database,
  hashesOf: (subjectIds: readonly string[]) => Promise<ReadonlyMap<string, string>>
): PersonalDataStore => {
  const tableOf = (hashes: ReadonlyMap<string, string>): PagedTable<SuppressionRow> => ({
    database,
    table: database.table(SUPPRESSION),
    columns: ['id', 'email_hash', 'purpose', 'at'],
    idsOf: () => [...hashes.keys()],
    where: (query, ids, { until }) => {
      void query.whereIn('email_hash', [...ids]).andWhere('at', '<=', until);
    },
    toRecord: (row) => ({
      id: String(row.id),
      subjectId: hashes.get(row.email_hash) ?? '',
      values: { purpose: row.purpose, at: toMillis(row.at) },
    }),
  });
  return {
    info: {
      key: 'suppressions',
      fields: [
        { key: 'purpose', kind: 'text' },
        { key: 'at', kind: 'date' },
      ],
    },
    covers: [SUPPRESSION],
    erasure: {
      rank: 'records',
      plan: async (target) => {
        const scope = scopeOfTarget(target);
        const found = await countRows(tableOf(await hashesOf(wholePerson(scope))), scope);
        return kept(found, 'objection');
      },
      erase: () => Promise.resolve({ more: false }),
    },
    find: async (scope) => countRows(tableOf(await hashesOf(wholePerson(scope))), scope),
    async *export(scope, after) {
      yield* readRows(tableOf(await hashesOf(wholePerson(scope))), scope, after);
    },
    verify: (token) => tracesIn(database, SUPPRESSION, token),
  };
};
