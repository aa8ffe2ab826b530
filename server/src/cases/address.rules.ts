import type { Case } from './case.types';

/**
 * Addresses that a proof can be asked from: those on file of whom the case is about. Nobody set yet: the requester's
 * own, which the persons are then looked for by. All in normal form.
 */
export const proofAddresses = (
  { subjectIds, requester }: Pick<Case, 'subjectIds' | 'requester'>,
  onFile: readonly string[]
): string[] => {
  if (subjectIds.length > 0) return [...onFile];
  return requester.email ? [requester.email] : [];
};

/**
 * Where letters of the case go: to the address that was proven, else where the request came from, else to one on
 * file. None of those letters holds the person's data.
 */
export const replyAddress = (
  { identity, requester }: Pick<Case, 'identity' | 'requester'>,
  onFile: readonly string[]
): string | undefined =>
  (identity.state === 'verified' ? identity.address : undefined) ?? requester.email ?? onFile[0];

/** Where the receipt of a request is acknowledged by itself: an address that is proven, or the requester's if it is on file. */
export const acknowledgeAddress = (
  { identity, requester }: Pick<Case, 'identity' | 'requester'>,
  onFile: readonly string[]
): string | undefined => {
  if (identity.state === 'verified' && identity.address) return identity.address;
  return requester.email && onFile.includes(requester.email) ? requester.email : undefined;
};
