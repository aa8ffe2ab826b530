import {
  CONSENT_METHODS,
  CONSENT_STATES,
  PURPOSE_KEY,
  type ConsentFilter,
} from '../../../../../protocol';

export type LogFilter = Omit<ConsentFilter, 'cursor' | 'zone'>;

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/;
const LONGEST_SEARCH = 254;

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((one) => one === value);

const fits = (value: string | null, form: RegExp): string | undefined =>
  value !== null && form.test(value) ? value : undefined;

/** A day that exists, as `2026-11-24`. */
const dayOf = (value: string | null): string | undefined => {
  const day = fits(value, /^\d{4}-\d{2}-\d{2}$/);
  if (day === undefined) return undefined;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined;
};

const searchOf = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? value.trim().slice(0, LONGEST_SEARCH) : '';
  return text === '' ? undefined : text;
};

/** An address is personal data: it stands neither in the address bar nor in links that one copies from there. */
const isPersonal = (search: string): boolean => search.includes('@');

/** What the browser keeps with an entry of its history, out of the address. */
export interface KeptSearch {
  search?: string;
}

const keptIn = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'search' in state
    ? searchOf(state.search)
    : undefined;

/** The filter as the address tells it; what makes no sense in it is left out. */
export const readFilter = (params: URLSearchParams, state?: unknown): LogFilter => {
  const found: LogFilter = {
    state: oneOf(CONSENT_STATES, params.get('state')),
    purpose: fits(params.get('purpose'), PURPOSE_KEY),
    method: oneOf(CONSENT_METHODS, params.get('method')),
    language: fits(params.get('language'), LANGUAGE),
    from: dayOf(params.get('from')),
    to: dayOf(params.get('to')),
    search: searchOf(params.get('search')) ?? keptIn(state),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => Boolean(value)));
};

/** The filter as it goes into the address; a search for an e-mail address is kept beside it. */
export const writeFilter = (filter: LogFilter): { params: URLSearchParams; state: KeptSearch } => {
  const { search, ...rest } = filter;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value) params.set(name, value);
  if (!search) return { params, state: {} };
  if (isPersonal(search)) return { params, state: { search } };
  params.set('search', search);
  return { params, state: {} };
};

export const isFiltered = (filter: LogFilter): boolean => Object.keys(filter).length > 0;

/** Both ends are days and the first comes after the last: nothing could match. */
export const isBackwards = ({ from, to }: LogFilter): boolean =>
  from !== undefined && to !== undefined && from > to;
