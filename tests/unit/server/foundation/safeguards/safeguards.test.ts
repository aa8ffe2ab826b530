import {
  DEFAULT_MASKING,
  SAFEGUARDS,
  type AuditAnchoring,
  type PrivacySettings,
  type ResidencySettings,
} from '../../../../../protocol';
import { DEFAULT_SUBJECT_SETTINGS } from '../../../../../server/src/rights/settings/subject-settings';
import { DEFAULT_SETTINGS } from '../../../../../server/src/accountability/retention/retention.rules';
import {
  loweredOfAnchoring,
  loweredOfMasking,
  loweredOfReceivers,
  loweredOfResidency,
  loweredOfRetention,
  loweredOfSubjects,
} from '../../../../../server/src/foundation/safeguards';

const subjects = {
  ...DEFAULT_SUBJECT_SETTINGS,
  secondPerson: true,
  secondPersonErasure: true,
  remindTo: 'officer@example.test',
};
const anchoring: AuditAnchoring = {
  file: true,
  mailTo: 'auditor@example.test',
  webhookUrl: 'https://notary.example/anchor',
};
const nowhere = { region: '', operator: '' };
const residency: ResidencySettings = {
  allowed: ['EU', 'CH'],
  database: { region: 'EU', operator: 'Host' },
  files: nowhere,
  mail: { region: 'CH', operator: '' },
};
const receiver = {
  id: 'crm',
  name: 'CRM',
  url: 'https://crm.example/hook',
  enabled: true,
  purposes: ['newsletter'],
} as unknown as PrivacySettings['webhooks'][number];
const privacy: PrivacySettings = {
  masking: { ...DEFAULT_MASKING, patterns: [{ name: 'Order', template: 'ORD-0000' }] },
  webhooks: [receiver],
};
const rules = (change: Partial<Record<string, object>>) => ({
  ...DEFAULT_SETTINGS,
  alarmTo: 'night@example.test',
  rules: DEFAULT_SETTINGS.rules.map((rule) => ({ ...rule, ...change[rule.key] })),
});

const keys = (list: { safeguard: string; of?: string }[]) =>
  list.map(({ safeguard, of }) => (of === undefined ? safeguard : `${safeguard} ${of}`));

describe('R29: a safeguard that is lowered is known as such', () => {
  it('second person, names, life of files and links, reminders', () => {
    const after = {
      ...subjects,
      secondPerson: false,
      secondPersonErasure: false,
      agents: 'name' as const,
      keepHours: 25,
      linkHours: 168,
      remindTo: '',
    };

    expect(keys(loweredOfSubjects(subjects, after))).toEqual([
      'secondPerson',
      'secondPersonErasure',
      'agentNames',
      'keepHours',
      'linkHours',
      'reminders',
    ]);
    expect(
      loweredOfSubjects(after, subjects).filter(({ safeguard }) => safeguard !== 'reminders')
    ).toEqual([]);
  });

  it('anchors that go nowhere, or to somebody else', () => {
    expect(
      keys(loweredOfAnchoring(anchoring, { file: false, mailTo: '', webhookUrl: '' }))
    ).toEqual(['anchorFile', 'anchorMail', 'anchorWebhook']);
    expect(
      keys(loweredOfAnchoring(anchoring, { ...anchoring, mailTo: 'mallory@example.test' }))
    ).toEqual(['anchorMail']);
    expect(loweredOfAnchoring({ file: false, mailTo: '', webhookUrl: '' }, anchoring)).toEqual([]);
  });

  it('regions that are added, limits that are lifted, places that are declared anew', () => {
    const changed = (part: Partial<ResidencySettings>) =>
      keys(loweredOfResidency(residency, { ...residency, ...part }));

    expect(changed({ allowed: [] })).toEqual(['regions']);
    expect(changed({ allowed: ['EU', 'CH', 'US'] })).toEqual(['regions']);
    expect(changed({ allowed: ['US'] })).toEqual(['regions']);
    expect(changed({ mail: { region: 'EU', operator: '' } })).toEqual(['places mail']);
    expect(changed({ allowed: ['eu '] })).toEqual([]);
    expect(loweredOfResidency({ ...residency, allowed: [] }, residency)).toEqual([]);
  });

  it('masks that go, also by putting another pattern in their place', () => {
    const masking = (part: Partial<PrivacySettings['masking']>) =>
      keys(
        loweredOfMasking(privacy, {
          ...privacy,
          masking: { ...privacy.masking, ...part },
        })
      );

    expect(masking({ cards: false, ibans: false })).toEqual(['cards', 'ibans']);
    expect(masking({ patterns: [] })).toEqual(['patterns']);
    expect(masking({ patterns: [{ name: 'Order', template: 'ZZZ-0000' }] })).toEqual(['patterns']);
    expect(
      masking({ patterns: [...privacy.masking.patterns, { name: 'More', template: 'A0' }] })
    ).toEqual([]);
  });

  it('receivers that are new, elsewhere, or told more; not those that are told less', () => {
    const webhooks = (list: object[]) =>
      keys(loweredOfReceivers(privacy, { ...privacy, webhooks: list as never }));

    expect(webhooks([receiver, { ...receiver, id: undefined }])).toEqual(['receiverAdded']);
    expect(webhooks([{ ...receiver, url: 'https://other.example' }])).toEqual([
      'receiverChanged crm',
    ]);
    expect(webhooks([{ ...receiver, purposes: ['newsletter', 'offers'] }])).toEqual([
      'receiverChanged crm',
    ]);
    expect(webhooks([receiver])).toEqual([]);
    expect(webhooks([{ ...receiver, enabled: false }])).toEqual([]);
    expect(webhooks([])).toEqual([]);
  });

  it('retention that keeps data longer, and proofs that go sooner', () => {
    const before = rules({ suppressions: { on: true } });
    const changed = (change: Parameters<typeof rules>[0], more: object = {}) =>
      keys(
        loweredOfRetention(before, { ...rules({ suppressions: { on: true }, ...change }), ...more })
      );

    expect(changed({}, { enabled: false })).toEqual(['retention']);
    expect(changed({}, { alarmTo: '' })).toEqual(['retentionAlarm']);
    expect(changed({ mails: { on: false } })).toEqual(['retentionRule mails']);
    expect(changed({ mails: { days: 91 } })).toEqual(['retentionDays mails']);
    expect(changed({ mails: { days: 30 } })).toEqual([]);
    expect(changed({ audit: { days: 1 } })).toEqual(['proofDays audit']);
    expect(changed({ audit: { days: 5_000 } })).toEqual([]);
    expect(keys(loweredOfRetention(rules({}), before))).toEqual(['proofDays suppressions']);
  });

  it('T34: and tells of codes and figures, never of addresses, names or patterns', () => {
    const all = [
      ...loweredOfSubjects(subjects, { ...subjects, remindTo: 'mallory@example.test' }),
      ...loweredOfAnchoring(anchoring, { ...anchoring, webhookUrl: 'https://mallory.example' }),
      ...loweredOfMasking(privacy, { ...privacy, masking: { ...privacy.masking, patterns: [] } }),
      ...loweredOfReceivers(privacy, {
        ...privacy,
        webhooks: [{ ...receiver, url: 'https://mallory.example' }],
      }),
    ];

    expect(all).toHaveLength(4);
    expect(JSON.stringify(all)).not.toMatch(/@|https|ORD|CRM/);
    expect(all.every(({ safeguard }) => safeguard in SAFEGUARDS)).toBe(true);
  });
});
