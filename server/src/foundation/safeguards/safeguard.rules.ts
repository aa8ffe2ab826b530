import {
  RETENTION_KEYS,
  type AuditAnchoring,
  type PrivacySettings,
  type PrivacySettingsChange,
  type ResidencySettings,
  type RetentionKey,
  type RetentionSettings,
  type Safeguard,
  type SubjectSettings,
} from '../../../../protocol';

/** A safeguard that a change switches off or lowers. `from` and `to` are codes and figures, never texts or addresses. */
export interface Lowered {
  safeguard: Safeguard;
  of?: string;
  from: string;
  to: string;
}

const lowered = (safeguard: Safeguard, from: unknown, to: unknown, of?: string): Lowered => ({
  safeguard,
  ...(of === undefined ? {} : { of }),
  from: String(from),
  to: String(to),
});

const off = (safeguard: Safeguard, before: boolean, after: boolean, of?: string): Lowered[] =>
  before && !after ? [lowered(safeguard, 'on', 'off', of)] : [];

const longer = (safeguard: Safeguard, before: number, after: number, of?: string): Lowered[] =>
  after > before ? [lowered(safeguard, before, after, of)] : [];

/** An address that somebody is told at: gone, or another one. */
const diverted = (safeguard: Safeguard, before: string, after: string): Lowered[] =>
  before !== '' && before !== after
    ? [lowered(safeguard, 'set', after === '' ? 'none' : 'another')]
    : [];

export const loweredOfSubjects = (before: SubjectSettings, after: SubjectSettings): Lowered[] => [
  ...off('secondPerson', before.secondPerson, after.secondPerson),
  ...off('secondPersonErasure', before.secondPersonErasure, after.secondPersonErasure),
  ...(before.agents === 'role' && after.agents === 'name'
    ? [lowered('agentNames', 'role', 'name')]
    : []),
  ...longer('keepHours', before.keepHours, after.keepHours),
  ...longer('linkHours', before.linkHours, after.linkHours),
  ...diverted('reminders', before.remindTo, after.remindTo),
];

export const loweredOfAnchoring = (before: AuditAnchoring, after: AuditAnchoring): Lowered[] => [
  ...off('anchorFile', before.file, after.file),
  ...diverted('anchorMail', before.mailTo, after.mailTo),
  ...diverted('anchorWebhook', before.webhookUrl, after.webhookUrl),
];

const named = (region: string): string => region.trim().toLowerCase();

export const loweredOfResidency = (
  before: ResidencySettings,
  after: ResidencySettings
): Lowered[] => {
  // Where nothing was limited there is nothing to lower.
  if (before.allowed.length === 0) return [];
  const known = new Set(before.allowed.map(named));
  const added = after.allowed.filter((region) => !known.has(named(region)));
  const widened = after.allowed.length === 0 || added.length > 0;
  // Whoever declares a place anew moves it inside the limit without moving it.
  const moved = (['database', 'files', 'mail'] as const).filter(
    (place) => named(before[place].region) !== named(after[place].region)
  );
  return [
    ...(widened
      ? [
          lowered(
            'regions',
            before.allowed.length,
            after.allowed.length === 0 ? 'no limit' : after.allowed.length
          ),
        ]
      : []),
    ...moved.map((place) => lowered('places', 'declared', 'another', place)),
  ];
};

const patternsOf = ({ masking }: PrivacySettings | PrivacySettingsChange): string[] =>
  masking.patterns.map(({ template }) => template);

export const loweredOfMasking = (
  before: PrivacySettings,
  after: PrivacySettingsChange
): Lowered[] => {
  const kept = new Set(patternsOf(after));
  const gone = patternsOf(before).filter((template) => !kept.has(template)).length;
  return [
    ...off('cards', before.masking.cards, after.masking.cards),
    ...off('ibans', before.masking.ibans, after.masking.ibans),
    ...(gone > 0
      ? [lowered('patterns', before.masking.patterns.length, before.masking.patterns.length - gone)]
      : []),
  ];
};

/** Who is told more, or elsewhere, than before. Fewer and less is nobody's loss. */
export const loweredOfReceivers = (
  before: PrivacySettings,
  after: PrivacySettingsChange
): Lowered[] =>
  after.webhooks.flatMap((webhook): Lowered[] => {
    const known = before.webhooks.find(({ id }) => id === webhook.id);
    if (!known) return [lowered('receiverAdded', 'none', webhook.enabled ? 'on' : 'off')];
    const { id: _was, ...was } = known;
    const { id: _is, ...is } = webhook;
    if (!is.enabled || JSON.stringify(sorted(was)) === JSON.stringify(sorted(is))) return [];
    return [
      lowered(
        'receiverChanged',
        was.enabled ? 'on' : 'off',
        was.url === is.url ? 'changed' : 'another address',
        known.id
      ),
    ];
  });

const sorted = (value: object): [string, unknown][] =>
  Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => a.localeCompare(b));

/** Rules whose days are the life of a proof: there, less is lower. */
const PROOF: readonly RetentionKey[] = ['suppressions', 'audit', 'tombstones', 'breaches'];

export const loweredOfRetention = (
  before: RetentionSettings,
  after: RetentionSettings
): Lowered[] => [
  ...off('retention', before.enabled, after.enabled),
  ...diverted('retentionAlarm', before.alarmTo, after.alarmTo),
  ...RETENTION_KEYS.flatMap((key): Lowered[] => {
    const was = before.rules.find((rule) => rule.key === key);
    const is = after.rules.find((rule) => rule.key === key);
    if (!was || !is) return [];
    if (PROOF.includes(key)) {
      const life = ({ on, days }: typeof was) => (on ? days : Infinity);
      return life(is) < life(was)
        ? [lowered('proofDays', was.on ? was.days : 'for ever', is.days, key)]
        : [];
    }
    if (was.on && !is.on) return [lowered('retentionRule', 'on', 'off', key)];
    return is.on && was.on ? longer('retentionDays', was.days, is.days, key) : [];
  }),
];
