import { PASSWORD_LENGTH, type DeliveryMethod, type NewDelivery } from '../../../../../protocol';
import type { MessageKey } from '../../../foundation/translations';

export interface DeliveryDraft {
  to: string | undefined;
  method: DeliveryMethod;
  language: string;
  /** It is opened with the password that the person chose when they confirmed their request. */
  own: boolean;
  /** Empty: a code is made. */
  password: string;
  reason: string;
  /** It belongs to a case, in which who asks was verified. */
  ofCase: boolean;
}

/** An attachment has to be explained, and so has a delivery that no case has verified anybody for (R18). */
export const needsReason = ({ method, ofCase }: Pick<DeliveryDraft, 'method' | 'ofCase'>) =>
  method === 'attachment' || !ofCase;

export type DeliveryProblem = Partial<Record<'to' | 'password' | 'reason', MessageKey>>;

export const deliveryProblems = (draft: DeliveryDraft): DeliveryProblem => {
  const problems: DeliveryProblem = {};
  if (!draft.to) problems.to = 'handover.needTo';
  if (needsReason(draft) && draft.reason.trim() === '') problems.reason = 'handover.needReason';
  const { length } = draft.password;
  if (
    draft.method === 'link' &&
    !draft.own &&
    length > 0 &&
    (length < PASSWORD_LENGTH.least || length > PASSWORD_LENGTH.most)
  )
    problems.password = 'handover.badPassword';
  return problems;
};

/** What is sent; a password belongs to a link alone, a reason where it is needed. */
export const deliveryOf = ({
  to = '',
  method,
  language,
  own,
  password,
  reason,
  ofCase,
}: DeliveryDraft): Omit<NewDelivery, 'exportId'> => ({
  to,
  method,
  language,
  ...(method === 'link' && own && { ownPassword: true }),
  ...(method === 'link' && !own && password !== '' && { password }),
  ...(needsReason({ method, ofCase }) && { reason: reason.trim() }),
});

/** A code in groups, as it is told. */
export const spelled = (code: string): string =>
  /^[A-Za-z0-9]+$/.test(code) ? (code.match(/.{1,4}/g) ?? [code]).join(' ') : code;
