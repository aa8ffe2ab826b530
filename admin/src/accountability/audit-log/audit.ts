import type { AuditFilter, AuditLine } from '../../../../protocol';
import { INBOX_PATH, PRIVACY_PATH } from '../../foundation/plugin';
import { endOf, isId } from '../../foundation/text';

export type LineFilter = Omit<AuditFilter, 'cursor' | 'zone'>;

const FORMS = {
  action: /^[a-z]{1,40}(\.[a-z_]{0,40})?$/,
  actor: /^[\w-]{1,64}$/,
  target: /^[\w-]{1,64}$/,
} as const;

/** A day that exists, as `2026-11-24`. */
const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
};

const FITS: Record<keyof LineFilter, (value: string) => boolean> = {
  action: (value) => FORMS.action.test(value),
  actor: (value) => FORMS.actor.test(value),
  target: (value) => FORMS.target.test(value),
  from: isDay,
  to: isDay,
};
const KEYS = Object.keys(FITS) as (keyof LineFilter)[];

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

/** What an action is done to. */
export type TargetKind =
  'person' | 'case' | 'chat' | 'export' | 'erasure' | 'breach' | 'form' | 'purpose' | 'record';

/** By the action, else by its area. */
const KINDS: Record<string, TargetKind | 'nothing'> = {
  subject: 'person',
  // Told by the person whose consent it is, all but the proof, which is of one record.
  consent: 'person',
  'consent.proof': 'record',
  'consent.search': 'nothing',
  case: 'case',
  export: 'export',
  // A delivery is told by the export that was delivered.
  delivery: 'export',
  erasure: 'erasure',
  'erasure.preview': 'person',
  breach: 'breach',
  form: 'form',
  purpose: 'purpose',
  chat: 'chat',
  inbox: 'chat',
  transcript: 'chat',
};

/** What stands in a line as its target; nothing where that is of no kind that has a page. */
export const targetKind = (action: string): TargetKind | undefined => {
  const key = [action, groupOf(action)].find((one) => Object.hasOwn(KINDS, one));
  const kind = key === undefined ? 'nothing' : KINDS[key];
  return kind === 'nothing' ? undefined : kind;
};

const PAGES: Record<TargetKind, (target: string) => string | undefined> = {
  person: privacy('people'),
  case: privacy('cases'),
  chat: at(INBOX_PATH),
  export: privacy('exports'),
  // Told by its reference, which stands in the list.
  erasure: (target) => (target.startsWith('E-') ? `${PRIVACY_PATH}/erasures` : undefined),
  breach: privacy('breaches'),
  form: privacy('forms'),
  purpose: privacy('purposes'),
  record: privacy('consents'),
};

/** The page of a target, where there is one. */
export const targetPath = (action: string, target: string): string | undefined => {
  const kind = targetKind(action);
  return target === '' || kind === undefined ? undefined : PAGES[kind](target);
};

/** Ids that stand in lines, for whom names are asked: what each of them is told by its action, or may be. */
export const idsIn = (lines: readonly Pick<AuditLine, 'action' | 'target' | 'data'>[]) => {
  const of = (kind: TargetKind) =>
    lines.filter(({ action }) => targetKind(action) === kind).map(({ target }) => target);
  const said = lines.flatMap(({ data }) => Object.values(data).flat().map(String)).filter(isId);
  return {
    subjectIds: [...of('person'), ...said].filter(isId),
    caseIds: of('case').filter(isId),
    chatIds: [...of('chat'), ...said].filter(isId),
  };
};

type Value = string | number | boolean | readonly string[];

/** Facts of a line as short texts, in the order in which they were written; names in the place of ids. */
export const factsOf = (
  data: Record<string, Value>,
  nameOf: (id: string) => string | undefined = () => undefined
): { key: string; value: string }[] => {
  const shown = (value: string) => (isId(value) ? (nameOf(value) ?? `…${endOf(value)}`) : value);
  return Object.entries(data).map(([key, value]) => ({
    key,
    value: Array.isArray(value)
      ? [...new Set(value.map((one) => shown(String(one))))].join(', ')
      : shown(String(value as string | number | boolean)),
  }));
};
