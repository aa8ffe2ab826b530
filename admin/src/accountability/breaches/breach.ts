import {
  BREACH_HOURS,
  FIELD_LENGTHS,
  type BreachDefinition,
  type BreachInfo,
} from '../../../../protocol';
import type { MessageKey } from '../../foundation/translations';
import type { Tone } from '../../foundation/ui';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Less than this much time is left: it is pressing. */
const PRESSING = 24 * HOUR;

/** What may be missing or wrong while it is being written. */
export type BreachDraft = Omit<BreachDefinition, 'awareAt' | 'from' | 'to'> & {
  awareAt: number | undefined;
  from: number | undefined;
  to: number | undefined;
};

export const dueOf = ({ awareAt }: Pick<BreachDefinition, 'awareAt'>): number =>
  awareAt + BREACH_HOURS * HOUR;

export type ClockKind = 'left' | 'overdue' | 'told' | 'late' | 'notNeeded';
export interface BreachClock {
  kind: ClockKind;
  /** Milliseconds that are left, or have gone by since. */
  ms: number;
  tone: Tone | undefined;
}

/** Nobody need tell the authority: a risk is unlikely, and it says why. */
const isExempt = ({ risk, authorityReason }: Pick<BreachDraft, 'risk' | 'authorityReason'>) =>
  risk === 'unlikely' && (authorityReason ?? '').trim() !== '';

/** How a breach stands against its 72 hours. */
export const clockOf = (
  breach: Pick<BreachInfo, 'dueAt' | 'authorityToldAt' | 'authorityReason' | 'risk'>,
  now: number
): BreachClock => {
  const { dueAt, authorityToldAt: told } = breach;
  if (told !== undefined)
    return told <= dueAt
      ? { kind: 'told', ms: 0, tone: 'success' }
      : { kind: 'late', ms: told - dueAt, tone: 'warning' };
  if (isExempt(breach)) return { kind: 'notNeeded', ms: 0, tone: undefined };
  const left = dueAt - now;
  if (left < 0) return { kind: 'overdue', ms: -left, tone: 'danger' };
  return { kind: 'left', ms: left, tone: left < PRESSING ? 'warning' : 'primary' };
};

const isEmpty = (text: string | undefined): boolean => (text ?? '').trim() === '';

export type Todo =
  'what' | 'consequences' | 'measures' | 'authority' | 'noAuthority' | 'late' | 'persons';

/** The authority was told after the 72 hours, and nothing says why. */
const isUnexplained = ({ awareAt, authorityToldAt: told, authorityReason }: BreachDraft): boolean =>
  awareAt !== undefined &&
  told !== undefined &&
  told > dueOf({ awareAt }) &&
  isEmpty(authorityReason);

/** What is missing before a breach is closed. */
export const todosOf = (draft: BreachDraft): Todo[] => {
  const { authorityToldAt: told, risk } = draft;
  const texts = (['what', 'consequences', 'measures'] as const).filter((key) =>
    isEmpty(draft[key])
  );
  const authority: Todo[] =
    told === undefined && isEmpty(draft.authorityReason)
      ? [risk === 'unlikely' ? 'noAuthority' : 'authority']
      : isUnexplained(draft)
        ? ['late']
        : [];
  const persons: Todo[] =
    risk === 'high' && draft.personsToldAt === undefined && isEmpty(draft.personsReason)
      ? ['persons']
      : [];
  return [...texts, ...authority, ...persons];
};

export const TEXT_MAX = FIELD_LENGTHS.requestDetails;
export const TITLE_MAX = FIELD_LENGTHS.title;

/** The page's clock moves once a minute, and people's clocks differ a little. */
const SLACK = 2 * MINUTE;

/** Fields for date and time know no seconds. */
const minuteOf = (at: number): number => Math.floor(at / MINUTE) * MINUTE;

export type BreachField =
  | 'title'
  | 'awareAt'
  | 'from'
  | 'to'
  | 'stores'
  | 'authorityToldAt'
  | 'authorityReason'
  | 'personsToldAt';
export type BreachProblems = Partial<Record<BreachField, MessageKey>>;

/** What keeps a breach from being saved. */
export const breachProblems = (draft: BreachDraft, now: number): BreachProblems => {
  const { title, awareAt, from, to, stores } = draft;
  const isFuture = (at: number | undefined) => at !== undefined && at > now + SLACK;
  const told = (key: 'authorityToldAt' | 'personsToldAt'): BreachProblems => {
    const at = draft[key];
    if (isFuture(at)) return { [key]: 'breach.problem.aware' };
    const isEarly = at !== undefined && awareAt !== undefined && at < minuteOf(awareAt);
    return isEarly ? { [key]: 'breach.problem.early' } : {};
  };
  return {
    ...(title.trim() === '' && { title: 'breach.problem.title' }),
    ...((awareAt === undefined || isFuture(awareAt)) && { awareAt: 'breach.problem.aware' }),
    ...(from === undefined && { from: 'breach.problem.time' }),
    ...(to === undefined
      ? { to: 'breach.problem.time' }
      : from !== undefined && to < from && { to: 'breach.problem.range' }),
    ...(stores.length === 0 && { stores: 'breach.problem.stores' }),
    ...told('authorityToldAt'),
    ...told('personsToldAt'),
    ...(isUnexplained(draft) && { authorityReason: 'breach.problem.late' }),
  };
};

/** As it is sent; nothing while a time is missing. Reasons that are empty are left out. */
export const definitionOf = (draft: BreachDraft): BreachDefinition | undefined => {
  const { awareAt, from, to, authorityToldAt, personsToldAt, ...rest } = draft;
  if (awareAt === undefined || from === undefined || to === undefined) return undefined;
  const { authorityReason = '', personsReason = '', ...texts } = rest;
  return {
    ...texts,
    title: texts.title.trim(),
    awareAt,
    from,
    to,
    ...(authorityToldAt !== undefined && { authorityToldAt }),
    ...(authorityReason.trim() !== '' && { authorityReason: authorityReason.trim() }),
    ...(personsToldAt !== undefined && { personsToldAt }),
    ...(personsReason.trim() !== '' && { personsReason: personsReason.trim() }),
  };
};

/** What people wrote, without what the server knows besides. */
export const writtenOf = ({
  breachId: _breachId,
  reference: _reference,
  dueAt: _dueAt,
  createdAt: _createdAt,
  by: _by,
  savedAt: _savedAt,
  ...definition
}: BreachInfo): BreachDefinition => definition;

/** Where one starts: became aware now, the last day affected. */
export const newBreach = (at: number): BreachDraft => {
  const now = minuteOf(at);
  return {
    title: '',
    awareAt: now,
    from: now - 24 * HOUR,
    to: now,
    stores: ['chats', 'messages', 'profiles'],
    what: '',
    consequences: '',
    measures: '',
    risk: 'risk',
    closed: false,
  };
};
