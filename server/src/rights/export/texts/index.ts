import type { RecordValue, StoreInfo } from '../../../../../protocol';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { ExportTexts } from './texts.types';

export type { ExportTexts };

const TEXTS: Record<string, ExportTexts> = { ar, de, en, es, fr };

const own = <T>(record: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Texts of a language, of its base language, or in English. */
export const exportTexts = (language: string): ExportTexts =>
  own(TEXTS, language) ?? own(TEXTS, language.split('-')[0] ?? '') ?? en;

/** Whether documents of a language run from the right. */
export const isRightToLeft = (language: string): boolean => exportTexts(language) === ar;

/** Name of a category; those of other plugins bring theirs. */
export const storeLabel = (texts: ExportTexts, { key, label }: StoreInfo): string =>
  own<string>(texts.stores, key) ?? label ?? key;

/** Name of a field; a store of another plugin may call it otherwise. */
export const fieldLabel = (texts: ExportTexts, info: StoreInfo, key: string): string =>
  own(info.fieldLabels ?? {}, key) ?? own<string>(texts.fields, key) ?? key;

/** Fields whose values are codes. An author may be the name of an agent, which stands for itself. */
const CODED = new Set([
  'chats.status',
  'chats.lawfulBasis',
  'chats.agent',
  'messages.author',
  'messages.kind',
  'consents.state',
  'consents.method',
  'consentContacts.state',
  'requests.kind',
  'requests.state',
  'requests.source',
  'correspondence.type',
  'mails.state',
  'exports.state',
  'deliveries.method',
  'deliveries.state',
  'links.verdict',
  'holds.kind',
  'holds.state',
  'erasures.state',
  'disclosures.state',
  'agents.availability',
]);

/**
 * A text of a record as a reader should see it: codes in words, everything else as it is. The text of an event in a
 * chat is a code, too.
 */
export const wordOf = (
  texts: ExportTexts,
  store: string,
  field: string,
  value: string,
  values: Record<string, RecordValue>
): string => {
  const coded =
    CODED.has(`${store}.${field}`) ||
    (store === 'messages' && field === 'text' && values.kind === 'event');
  return coded ? (own(texts.codes, value) ?? value) : value;
};
