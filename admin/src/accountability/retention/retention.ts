import type {
  RetentionAnswer,
  RetentionKey,
  RetentionPreview,
  RetentionRule,
  RetentionRun,
  RetentionSettings,
} from '../../../../protocol';
import { isMailOrEmpty } from '../../foundation/input';

export const DAYS = { min: 1, max: 36_500 };

type Setting = RetentionSettings['rules'][number];

/** What can become figures; anything else can only go. */
const FIGURES: readonly RetentionKey[] = ['chats', 'requests', 'unverified'];
export const canBeFigures = (key: RetentionKey): boolean => FIGURES.includes(key);

/** The rules as they would be with what is being written; days that come from elsewhere stay as they are there. */
export const drafted = (
  rules: readonly RetentionRule[],
  settings: RetentionSettings
): RetentionRule[] =>
  rules.map((rule) => {
    const own = settings.rules.find(({ key }) => key === rule.key);
    if (!own) return rule;
    return { ...rule, on: own.on, action: own.action, days: rule.from ? rule.days : own.days };
  });

/** Changes one rule, which need not be among the settings yet. */
export const withRule = (
  settings: RetentionSettings,
  { key, on, days, action }: RetentionRule,
  part: Partial<Setting>
): RetentionSettings => {
  const known = settings.rules.some((rule) => rule.key === key);
  const rules = known ? settings.rules : [...settings.rules, { key, on, days, action }];
  return {
    ...settings,
    rules: rules.map((rule) => (rule.key === key ? { ...rule, ...part } : rule)),
  };
};

const isDays = (days: number): boolean =>
  Number.isInteger(days) && days >= DAYS.min && days <= DAYS.max;

export interface RetentionProblems {
  /** Rules whose days cannot be saved. */
  days: RetentionKey[];
  alarmTo: boolean;
}

export const retentionProblems = (
  rules: readonly RetentionRule[],
  settings: RetentionSettings
): RetentionProblems => ({
  days: drafted(rules, settings)
    .filter(({ from, days }) => !from && !isDays(days))
    .map(({ key }) => key),
  alarmTo: !isMailOrEmpty(settings.alarmTo),
});

/** As it is sent: without spaces around the address. */
export const tidySettings = (settings: RetentionSettings): RetentionSettings => ({
  ...settings,
  alarmTo: settings.alarmTo.trim(),
});

/** What a run would erase or has to leave, without what nothing is due of. */
export const dueCounts = ({ counts }: RetentionPreview): RetentionPreview['counts'] =>
  counts.filter(({ due, held }) => due > 0 || held > 0);

export const totalDue = ({ counts }: RetentionPreview): number =>
  counts.reduce((sum, { due }) => sum + due, 0);

export const isRunning = ({ runs }: RetentionAnswer): boolean =>
  runs.some(({ state }) => state === 'running');

/** Categories that a run did something about, or failed at. */
export const toldResults = ({ results }: RetentionRun): RetentionRun['results'] =>
  results.filter((one) => one.failed || one.deleted + one.anonymised + one.held > 0);
