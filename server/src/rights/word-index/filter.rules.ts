import { isPhone, LiveChatError, trimmedValue, type SubjectFilter } from '../../../../protocol';
import { phoneKey } from './words/words.rules';

/** What the one box holds. */
export type BoxKind = 'email' | 'phone' | 'reference' | 'id' | 'words';

const EMAIL = /^[^\s@"]{1,64}@[^\s@"]{1,255}$/;
const ID = /^(?:[a-z0-9]{24,25}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** By its shape alone: what fits none of them is a name or words. */
export const boxKind = (text: string): BoxKind => {
  const typed = trimmedValue(text);
  if (EMAIL.test(typed)) return 'email';
  if (/^R-[2-9A-Z]{7}$/i.test(typed)) return 'reference';
  if (ID.test(typed)) return 'id';
  if (isPhone(typed) && phoneKey(typed) !== undefined) return 'phone';
  return 'words';
};

const CHAT_FILTERS = [
  'words',
  'from',
  'to',
  'page',
  'agentId',
  'departmentId',
  'language',
  'status',
] as const;

/** Whether a filter says something about chats, so that people without any cannot meet it. */
export const asksForChats = (filter: SubjectFilter): boolean =>
  CHAT_FILTERS.some((key) => filter[key] !== undefined);

/**
 * Whether a filter asks for an address or a number: whoever may not see them could else find out, letter by letter,
 * what they are (R28).
 */
export const asksForContacts = (filter: SubjectFilter): boolean =>
  filter.email !== undefined ||
  filter.phone !== undefined ||
  ['email', 'phone'].includes(boxKind(filter.text ?? '')) ||
  [filter.text, filter.words].some((typed) => typed !== undefined && /[@"]/.test(typed));

/** Conditions that are set, by name: what the audit log keeps of a search. */
export const filterNames = (filter: SubjectFilter): string[] =>
  Object.entries(filter)
    .filter(([name, value]) => name !== 'zone' && value !== undefined && value !== false)
    .map(([name]) => name);

/** @throws LiveChatError `invalid_request` for dates that are swapped */
export const checkFilter = (filter: SubjectFilter): void => {
  if (filter.from && filter.to && filter.from > filter.to) {
    throw new LiveChatError(
      'invalid_request',
      'from: must not lie after "to"; swap the two dates.'
    );
  }
};
