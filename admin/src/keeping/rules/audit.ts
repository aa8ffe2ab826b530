import type { AuditFilter } from '../../../../protocol';
import { INBOX_PATH, PRIVACY_PATH } from '../../pluginId';

export type LineFilter = Omit<AuditFilter, 'cursor'>;

const FORMS = {
  action: /^[a-z]{1,40}(\.[a-z_]{0,40})?$/,
  actor: /^[\w-]{1,64}$/,
  target: /^[\w-]{1,64}$/,
} as const;

export type TypedField = keyof typeof FORMS;

/** Whether what was typed can be searched for. Ids only: an address or a name never gets into the page's own address. */
export const canSearchFor = (field: TypedField, typed: string): boolean => {
  const text = typed.trim();
  return text === '' || FORMS[field].test(text);
};

/** A day that exists, as `2026-11-24`. */
const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
};

const FITS: Record<Exclude<keyof LineFilter, 'zone'>, (value: string) => boolean> = {
  action: (value) => FORMS.action.test(value),
  actor: (value) => FORMS.actor.test(value),
  target: (value) => FORMS.target.test(value),
  from: isDay,
  to: isDay,
};
const KEYS = Object.keys(FITS) as (keyof typeof FITS)[];

/** The filter as the address tells it; what makes no sense in it is left out. */
export const readLines = (params: URLSearchParams): LineFilter =>
  Object.fromEntries(
    KEYS.flatMap((key) => {
      const value = params.get(key)?.trim() ?? '';
      return value !== '' && FITS[key](value) ? [[key, value]] : [];
    })
  );

/** The filter as it goes into the address; only what may stand there. */
export const writeLines = (filter: LineFilter): URLSearchParams => {
  const params = new URLSearchParams();
  for (const key of KEYS) {
    const value = filter[key]?.trim() ?? '';
    if (value !== '' && FITS[key](value)) params.set(key, value);
  }
  return params;
};

export const isNarrowed = (filter: LineFilter): boolean => Object.keys(filter).length > 0;

export const isBackwards = ({ from, to }: LineFilter): boolean =>
  from !== undefined && to !== undefined && from > to;

/** `export` of `export.create`. */
export const groupOf = (action: string): string => action.split('.')[0] ?? action;

const at = (path: string) => (id: string) => `${path}/${encodeURIComponent(id)}`;
const privacy = (page: string) => at(`${PRIVACY_PATH}/${page}`);

/** Pages of what actions are done to: by the action, else by its area. */
const PAGES: Record<string, (target: string) => string | undefined> = {
  subject: privacy('people'),
  // Told by the person whose consent it is, all but the proof, which is of one record.
  consent: privacy('people'),
  'consent.proof': privacy('consents'),
  'consent.search': () => undefined,
  case: privacy('cases'),
  export: privacy('exports'),
  // A delivery is told by the export that was delivered.
  delivery: privacy('exports'),
  // Told by its reference, which stands in the list.
  erasure: (target) => (target.startsWith('E-') ? `${PRIVACY_PATH}/erasures` : undefined),
  breach: privacy('breaches'),
  form: privacy('forms'),
  purpose: privacy('purposes'),
  'erasure.preview': privacy('people'),
  chat: at(INBOX_PATH),
  inbox: at(INBOX_PATH),
  transcript: at(INBOX_PATH),
};

/** The page of a target, where there is one. */
export const targetPath = (action: string, target: string): string | undefined => {
  const key = [action, groupOf(action)].find((one) => Object.hasOwn(PAGES, one));
  return target === '' || key === undefined ? undefined : PAGES[key]?.(target);
};

type Value = string | number | boolean | readonly string[];

/** Facts of a line as short texts, in the order in which they were written. */
export const factsOf = (data: Record<string, Value>): { key: string; value: string }[] =>
  Object.entries(data).map(([key, value]) => ({
    key,
    value: Array.isArray(value) ? value.join(', ') : String(value as string | number | boolean),
  }));
