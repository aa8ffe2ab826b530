import { PRIVACY_PATH } from '../../foundation/plugin';
import { ASK } from '../../foundation/permissions';
import type { MessageKey } from '../../foundation/translations';

export interface Entry {
  path: string;
  label: MessageKey;
  ask: (typeof ASK)[keyof typeof ASK];
  /** Heading that it stands under. */
  group: (typeof GROUPS)[number];
}

export const GROUPS = ['design', 'people', 'keeping', 'proof', 'settings'] as const;

/** Pages of "Forms & privacy" in the order of the navigation, each with the permission that opens it. */
export const ENTRIES: readonly Entry[] = [
  { path: 'forms', label: 'privacy.forms', ask: ASK.prechatRead, group: 'design' },
  { path: 'purposes', label: 'privacy.purposes', ask: ASK.noticeRead, group: 'design' },
  { path: 'notice', label: 'privacy.notice', ask: ASK.noticeRead, group: 'design' },
  { path: 'people', label: 'privacy.people', ask: ASK.subjectRead, group: 'people' },
  { path: 'cases', label: 'privacy.cases', ask: ASK.requestRead, group: 'people' },
  { path: 'exports', label: 'privacy.exports', ask: ASK.exportSee, group: 'people' },
  { path: 'erasures', label: 'privacy.erasures', ask: ASK.erasureSee, group: 'keeping' },
  { path: 'holds', label: 'privacy.holds', ask: ASK.holdRead, group: 'keeping' },
  { path: 'retention', label: 'privacy.retention', ask: ASK.retentionRead, group: 'keeping' },
  { path: 'consents', label: 'privacy.consents', ask: ASK.consentRead, group: 'proof' },
  { path: 'processing', label: 'privacy.processing', ask: ASK.processingRead, group: 'proof' },
  { path: 'audit', label: 'privacy.audit', ask: ASK.auditRead, group: 'proof' },
  { path: 'breaches', label: 'privacy.breaches', ask: ASK.breachRead, group: 'proof' },
  { path: 'masking', label: 'privacy.masking', ask: ASK.securityRead, group: 'settings' },
  { path: 'webhooks', label: 'privacy.webhooks', ask: ASK.securityRead, group: 'settings' },
  { path: 'residency', label: 'privacy.residency', ask: ASK.securityRead, group: 'settings' },
  {
    path: 'people-settings',
    label: 'privacy.peopleSettings',
    ask: ASK.securityRead,
    group: 'settings',
  },
];

export const addressOf = ({ path }: Entry) => `${PRIVACY_PATH}/${path}`;

/** The page that one comes to first: whoever answers requests has a deadline, for all others it is the first of theirs. */
export const homeOf = (entries: readonly Entry[]): Entry | undefined =>
  entries.find(({ path }) => path === 'cases') ?? entries[0];
