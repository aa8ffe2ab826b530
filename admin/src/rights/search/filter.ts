import type { SavedSearch, SubjectFilter } from '../../../../protocol';

/** Days are always the reader's own: their zone goes along when they are asked for, and is no condition. */
export type FilterKey = Exclude<keyof SubjectFilter, 'zone'>;
export type SavedFilter = SavedSearch['filter'];

/** What names a person: never kept with a saved search. */
export const NAMING = ['text', 'email', 'phone', 'name', 'id', 'words'] as const;

const KEYS = {
  text: true,
  email: true,
  phone: true,
  name: true,
  id: true,
  words: true,
  from: true,
  to: true,
  page: true,
  agentId: true,
  departmentId: true,
  language: true,
  status: true,
  purpose: true,
  consentState: true,
  openCase: true,
  held: true,
} as const satisfies Record<FilterKey, true>;

/** All conditions in the order in which they are shown. */
export const FILTER_KEYS = Object.keys(KEYS) as FilterKey[];

/** Without what is empty, and without white space around. */
export const tidyFilter = (filter: SubjectFilter): SubjectFilter =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([key, value]: [string, unknown]) => {
      const tidy = typeof value === 'string' ? value.trim() : value;
      return tidy === '' || tidy === undefined || tidy === false ? [] : [[key, tidy]];
    })
  );

export const without = (filter: SubjectFilter, key: FilterKey): SubjectFilter => {
  const { [key]: _gone, ...rest } = filter;
  return rest;
};

/** Conditions that are set; the box's own text aside, which stands in the box. */
export const chipsOf = (filter: SubjectFilter): FilterKey[] =>
  FILTER_KEYS.filter((key) => key !== 'text' && tidyFilter(filter)[key] !== undefined);

export const isEmptyFilter = (filter: SubjectFilter): boolean =>
  Object.keys(tidyFilter(filter)).length === 0;

/** The last day comes before the first: nothing could match. */
export const isBackwards = ({ from, to }: SubjectFilter): boolean =>
  Boolean(from && to && from > to);

/** A state of consent says nothing without a purpose. */
export const lacksPurpose = ({ purpose, consentState }: SubjectFilter): boolean =>
  Boolean(consentState && !purpose);

const isNaming = (key: string): boolean => NAMING.some((one) => one === key);

/** What may be kept of a search. */
export const savable = (filter: SubjectFilter): SavedFilter =>
  Object.fromEntries(Object.entries(tidyFilter(filter)).filter(([key]) => !isNaming(key)));

/** Names of what will not be kept. */
export const leftOut = (filter: SubjectFilter): (typeof NAMING)[number][] =>
  NAMING.filter((key) => tidyFilter(filter)[key] !== undefined);

/** The filter that an entry of the browser's history holds; anything else is none. */
export const filterIn = (state: unknown): SubjectFilter | undefined => {
  if (typeof state !== 'object' || state === null || !('filter' in state)) return undefined;
  const { filter } = state;
  if (typeof filter !== 'object' || filter === null) return undefined;
  const known = Object.entries(filter).filter(
    ([key, value]) => key in KEYS && (typeof value === 'string' || value === true)
  );
  return known.length === 0 ? undefined : Object.fromEntries(known);
};
