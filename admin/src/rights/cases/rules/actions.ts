import type { CaseActionState, CaseActionType, CaseGate } from '../../../../../protocol';

/** Actions of the menu in its order; assigning, linking and retrying have places of their own. */
export const MENU = [
  ['write', 'log_received', 'note'],
  ['send_verification', 'confirm_code', 'waive_identity', 'set_subjects'],
  ['pause', 'resume', 'extend'],
  ['complete', 'refuse', 'withdraw', 'reopen'],
] as const satisfies readonly (readonly CaseActionType[])[];

export type MenuAction = (typeof MENU)[number][number];

/** Why something cannot be done; `permission`: the server does not offer it to this person. */
export type Hindrance = CaseGate | 'permission';

/** Nothing when the action can be done. */
export const hindranceOf = (
  actions: readonly CaseActionState[],
  type: CaseActionType,
  may: boolean
): Hindrance | undefined => {
  if (!may) return 'permission';
  const found = actions.find((action) => action.type === type);
  if (!found) return 'permission';
  return found.allowed ? undefined : (found.missing ?? 'state');
};
