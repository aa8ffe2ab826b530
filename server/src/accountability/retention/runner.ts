import type { RetentionRule, RetentionRun } from '../../../../protocol';
import type { Clock } from '../../foundation/platform';
import type { LeaseStore } from '../../foundation/leases';
import type { RunStore } from './run.store';
import type { RetentionTask } from './task.types';

export const RETENTION_LEASE = 'retention';
/** An instance that says nothing for so long is gone. Milliseconds. */
const LEASE = 5 * 60_000;
const BATCH = 200;
/** Of what holds have kept, so many ids are named. */
const STOPPED = 400;

export interface RunnerDeps {
  clock: Clock;
  leases: LeaseStore;
  runs: RunStore;
  tasks: readonly RetentionTask[];
  /** Called once a run has ended, with what it did. */
  ended: (runId: string, results: RetentionRun['results'], by: string | undefined) => Promise<void>;
  /** Told once for each category what holds have kept in it. */
  stopped?: ((ids: readonly string[], count: number) => Promise<unknown>) | undefined;
  onDefect: (error: unknown) => void;
}

type Result = RetentionRun['results'][number];

/** The run was taken over, or the server stops: what is left is left to the next run. */
class Interrupted extends Error {}

/** Works off what is due, category by category, batch by batch, on one instance at a time. */
export class RetentionRunner {
  private stopping = false;
  private running: Promise<void> | undefined;

  constructor(private readonly deps: RunnerDeps) {}

  /** Begins a run, which goes on by itself. @returns false when one is under way anywhere */
  async begin(
    rules: readonly RetentionRule[],
    by: string | undefined,
    isWanted: () => Promise<boolean> = () => Promise.resolve(true)
  ): Promise<boolean> {
    if (this.stopping) return false;
    const { leases, runs, clock } = this.deps;
    const owner = await leases.take(RETENTION_LEASE, clock.now() + LEASE);
    if (!owner) return false;
    // Asked with the lease in hand: another instance may have done it a moment ago.
    if (!(await isWanted())) {
      await leases.release(RETENTION_LEASE, owner);
      return false;
    }
    await runs.abandon(clock.now());
    const runId = await runs.begin(clock.now(), by);
    this.running = this.run(runId, rules, owner, by).catch(this.deps.onDefect);
    return true;
  }

  /** Resolves when nothing runs here any more. */
  async idle(): Promise<void> {
    await this.running;
  }

  /** Ends after the batch that is under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.idle();
  }

  private async run(
    runId: string,
    rules: readonly RetentionRule[],
    owner: string,
    by: string | undefined
  ): Promise<void> {
    const { runs, leases, clock } = this.deps;
    const results: Result[] = [];
    let interrupted = false;
    for (const rule of rules.filter(({ on }) => on)) {
      const result: Result = { key: rule.key, deleted: 0, anonymised: 0, held: 0 };
      results.push(result);
      try {
        await this.category(rule, result, owner);
      } catch (error) {
        result.failed = true;
        if (error instanceof Interrupted) {
          interrupted = true;
          break;
        }
        this.deps.onDefect(error);
      }
      await runs.write(runId, results);
    }
    const failed = interrupted || results.some((one) => one.failed);
    await runs.write(runId, results, { state: failed ? 'failed' : 'done', at: clock.now() });
    await this.deps.ended(runId, results, by);
    await runs.prune();
    await leases.release(RETENTION_LEASE, owner);
  }

  private async category(rule: RetentionRule, result: Result, owner: string): Promise<void> {
    const task = this.deps.tasks.find(({ key }) => key === rule.key);
    if (!task) return;
    result.held = (await task.due(rule)).held;
    await this.tellStopped(task, rule).catch(this.deps.onDefect);
    const fate = rule.action === 'anonymise' ? 'anonymised' : 'deleted';
    for await (const count of task.batches(rule, BATCH)) {
      result[fate] += count;
      await this.goOn(owner);
    }
  }

  /** Art 18 and R22: what was tried on data under a hold is written down. */
  private async tellStopped(task: RetentionTask, rule: RetentionRule): Promise<void> {
    if (!this.deps.stopped || !task.stopped) return;
    const { ids, count } = await task.stopped(rule, STOPPED);
    if (ids.length > 0) await this.deps.stopped(ids, count);
  }

  private async goOn(owner: string): Promise<void> {
    const { leases, clock } = this.deps;
    const still = await leases.renew(RETENTION_LEASE, owner, clock.now() + LEASE);
    if (this.stopping || !still) throw new Interrupted();
    // Chats go on while much is erased.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
