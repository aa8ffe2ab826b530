import type { CaseDetails } from '../../../../../protocol';

/** Addresses that a proof of identity can be asked from: those on file, and the requester's own before anybody is set. */
export const proofAddresses = ({
  addresses,
  requester,
  subjectIds,
}: Pick<CaseDetails, 'addresses' | 'requester' | 'subjectIds'>): string[] =>
  subjectIds.length === 0 && requester.email
    ? [...new Set([...addresses, requester.email])]
    : [...addresses];
