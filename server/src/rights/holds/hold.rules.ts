import { LiveChatError, type HoldInfo, type HoldLift, type NewHold } from '../../../../protocol';

/** Longest time until a hold is looked at again: nothing is kept for ever by forgetting it. */
export const MAX_REVIEW = 3 * 366 * 86_400_000;
/** What a hold remembers of what it stopped. */
const REMEMBERED = 50;

/** @throws LiveChatError `invalid_request` */
export const checkReview = (reviewAt: number, now: number): void => {
  if (reviewAt <= now) {
    throw new LiveChatError('invalid_request', 'reviewAt: must be in the future.');
  }
  if (reviewAt > now + MAX_REVIEW) {
    throw new LiveChatError('invalid_request', 'reviewAt: at most three years from now.');
  }
};

/** Restricted data is stored and nothing else (Art 18(2)): it is always hidden. */
export const isHidden = ({ kind, hidden }: Pick<NewHold, 'kind' | 'hidden'>): boolean =>
  kind === 'restriction' || hidden;

/**
 * Art 18(3): whoever has obtained a restriction is told before it is lifted. A legal hold is nobody's request.
 * @throws LiveChatError `invalid_request`
 */
export const checkLift = ({ kind }: Pick<NewHold, 'kind'>, { tell }: HoldLift): void => {
  if (kind === 'restriction' && tell.by === 'none') {
    throw new LiveChatError(
      'invalid_request',
      'tell: the person has to be told before a restriction is lifted (Art. 18(3) GDPR).'
    );
  }
};

type Blocked = HoldInfo['blocked'];

/** Adds what was stopped; the same kind within the hour counts up instead of filling the list. */
export const remember = (
  blocked: Blocked,
  what: Blocked[number]['what'],
  now: number,
  count = 1
): Blocked => {
  const last = blocked.at(-1);
  if (last?.what === what && now - last.at < 3_600_000) {
    return [...blocked.slice(0, -1), { ...last, count: last.count + count }];
  }
  return [...blocked, { at: now, what, count }].slice(-REMEMBERED);
};
