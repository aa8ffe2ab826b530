import type { ConsentReceipt, ConsentStanding } from '../../../../protocol/transparency/consent';

/** An answer that may be given. */
export type Choice = 'given' | 'refused' | 'withdrawn';

/**
 * What may be answered where a person stands, each with one press: who has agreed can withdraw, who has not can
 * agree, and who is asked can do either.
 */
export const choicesOf = ({ state, renew }: ConsentStanding): Choice[] => {
  if (state === 'given') return renew ? ['given', 'withdrawn'] : ['withdrawn'];
  const open =
    renew ||
    state === undefined ||
    state === 'requested' ||
    state === 'not_given' ||
    state === 'invalidated';
  return open ? ['given', 'refused'] : ['given'];
};

/** Where a person stands once an answer is recorded. */
export const afterReceipt = (
  standing: ConsentStanding,
  { record }: ConsentReceipt
): ConsentStanding => {
  const { expiresAt: _, ...rest } = standing;
  return {
    ...rest,
    state: record.state,
    version: record.purpose.version,
    statement: record.purpose.statement,
    at: Date.parse(record.at),
    recordId: record.recordId,
    renew: false,
    ...(record.expiresAt && { expiresAt: Date.parse(record.expiresAt) }),
  };
};
