/** Categories of the product's own stores. */
export type StoreKey =
  | 'profiles'
  | 'chats'
  | 'answers'
  | 'messages'
  | 'consents'
  | 'consentContacts'
  | 'suppressions'
  | 'requests'
  | 'correspondence'
  | 'mails'
  | 'exports'
  | 'deliveries'
  | 'links'
  | 'holds'
  | 'erasures'
  | 'disclosures'
  | 'agents';

/** Fields of the product's own stores; the same key means the same thing in all of them. */
export type FieldKey =
  | 'name'
  | 'email'
  | 'language'
  | 'createdAt'
  | 'startedAt'
  | 'endedAt'
  | 'status'
  | 'department'
  | 'agent'
  | 'pageUrl'
  | 'pageTitle'
  | 'userAgent'
  | 'ofAge'
  | 'noticeVersion'
  | 'lawfulBasis'
  | 'chatId'
  | 'at'
  | 'label'
  | 'value'
  | 'seq'
  | 'author'
  | 'kind'
  | 'text'
  | 'recordId'
  | 'purpose'
  | 'purposeName'
  | 'state'
  | 'method'
  | 'statement'
  | 'sha256'
  | 'contact'
  | 'reference'
  | 'source'
  | 'receivedAt'
  | 'dueAt'
  | 'closedAt'
  | 'details'
  | 'type'
  | 'to'
  | 'subject'
  | 'sentAt'
  | 'formats'
  | 'reason'
  | 'openedAt'
  | 'other'
  | 'verdict'
  | 'event'
  | 'receiver'
  | 'displayName'
  | 'availability'
  | 'lastSeenAt';

/** What the writers say themselves in documents. One file per language. */
export interface ExportTexts {
  /** Heading of the counts, and of the PDF's list of what is in it. */
  contents: string;
  /** Name of the workbook's first sheet. */
  cover: string;
  page(number: number): string;
  /** Of a PDF in several files. */
  part(number: number): string;
  /** @param start a time, ready to print */
  conversation(start: string): string;
  continued: string;
  /** Heading of the record's id. */
  record: string;
  /** Heading of the id of whom a record is about. */
  person: string;
  yes: string;
  no: string;
  /** Says what the writer of CSV adds to texts, for whoever opens the files. */
  csvMarks: string;
  stores: Record<StoreKey, string>;
  fields: Record<FieldKey, string>;
  /** Words for codes that values are stored as. */
  codes: Record<string, string>;
}
