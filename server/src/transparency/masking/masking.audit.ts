import type { PrivacySettings, PrivacySettingsChange } from '../../../../protocol';
import type { AuditData } from '../../foundation/audit';

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
