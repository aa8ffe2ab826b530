import {
  LiveChatError,
  type PurposeVersion,
  type RetentionAnswer,
  type RetentionPreview,
  type RetentionRule,
  type RetentionRun,
  type RetentionSettings,
} from '../../../../protocol';
import type { AuditService } from '../../foundation/audit';
import type { Clock, KeyedHash, Mail } from '../../foundation/platform';
import type { FormService } from '../../transparency/prechat';
import { loweredOfRetention, type SafeguardService } from '../../foundation/safeguards';
import { fieldDays } from './answers.rules';
import type { LeaseStore } from '../../foundation/leases';
import type { RetentionSettingsStore } from './retention-settings';
import {
  assertPromises,
  changedFigures,
  isMissed,
  nextRunAt,
  normalised,
  overdueSince,
  previewText,
  purposeDays,
  ranThisNight,
  rulesOf,
  runFigures,
  type ForeignDays,
} from './retention.rules';
import type { RunStore } from './run.store';
import { RETENTION_LEASE, RetentionRunner } from './runner';
import type { RetentionTask } from './task.types';

export interface RetentionDeps {
  clock: Clock;
  keyed: KeyedHash;
  audit: Pick<AuditService, 'record'>;
  safeguards: Pick<SafeguardService, 'through'>;
  settings: RetentionSettingsStore;
  leases: LeaseStore;
  runs: RunStore;
  tasks: readonly RetentionTask[];
  purposes: () => Promise<PurposeVersion[]>;
  forms: Pick<FormService, 'published'>;
  mail: (message: Mail) => Promise<void>;
  /** Told what holds have kept (R22). */
  stopped?: ((ids: readonly string[], count: number) => Promise<unknown>) | undefined;
  onDefect: (error: unknown) => void;
}

const DAY = 86_400_000;
const PREVIEW = 'retention-preview';

/** What is erased by time (R25): its settings, what they would do, and the runs that do it. */
export class RetentionService {
  private readonly runner: RetentionRunner;

  constructor(private readonly deps: RetentionDeps) {
    this.runner = new RetentionRunner({
      ...deps,
      ended: (runId, results, by) => this.ended(runId, results, by),
    });
  }

  /** On a fresh install retention is on. Where chats are already past their time, somebody looks at it first. */
  async start(): Promise<void> {
    await this.endCrashed();
    const kept = await this.deps.settings.get();
    if (kept.since > 0) return;
    const rules = await this.rules(kept.settings);
    const late = await this.dueOf(rules.filter(({ key }) => key === 'chats'));
    const waits = late.some(({ due, held }) => due + held > 0);
    await this.deps.settings.set({ ...kept, waits, since: this.deps.clock.now() });
  }

  /** A run whose instance crashed is over once its lease is. */
  private endCrashed(): Promise<void> {
    return this.deps.runs.abandonWithout(RETENTION_LEASE, this.deps.clock.now());
  }

  async read(): Promise<RetentionAnswer> {
    const { settings, waits, since } = await this.deps.settings.get();
    const now = this.deps.clock.now();
    const isOn = settings.enabled && !waits;
    const { lastDone } = await this.deps.runs.progress();
    const overdue = isOn ? overdueSince({ lastDone, since }, now) : undefined;
    const foreign = await this.foreign();
    return {
      settings: normalised(settings, foreign),
      rules: rulesOf(settings, foreign),
      state: !settings.enabled ? 'off' : waits ? 'preview' : 'on',
      runs: await this.deps.runs.list(),
      ...(overdue === undefined ? {} : { overdueSince: overdue }),
      ...(isOn ? { nextAt: nextRunAt(now) } : {}),
    };
  }

  /** What a run with these settings would erase now. */
  async preview(wanted: RetentionSettings): Promise<RetentionPreview> {
    const settings = normalised(wanted, await this.foreign());
    const at = this.deps.clock.now();
    const rules = await this.rules(settings);
    return {
      previewHash: this.hashOf(settings, at),
      at,
      counts: await this.dueOf(settings.enabled ? rules : []),
    };
  }

  /** @throws LiveChatError `conflict` for settings that nobody has seen a preview of today | `invalid_request` */
  async save(wanted: RetentionSettings, previewHash: string, by: string): Promise<RetentionAnswer> {
    const foreign = await this.foreign();
    const settings = normalised(wanted, foreign);
    const now = this.deps.clock.now();
    assertPromises(settings);
    if (previewHash !== this.hashOf(settings, now)) {
      throw new LiveChatError(
        'conflict',
        'This is not what the preview showed, or it is of another day: look at the preview again.'
      );
    }
    const before = await this.deps.settings.get();
    await this.deps.audit.record({
      action: 'settings.retention',
      by,
      data: {
        ...changedFigures(normalised(before.settings, foreign), settings),
        ...(before.waits ? { confirmed: true } : {}),
      },
    });
    const starts = settings.enabled && (before.waits || !before.settings.enabled);
    const lowered = loweredOfRetention(normalised(before.settings, foreign), settings);
    await this.deps.safeguards.through(lowered, by, () =>
      this.deps.settings.set({ settings, waits: false, since: starts ? now : before.since })
    );
    return this.read();
  }

  private hashOf(settings: RetentionSettings, at: number): string {
    return this.deps.keyed.hash(PREVIEW, previewText(settings, at));
  }

  /** Runs now. @throws LiveChatError `conflict` while it is off, waits for its preview, or runs already */
  async runNow(by: string): Promise<RetentionAnswer> {
    const { settings, waits } = await this.deps.settings.get();
    if (!settings.enabled) throw new LiveChatError('conflict', 'Retention is switched off.');
    if (waits) {
      throw new LiveChatError('conflict', 'Look at the preview and save the settings first.');
    }
    if (!(await this.runner.begin(await this.rules(settings), by))) {
      throw new LiveChatError('conflict', 'A run is under way already.');
    }
    return this.read();
  }

  /** The night's run, on whichever instance is first. */
  async runScheduled(): Promise<void> {
    const { settings, waits, since } = await this.deps.settings.get();
    if (!settings.enabled || waits) return;
    await this.runner.begin(await this.rules(settings), undefined, async () => {
      const progress = { ...(await this.deps.runs.progress()), since };
      return !ranThisNight(progress, this.deps.clock.now());
    });
  }

  /** Makes up for a night in which nothing was running, and says so when nothing has been erased for two days. */
  async upkeep(): Promise<void> {
    await this.endCrashed();
    const { settings, waits, since } = await this.deps.settings.get();
    if (!settings.enabled || waits) return;
    const progress = { ...(await this.deps.runs.progress()), since };
    const now = this.deps.clock.now();
    if (isMissed(progress, now)) await this.runScheduled();
    const overdue = overdueSince(progress, now);
    if (overdue !== undefined && settings.alarmTo) await this.alarm(settings.alarmTo, overdue, now);
  }

  private async alarm(to: string, since: number, now: number): Promise<void> {
    if (!(await this.deps.leases.take('retention-alarm', now + DAY))) return;
    const iso = new Date(since).toISOString();
    await this.deps.mail({
      to,
      subject: 'Live chat: retention does not run',
      text: [
        `Personal data should have been erased by time since ${iso.slice(0, 16).replace('T', ' ')} UTC, and no run has ended well since.`,
        '',
        'Open Privacy → Retention in the admin panel: it shows which categories have failed.',
      ].join('\n'),
    });
  }

  private async ended(
    runId: string,
    results: RetentionRun['results'],
    by: string | undefined
  ): Promise<void> {
    const data = runFigures(results);
    await this.deps.audit.record({ action: 'retention.run', by, target: runId, data });
  }

  private async foreign(): Promise<ForeignDays> {
    const days = purposeDays(await this.deps.purposes());
    const forms = (await this.deps.forms.published()).map(({ definition }) => definition);
    return { ...days, answers: fieldDays(forms, days.chats) };
  }

  private async rules(settings: RetentionSettings): Promise<RetentionRule[]> {
    return rulesOf(settings, await this.foreign());
  }

  private async dueOf(rules: readonly RetentionRule[]): Promise<RetentionPreview['counts']> {
    const counts: RetentionPreview['counts'] = [];
    for (const rule of rules.filter(({ on }) => on)) {
      const task = this.deps.tasks.find(({ key }) => key === rule.key);
      if (!task) continue;
      const { count, held, oldest } = await task.due(rule);
      counts.push({
        key: rule.key,
        due: count,
        held,
        ...(oldest === undefined ? {} : { oldest }),
      });
    }
    return counts;
  }

  /** Resolves when no run is under way here. */
  idle(): Promise<void> {
    return this.runner.idle();
  }

  stop(): Promise<void> {
    return this.runner.stop();
  }
}
