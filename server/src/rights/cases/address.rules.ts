import type { Case } from './case.types';

/** Addresses on file by person, in normal form. */
export type OnFile = ReadonlyMap<string, readonly string[]>;

/** Every address on file of any of the persons. */
export const allOf = (onFile: OnFile): string[] => [...new Set([...onFile.values()].flat())];

/** Whether an address is on file of each of the persons: only then does a proof from it speak for all of them (R18). */
export const isOfEach = (address: string, subjectIds: readonly string[], onFile: OnFile): boolean =>
  subjectIds.every((id) => onFile.get(id)?.includes(address) ?? false);

/**
 * Addresses that a proof can be asked from: those on file of each person whom the case is about. Nobody set yet: the
 * requester's own, which the persons are then looked for by. All in normal form.
 */
export const proofAddresses = (
  { subjectIds, requester }: Pick<Case, 'subjectIds' | 'requester'>,
  onFile: OnFile
): string[] => {
  if (subjectIds.length > 0) {
    return allOf(onFile).filter((address) => isOfEach(address, subjectIds, onFile));
  }
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
