import type { HoldInfo, HoldKind, HoldLift, NewHold } from '../../../../../protocol';
import type { MessageKey } from '../../../foundation/translations';
import { dayOf, isToCome, monthsOn, timeOf } from './day';

/** Months until a hold is looked at again, unless chosen otherwise. */
const REVIEW_MONTHS = 3;

export const HOLD_VIEWS = ['open', 'lifted', 'all'] as const;
export type HoldView = (typeof HOLD_VIEWS)[number];

/** What the address asks the list for: a part of it, or one hold alone. */
export const readHolds = (params: URLSearchParams): { view: HoldView; holdId?: string } => {
  const holdId = params.get('hold') ?? '';
  if (holdId !== '') return { view: 'all', holdId };
  return { view: HOLD_VIEWS.find((one) => one === params.get('state')) ?? 'open' };
};

/** Overdue ones first, then by the day of their review; lifted ones last. */
export const inOrder = (holds: readonly HoldInfo[]): HoldInfo[] => {
  const rank = ({ state, overdue }: HoldInfo) => (state === 'lifted' ? 2 : overdue ? 0 : 1);
  return [...holds].sort((a, b) => rank(a) - rank(b) || a.reviewAt - b.reviewAt);
};

export const firstReview = (now: number): string => dayOf(monthsOn(now, REVIEW_MONTHS));

export interface HoldDraft {
  kind: HoldKind;
  reason: string;
  hidden: boolean;
  /** In the reader's zone, `2026-11-24`. */
  day: string;
}

/** What is restricted is always hidden (Art 18(2)). */
export const isHidden = ({ kind, hidden }: Pick<HoldDraft, 'kind' | 'hidden'>): boolean =>
  kind === 'restriction' || hidden;

export type HoldProblem = Partial<Record<'reason' | 'day', MessageKey>>;

export const holdProblems = (
  { reason, day }: Pick<HoldDraft, 'reason' | 'day'>,
  now: number
): HoldProblem => ({
  ...(reason.trim() === '' && { reason: 'hold.needReason' }),
  ...(!isToCome(day, now) && { day: 'hold.badDay' }),
});

export const holdOf = (
  { kind, reason, hidden, day }: HoldDraft,
  target: NewHold['target'],
  caseId: string | undefined
): NewHold => ({
  kind,
  target,
  reason: reason.trim(),
  hidden: isHidden({ kind, hidden }),
  reviewAt: timeOf(day),
  ...(caseId !== undefined && { caseId }),
});

export type Tell = HoldLift['tell']['by'];

/** Before a restriction is lifted the person is told (Art 18(3)); a legal hold concerns nobody else. */
export const tellWays = (kind: HoldKind): Tell[] =>
  kind === 'restriction' ? ['mail', 'other'] : ['none', 'mail', 'other'];

/** What is proposed: no mail where there is no address for it. */
export const firstWay = (kind: HoldKind, addresses: readonly string[] | undefined): Tell =>
  kind === 'legal_hold' ? 'none' : addresses?.length === 0 ? 'other' : 'mail';

export interface LiftDraft {
  reason: string;
  by: Tell;
  to: string | undefined;
  language: string;
  how: string;
}

export type LiftProblem = Partial<Record<'reason' | 'to' | 'how', MessageKey>>;

export const liftProblems = ({ reason, by, to, how }: LiftDraft): LiftProblem => ({
  ...(reason.trim() === '' && { reason: 'hold.needReason' }),
  ...(by === 'mail' && !to && { to: 'hold.needAddress' }),
  ...(by === 'other' && how.trim() === '' && { how: 'hold.needHow' }),
});

export const liftOf = ({ reason, by, to = '', language, how }: LiftDraft): HoldLift => ({
  reason: reason.trim(),
  tell: by === 'mail' ? { by, to, language } : by === 'other' ? { by, how: how.trim() } : { by },
});

/** The first of these people that no restriction covers yet; nothing when all are covered. */
export const unrestricted = (
  subjectIds: readonly string[],
  holds: readonly Pick<HoldInfo, 'kind' | 'subjectIds'>[]
): string | undefined => {
  const covered = new Set(
    holds.flatMap((hold) => (hold.kind === 'restriction' ? hold.subjectIds : []))
  );
  return subjectIds.find((id) => !covered.has(id));
};
