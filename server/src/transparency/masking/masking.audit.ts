import type { ConsentFilter, PrivacySettings, PrivacySettingsChange } from '../../../../protocol';
import type { AuditAct, AuditData } from '../../foundation/audit';

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

const figuresOf = ({ masking, webhooks }: PrivacySettings | PrivacySettingsChange): AuditData => ({
  cards: masking.cards,
  ibans: masking.ibans,
  patterns: masking.patterns.length,
  receivers: webhooks.length,
  enabled: webhooks.filter(({ enabled }) => enabled).map(({ id }) => id ?? 'new'),
});

/** Settings of masking and receivers, before and after, without names and addresses of receivers. */
export const settingsChange = (
  before: PrivacySettings,
  after: PrivacySettingsChange
): AuditData => ({
  ...Object.fromEntries(
    Object.entries(figuresOf(before)).map(([key, value]) => [`${key}Before`, value])
  ),
  ...figuresOf(after),
  redirected: after.webhooks.filter(({ id, url }) =>
    before.webhooks.some((one) => one.id === id && one.url !== url)
  ).length,
});
