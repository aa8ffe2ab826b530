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
