import type { PersonalRecord, RecordField, RecordValue, StoreInfo } from '../../../../../protocol';

/** Milliseconds around 1970 that a date can hold (ECMA-262, 21.4.1.1). */
const FURTHEST = 8.64e15;

/** ISO 8601 in UTC; a number that is no time stays a number, so that nothing is lost. */
export const isoDate = (at: number): string =>
  Math.abs(at) <= FURTHEST ? new Date(at).toISOString() : String(at);

/** A value as machines read it: dates as ISO 8601 in UTC, codes as they are. */
export const rawValue = (field: RecordField, value: RecordValue | undefined): RecordValue => {
  if (value === undefined) return null;
  return field.kind === 'date' && typeof value === 'number' ? isoDate(value) : value;
};

export const rawValues = (
  { fields }: StoreInfo,
  { values }: PersonalRecord
): Record<string, RecordValue> =>
  Object.fromEntries(fields.map((field) => [field.key, rawValue(field, values[field.key])]));
