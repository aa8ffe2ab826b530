import type { ConsentFilter } from '../../../../protocol';
import type { AuditAct } from '../../foundation/audit';

/** A search for consents as the audit log keeps it: an address that was searched for is none of its business. */
export const recordOfSearch = (
  { search, cursor, ...filter }: ConsentFilter,
  total: number
): Omit<AuditAct, 'by'> | undefined => {
  // Turning pages is one search.
  if (cursor !== undefined) return undefined;
  const text = search?.trim() ?? '';
  const isId = /^[a-z0-9]{20,40}$/.test(text);
  return {
    action: 'consent.search',
    ...(isId ? { target: text } : {}),
    data: { ...filter, byAddress: text.includes('@'), total },
  };
};
