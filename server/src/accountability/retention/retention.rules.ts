import {
  ENQUIRY,
  LiveChatError,
  RETENTION_KEYS,
  type PurposeVersion,
  type RetentionKey,
  type RetentionRule,
  type RetentionRun,
  type RetentionSettings,
} from '../../../../protocol';

const DAY = 86_400_000;
const HOUR = 3_600_000;

type StoredRule = RetentionSettings['rules'][number];

/** Categories that leave figures behind where the rule says so; everything else can only be deleted. */
const LEAVES_FIGURES: readonly RetentionKey[] = ['chats', 'requests', 'unverified'];

/** Where days come from that are not the rule's own. */
const FROM: Partial<Record<RetentionKey, NonNullable<RetentionRule['from']>>> = {
  chats: 'purpose',
  consents: 'purpose',
  answers: 'form',
};

/**
 * What a fresh install does. Suppressions are off: the hash of an address that said no is what keeps it from being used
 * again, for as long as anybody could try (Art 21(3)); who lets it go has decided to.
 */
const DEFAULT_RULES: Record<RetentionKey, Omit<StoredRule, 'key'>> = {
  idle: { on: true, days: 30, action: 'delete' },
  answers: { on: true, days: 180, action: 'delete' },
  chats: { on: true, days: 180, action: 'delete' },
  consents: { on: true, days: 1_095, action: 'delete' },
  visitors: { on: true, days: 30, action: 'delete' },
  unverified: { on: true, days: 90, action: 'anonymise' },
  requests: { on: true, days: 1_095, action: 'anonymise' },
  mails: { on: true, days: 90, action: 'delete' },
  exports: { on: true, days: 365, action: 'delete' },
  disclosures: { on: true, days: 365, action: 'delete' },
  suppressions: { on: false, days: 3_650, action: 'delete' },
  audit: { on: true, days: 1_095, action: 'delete' },
  tombstones: { on: true, days: 90, action: 'delete' },
  breaches: { on: true, days: 1_825, action: 'delete' },
};

export const DEFAULT_SETTINGS: RetentionSettings = {
  enabled: true,
  alarmTo: '',
  rules: RETENTION_KEYS.map((key) => ({ key, ...DEFAULT_RULES[key] })),
};

/** Days that purposes and forms name for their categories. */
export interface ForeignDays {
  chats: number;
  consents: number;
  answers: number;
}

/** The days of purposes: what the notice says is what the job does (R3). */
export const purposeDays = (
  purposes: readonly Pick<PurposeVersion, 'key' | 'lawfulBasis' | 'retention'>[]
): Pick<ForeignDays, 'chats' | 'consents'> => {
  const enquiry = purposes.find(({ key }) => key === ENQUIRY);
  const consents = purposes
    .filter(({ lawfulBasis }) => lawfulBasis === 'consent')
    .map(({ retention }) => retention.days);
  return {
    chats: enquiry?.retention.days ?? DEFAULT_RULES.chats.days,
    // Each purpose goes by its own; one figure stands for them in the list.
    consents: consents.length > 0 ? Math.max(...consents) : DEFAULT_RULES.consents.days,
  };
};

/** Every rule once, in the order of work; what is missing has its default, what has days of its own keeps them. */
export const rulesOf = (settings: RetentionSettings, foreign: ForeignDays): RetentionRule[] =>
  RETENTION_KEYS.map((key): RetentionRule => {
    const rule = settings.rules.find((one) => one.key === key) ?? { key, ...DEFAULT_RULES[key] };
    const from = FROM[key];
    return {
      key,
      on: rule.on,
      days: key in foreign ? foreign[key as keyof ForeignDays] : rule.days,
      action: LEAVES_FIGURES.includes(key) ? rule.action : 'delete',
      ...(from ? { from } : {}),
    };
  });

/** Settings in the one form that is stored and hashed. */
export const normalised = (
  settings: RetentionSettings,
  foreign: ForeignDays
): RetentionSettings => ({
  enabled: settings.enabled,
  alarmTo: settings.alarmTo.trim(),
  rules: rulesOf(settings, foreign).map(({ from: _, ...rule }) => rule),
});

/**
 * What the notice promises cannot be left undone by a rule (R3): its days are changed where they come from.
 * @throws LiveChatError `invalid_request`
 */
export const assertPromises = ({ enabled, rules }: RetentionSettings): void => {
  const broken = rules.find(({ key, on }) => enabled && !on && FROM[key] !== undefined);
  if (!broken) return;
  throw new LiveChatError(
    'invalid_request',
    `${broken.key}: the notice tells visitors when this goes, so it cannot be switched off alone; ` +
      `change the days of the ${FROM[broken.key]}, or switch all of retention off.`
  );
};

/** Name of exactly these settings on this day: whoever has it has seen what they would do. */
export const previewText = (settings: RetentionSettings, now: number): string =>
  `${new Date(now).toISOString().slice(0, 10)}\n${JSON.stringify(settings)}`;

/**
 * What ended before this moment has had its days. Days are 24 hours: neither a leap year nor a change of clocks makes
 * any of them longer or shorter.
 */
export const cutoffOf = (now: number, days: number): number => now - days * DAY;

/** The job's time of night, on the server's clock. */
export const RUN_AT = { hour: 3, minute: 17 };
export const CRON_RULE = `${RUN_AT.minute} ${RUN_AT.hour} * * *`;

/** When the schedule runs next, by the clock on the wall. */
export const nextRunAt = (now: number): number => {
  const next = new Date(now);
  next.setHours(RUN_AT.hour, RUN_AT.minute, 0, 0);
  if (next.getTime() <= now) next.setDate(next.getDate() + 1);
  return next.getTime();
};

/** Retention is missed when nothing has been done for so long. */
const OVERDUE_AFTER = 48 * HOUR;
const MISSED_AFTER = 26 * HOUR;
/** Runs of the schedule that begin so soon after each other are of instances that all have the same clock. */
const SAME_NIGHT = 12 * HOUR;

export interface Progress {
  /** End of the last run that did all its work. */
  lastDone?: number | undefined;
  /** Beginning of the last run of the schedule. */
  lastScheduled?: number | undefined;
  /** When retention was switched on, or first known. */
  since: number;
}

/** Since when it should have run; nothing while all is well. */
export const overdueSince = (
  { lastDone, since }: Pick<Progress, 'lastDone' | 'since'>,
  now: number
): number | undefined => {
  const last = Math.max(lastDone ?? 0, since);
  return now - last > OVERDUE_AFTER ? last + DAY : undefined;
};

/** Whether the night's run was missed, because nothing was running at that hour. */
export const isMissed = ({ lastScheduled, since }: Progress, now: number): boolean =>
  now - Math.max(lastScheduled ?? 0, since) > MISSED_AFTER;

export const ranThisNight = ({ lastScheduled }: Progress, now: number): boolean =>
  lastScheduled !== undefined && now - lastScheduled < SAME_NIGHT;

/** A run's figures for the audit log. */
export const runFigures = (results: RetentionRun['results']): Record<string, number | string> => ({
  ...Object.fromEntries(
    results
      .filter(({ deleted, anonymised }) => deleted + anonymised > 0)
      .map(({ key, deleted, anonymised }) => [key, deleted + anonymised])
  ),
  held: results.reduce((sum, { held }) => sum + held, 0),
  failed: results
    .filter(({ failed }) => failed)
    .map(({ key }) => key)
    .join(' '),
});

/** What was changed, before and after, for the audit log. */
export const changedFigures = (
  before: RetentionSettings,
  after: RetentionSettings
): Record<string, string> => {
  const words = ({ on, days, action }: StoredRule) => (on ? `${days} ${action}` : 'off');
  const changes: Record<string, string> = {};
  if (before.enabled !== after.enabled) {
    changes.enabled = `${before.enabled ? 'on' : 'off'} > ${after.enabled ? 'on' : 'off'}`;
  }
  if (before.alarmTo !== after.alarmTo) changes.alarm = after.alarmTo ? 'changed' : 'removed';
  for (const rule of after.rules) {
    const old = before.rules.find(({ key }) => key === rule.key);
    const [from, to] = [old ? words(old) : 'none', words(rule)];
    if (from !== to) changes[rule.key] = `${from} > ${to}`;
  }
  return changes;
};
