import type { CaseRow } from '../../../../../protocol';
import type { Tone } from '../../../foundation/ui';

const DAY = 86_400_000;
/** Days before the due date from which a case counts as due soon. */
const SOON = 10;

export type DueKind = 'left' | 'today' | 'overdue' | 'paused' | 'closed';
export interface Due {
  kind: DueKind;
  /** Whole days that are left, or that have begun since. */
  days: number;
  tone: Tone | undefined;
}

/** How a case stands against its clock. */
export const dueOf = (
  { state, dueAt, closedAt }: Pick<CaseRow, 'state' | 'dueAt' | 'closedAt'>,
  now: number
): Due => {
  if (closedAt !== undefined) return { kind: 'closed', days: 0, tone: undefined };
  const left = dueAt - now;
  if (left < 0) return { kind: 'overdue', days: Math.ceil(-left / DAY), tone: 'danger' };
  const days = Math.floor(left / DAY);
  const tone = left <= SOON * DAY ? ('warning' as const) : undefined;
  if (state === 'paused') return { kind: 'paused', days, tone: 'warning' };
  return { kind: days === 0 ? 'today' : 'left', days, tone };
};
