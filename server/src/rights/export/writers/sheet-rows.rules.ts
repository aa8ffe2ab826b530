import type { PersonalRecord, RecordField, RecordValue, StoreInfo } from '../../../../../protocol';
import { fieldLabel, wordOf, type ExportTexts } from '../texts';
import { cellParts, cellText } from './sheet-text.rules';
import { serialDay, STYLE, WIDTHS, type Cell } from './sheet-xml.rules';
import { isoDate } from './values.rules';

/** A value in parts, of which each stands in a row of its own. */
type Parts = [Cell, ...Cell[]];

const textCells = (text: string, wrapped: boolean): Parts => {
  const style = wrapped ? STYLE.wrapped : STYLE.plain;
  const [first = '', ...rest] = cellParts(cellText(text));
  return [{ value: first, style }, ...rest.map((value) => ({ value, style }))];
};

const dateCells = (at: number): Parts => {
  const day = serialDay(at);
  return day === undefined ? textCells(isoDate(at), false) : [{ value: day, style: STYLE.date }];
};

const cells = (
  texts: ExportTexts,
  store: string,
  field: RecordField,
  values: Record<string, RecordValue>
): Parts => {
  const value = values[field.key];
  if (value === null || value === undefined || value === '') return [undefined];
  if (typeof value === 'string') {
    return textCells(wordOf(texts, store, field.key, value, values), field.kind === 'longText');
  }
  if (typeof value === 'boolean') return [{ value, style: STYLE.plain }];
  if (field.kind === 'date') return dateCells(value);
  return Number.isFinite(value) ? [{ value, style: STYLE.plain }] : textCells(String(value), false);
};

/** Headings of a category's columns: its fields, then what tells records and people apart. */
export const sheetHeading = (texts: ExportTexts, info: StoreInfo): Cell[] =>
  [
    ...info.fields.map((field) =>
      field.kind === 'date'
        ? `${fieldLabel(texts, info, field.key)} (UTC)`
        : fieldLabel(texts, info, field.key)
    ),
    texts.record,
    texts.person,
  ].map((label) => ({ value: cellText(label), style: STYLE.heading }));

export const sheetWidths = ({ fields }: StoreInfo): number[] => [
  ...fields.map(({ kind }) => WIDTHS[kind]),
  WIDTHS.text,
  WIDTHS.text,
];

/**
 * A record as rows. One, unless a text is longer than a cell holds: it goes on in its column in rows that follow at
 * once and hold nothing else but the record's id.
 */
export const sheetRows = (
  texts: ExportTexts,
  info: StoreInfo,
  { id, subjectId, values }: PersonalRecord
): Cell[][] => {
  const columns = info.fields.map((field) => cells(texts, info.key, field, values));
  const height = columns.reduce((most, parts) => Math.max(most, parts.length), 1);
  return Array.from({ length: height }, (_, i) => [
    ...columns.map((parts) => parts[i]),
    { value: cellText(id), style: STYLE.plain },
    i === 0 ? { value: cellText(subjectId), style: STYLE.plain } : undefined,
  ]);
};
