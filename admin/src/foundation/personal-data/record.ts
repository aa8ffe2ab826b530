import type { FieldRight, PersonalRecord, RecordField, StoreCount } from '../../../../protocol';

/** The value is there but this person may not see it. */
export const isMasked = (field: RecordField, masked: readonly FieldRight[]): boolean =>
  field.right !== undefined && masked.includes(field.right);

/** Columns in which at least one record says something: empty ones would only take room. */
export const shownFields = (
  fields: readonly RecordField[],
  records: readonly PersonalRecord[]
): RecordField[] => {
  const says = ({ key }: RecordField) =>
    records.some(
      ({ values }) => values[key] !== null && values[key] !== undefined && values[key] !== ''
    );
  const shown = fields.filter(says);
  return shown.length > 0 ? shown : [...fields];
};

/** `lastSeenAt` as "Last seen at", for what has no name. */
export const humanName = (key: string): string => {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const countOf = (counts: readonly StoreCount[], store: string): number =>
  counts.find((one) => one.store === store)?.count ?? 0;

export const totalOf = (counts: readonly StoreCount[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

/** Chats that the chosen ones of these records are about. */
export const chatsOf = (
  records: readonly PersonalRecord[],
  chosen: readonly string[]
): string[] => [
  ...new Set(
    records.flatMap(({ id, values: { chatId } }) =>
      chosen.includes(id) && typeof chatId === 'string' ? [chatId] : []
    )
  ),
];
