import type { DeliveryMethod, NewDelivery } from '../../../../protocol';
import type { MessageKey } from '../../translations';

export interface DeliveryDraft {
  to: string | undefined;
  method: DeliveryMethod;
  language: string;
  /** Empty: a code is made. */
  password: string;
  reason: string;
}

export type DeliveryProblem = Partial<Record<'to' | 'password' | 'reason', MessageKey>>;

export const deliveryProblems = (draft: DeliveryDraft): DeliveryProblem => {
  const problems: DeliveryProblem = {};
  if (!draft.to) problems.to = 'handover.needTo';
  if (draft.method === 'attachment' && draft.reason.trim() === '')
    problems.reason = 'handover.needReason';
  const { length } = draft.password;
  if (draft.method === 'link' && length > 0 && (length < 8 || length > 100))
    problems.password = 'handover.badPassword';
  return problems;
};

/** What is sent; a password belongs to a link alone, a reason to an attachment. */
export const deliveryOf = ({
  to = '',
  method,
  language,
  password,
  reason,
}: DeliveryDraft): Omit<NewDelivery, 'exportId'> =>
  method === 'link'
    ? { to, method, language, ...(password !== '' && { password }) }
    : { to, method, language, reason: reason.trim() };

/** A code in groups, as it is told. */
export const spelled = (code: string): string =>
  /^[A-Za-z0-9]+$/.test(code) ? (code.match(/.{1,4}/g) ?? [code]).join(' ') : code;
