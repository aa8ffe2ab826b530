import {
  writeNumber,
  type PersonalRecord,
  type RecordField,
  type RecordValue,
  type StoreInfo,
} from '../../../../../protocol';
import { fieldLabel, wordOf, type ExportTexts } from '../texts';
import { isoDate } from './values.rules';

/** Keeps its parts in order among words that run from the right (UAX #9, isolates). */
const isolated = (text: string): string => `\u2066${text}\u2069`;

const parts = (at: number): { day: string; clock: string } => {
  const [day = '', time] = isoDate(at).split('T');
  return { day, clock: time?.slice(0, 8) ?? '' };
};

/** A time to read, in UTC, to the second. */
export const shownTime = (at: number): string => {
  const { day, clock } = parts(at);
  return isolated(clock ? `${day} ${clock} UTC` : day);
};

export const shownDay = (at: number): string => isolated(parts(at).day);
export const shownClock = (at: number): string => isolated(parts(at).clock);

/** In which words and in whose way of writing numbers a record is read. */
export interface Reader {
  texts: ExportTexts;
  language: string;
}

const shown = (
  { texts, language }: Reader,
  store: string,
  { key, kind }: RecordField,
  values: Record<string, RecordValue>
): string => {
  const value = values[key] ?? '';
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'string') return wordOf(texts, store, key, value, values);
  // A number among words is an answer; numbers of ours are counts and places, and stay as they are.
  if (kind === 'longText') return writeNumber(String(value), language);
  return kind === 'date' ? shownTime(value) : String(value);
};

/** A record's fields to read, each with its label; empty ones are left out, its id comes last. */
export const shownFields = (
  reader: Reader,
  info: StoreInfo,
  { id, values }: PersonalRecord
): string[] => [
  ...info.fields.flatMap((field) => {
    const text = shown(reader, info.key, field, values);
    return text === '' ? [] : [`${fieldLabel(reader.texts, info, field.key)}: ${text}`];
  }),
  `${reader.texts.record}: ${id}`,
];
