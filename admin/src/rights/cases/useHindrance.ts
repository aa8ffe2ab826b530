import type { CaseActionType, CaseDetails } from '../../../../protocol';
import { DECISIONS } from '../../foundation/api';
import { useMay, ASK } from '../../foundation/permissions';
import { hindranceOf, type Hindrance } from './rules/actions';

/** Why this person cannot do something to this case; nothing when they can. */
export const useHindrance = (
  details: Pick<CaseDetails, 'actions'>
): ((type: CaseActionType) => Hindrance | undefined) => {
  const mayUpdate = useMay(ASK.requestUpdate) === true;
  const mayDecide = useMay(ASK.requestDecide) === true;
  return (type) =>
    hindranceOf(details.actions, type, DECISIONS.includes(type) ? mayDecide : mayUpdate);
};
