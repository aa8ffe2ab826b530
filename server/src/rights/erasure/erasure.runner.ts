import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { ErasureTrouble } from '../../../../protocol';
import { isOutage } from '../../foundation/platform';
import type { ErasureDeps } from './erasure.deps';
import { grown, RETRY_AFTER } from './erasure.rules';
import type { ErasureChange, StoredErasure } from './erasure.store';
import { LedgerAltered } from './ledger';
import { secureDelete } from './scrub';

/** An instance that says nothing for so long does not work on its erasure any more. Milliseconds. */
const SILENCE = 60_000;
const HEARTBEAT = 10_000;
/** How often the outcome of a receipt's mail is looked for, in case nobody told. Milliseconds. */
const RECEIPT_LOOK = 300_000;

/** This process: a machine, a number on it, and a name that no earlier process with the same number had. */
const WORKER = `${hostname()}:${process.pid}:${randomUUID()}`;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // No such process, which is what was asked.
    return false;
  }
};

/**
 * Whether a worker is gone: it has been silent for long, or its process on this machine has ended. Whoever is taken for
 * gone and is not finds that the row is no longer theirs, and stops.
 */
const isGone = (worker: string, touchedAt: number, now: number): boolean => {
  if (now - touchedAt > SILENCE || worker === WORKER) return true;
  const [machine, pid] = worker.split(':');
  return machine === hostname() && (Number(pid) === process.pid || !isAlive(Number(pid)));
};

/** A hold was placed meanwhile. */
class Held extends Error {}
/** A case of the person is open: it has to be answered first. */
class Asked extends Error {}
/** Somebody else works on it by now. */
class Lost extends Error {}
/** The server stops; the next start goes on. */
class Stopping extends Error {}

const FILE_CALLS = new Set([
  'unlink',
  'rm',
  'rmdir',
  'open',
  'scandir',
  'lstat',
  'mkdir',
  'fsync',
  'write',
  'ftruncate',
]);

/** What stands in the way, as far as it passes by itself or by somebody's doing. */
export const troubleOf = (error: unknown): ErasureTrouble => {
  if (error instanceof LedgerAltered) return 'ledger';
  if (isOutage(error)) return 'database';
  const call = error instanceof Error && 'syscall' in error ? String(error.syscall) : '';
  return FILE_CALLS.has(call) ? 'file' : 'internal';
};

/**
 * Brings erasures to their end, one after the other. Every step can be taken again: after a crash at any point it goes
 * on from what the database says, and nothing is called erased that is not.
 */
export class ErasureRunner {
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly deps: ErasureDeps,
    private readonly retryAfter = RETRY_AFTER
  ) {}

  /** Looks for work. */
  kick(): void {
    if (this.stopped) return;
    this.running ??= this.work()
      .catch(this.deps.onDefect)
      .finally(() => {
        this.running = undefined;
      });
  }

  /** Resolves when there is nothing to do at the moment. */
  async idle(): Promise<void> {
    await this.running;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async work(): Promise<void> {
    for (;;) {
      if (this.stopped) return;
      const now = this.deps.clock.now();
      const next = await this.deps.store.claim(now, WORKER, (worker, touchedAt) =>
        isGone(worker, touchedAt, now)
      );
      if (!next) return;
      await this.run(next);
    }
  }

  private async run(one: StoredErasure): Promise<void> {
    const { erasureId } = one;
    const beat = setInterval(() => {
      this.change(one, { touchedAt: this.deps.clock.now() }).catch(this.deps.onDefect);
    }, HEARTBEAT);
    try {
      await this.steps(one);
    } catch (error) {
      await this.stand(erasureId, error);
    } finally {
      clearInterval(beat);
    }
  }

  /** @returns whether it is still ours to change */
  private change(one: Pick<StoredErasure, 'erasureId'>, change: ErasureChange): Promise<boolean> {
    return this.deps.store.move(one.erasureId, ['running', 'receipt', 'scrubbing'], change, {
      worker: WORKER,
    });
  }

  /** @throws Lost */
  private async step(one: StoredErasure, change: ErasureChange): Promise<void> {
    if (!(await this.change(one, change))) throw new Lost('somebody else works on it');
  }

  /** Stands still, and says why. */
  private async stand(erasureId: string, error: unknown): Promise<void> {
    const one = { erasureId };
    if (error instanceof Lost) return;
    if (error instanceof Stopping) {
      await this.change(one, { touchedAt: null });
      return;
    }
    if (error instanceof Held) {
      await this.change(one, { state: 'blocked', trouble: 'hold', touchedAt: null });
      return;
    }
    const trouble = error instanceof Asked ? 'case' : troubleOf(error);
    if (trouble === 'internal') this.deps.onDefect(error);
    await this.change(one, {
      trouble,
      touchedAt: null,
      nextAt: this.deps.clock.now() + this.retryAfter,
    });
  }

  private async steps(claimed: StoredErasure): Promise<void> {
    // Belongs to the connection, and the one of the start may have been replaced.
    await secureDelete(this.deps.database);
    let one = claimed;
    // Gone on with after the ids were let go: only the end is left to be written.
    if (one.state !== 'scrubbing') {
      if (one.startedAt === undefined) {
        const begun = await this.begin(one);
        if (!begun) return;
        one = begun;
      }
      if (one.receipt === 'none') await this.early(one);
      if (!(await this.receipt(one))) return;
      await this.late(one);
    }
    await this.finish(one);
  }

  private async idsOf({ target }: StoredErasure): Promise<string[]> {
    return [...target.subjectIds, ...(await this.deps.freezer.chatIds(target))];
  }

  /** @throws Held */
  private async assertFree(one: StoredErasure): Promise<void> {
    const ids = await this.idsOf(one);
    if ((await this.deps.holds.covering(ids)).length === 0) return;
    await this.deps.holds.stopped(ids, 'erasure');
    throw new Held('held');
  }

  /** @throws Asked */
  private async assertAnswered(one: StoredErasure): Promise<void> {
    if (one.replay) return;
    const people = one.target.chatIds
      ? await this.deps.groupOf(one.target.subjectIds)
      : one.target.subjectIds;
    const cases = await this.deps.standingCases(people, one.target.chatIds === undefined);
    if (cases.some(({ caseId }) => caseId !== one.caseId)) throw new Asked('asked');
  }

  /** Looks once more, lets nothing new in, and writes the ledger. Nothing is erased before that (R21). */
  private async begin(one: StoredErasure): Promise<StoredErasure | undefined> {
    const { deps } = this;
    await this.assertFree(one);
    await this.assertAnswered(one);
    // Once the ledger says that it has begun it is brought to its end, whatever a crash left in between.
    const begun = await deps.ledger.has(one.reference);
    if (!begun && (await this.stopGrown(one))) return undefined;
    await this.step(one, { frozenAt: one.frozenAt ?? deps.clock.now() });
    const chatIds = await deps.freezer.freeze(one.target);
    deps.purge(chatIds, one.target.chatIds ? [] : one.target.subjectIds);
    await deps.leaveAlone(chatIds);
    if (!begun && (await this.stopGrown(one))) return undefined;
    const plan = await deps.eraser.plan(one.target);
    await deps.ledger.append({
      type: 'begin',
      reference: one.reference,
      at: deps.clock.now(),
      scope: one.scope,
      subjects: one.target.chatIds ? [] : one.target.subjectIds.map((id) => deps.ledger.hashOf(id)),
      chats: chatIds.map((id) => deps.ledger.hashOf(id)),
      plan,
      statistics: one.target.statistics,
    });
    const startedAt = deps.clock.now();
    await deps.auditWith(
      { action: 'erasure.begin', by: one.approvedBy, target: one.reference },
      (trx) =>
        deps.store.move(
          one.erasureId,
          ['running'],
          { startedAt, plan, trouble: null },
          { knex: trx, worker: WORKER }
        )
    );
    return { ...one, startedAt, plan };
  }

  /** @returns whether there is more than was approved: then somebody has to look again (R19) */
  private async stopGrown(one: StoredErasure): Promise<boolean> {
    if (one.replay) return false;
    const stores = grown(one.plan, await this.deps.eraser.plan(one.target));
    if (stores.length === 0) return false;
    await this.deps.audit({ action: 'erasure.changed', target: one.reference, data: { stores } });
    await this.change(one, { state: 'changed', trouble: 'changed', touchedAt: null });
    return true;
  }

  /** Everything but the correspondence. */
  private async early(one: StoredErasure): Promise<void> {
    if (!one.target.chatIds) {
      await this.deps.suppress(one.target.subjectIds);
      // While their addresses are still known.
      await this.deps.emptyUnlinked(one.target.subjectIds);
      const told = await this.deps.announce(one);
      one.receiversTotal = Math.max(one.receiversTotal, told);
      await this.change(one, { receiversTotal: one.receiversTotal });
    } else {
      await this.deps.destroyExports(one.target.subjectIds);
    }
    await this.part(one, 'early');
  }

  private async part(one: StoredErasure, part: 'early' | 'late'): Promise<void> {
    const done = new Set(one.done);
    for (const store of this.deps.eraser.stores(part)) {
      const { key } = store.info;
      if (done.has(key)) continue;
      await this.step(one, { stuckAt: key });
      await this.deps.eraser.erase(store, one.target, () => this.between(one));
      done.add(key);
      one.done = [...done];
      await this.step(one, { done: one.done, stuckAt: null, trouble: null });
    }
  }

  private async between(one: StoredErasure): Promise<void> {
    if (this.stopped) throw new Stopping('stopping');
    await this.assertFree(one);
  }

  /** @returns whether it has gone out, or there is none */
  private async receipt(one: StoredErasure): Promise<boolean> {
    if (!one.receiptTo || one.receipt === 'sent' || one.receipt === 'failed') return true;
    if (one.receiptMailId) {
      // Nobody told how it went: the server stopped in between.
      const state = await this.deps.mailState(one.receiptMailId);
      if (state !== 'waiting') {
        await this.step(one, { receipt: state === 'sent' ? 'sent' : 'failed' });
        return true;
      }
    } else {
      // Before the mail, whose outcome may be told before anything else happens here.
      await this.step(one, { receipt: 'waiting' });
      // Again when a crash left it unknown whether it was written: rather twice than never.
      await this.step(one, { receiptMailId: await this.deps.mailReceipt(one) });
    }
    await this.change(one, {
      state: 'receipt',
      touchedAt: null,
      nextAt: this.deps.clock.now() + RECEIPT_LOOK,
    });
    return false;
  }

  /** The receipt's mail has left, or was given up. */
  async receiptSettled(erasureId: string, receipt: 'sent' | 'failed'): Promise<void> {
    await this.deps.store.move(erasureId, ['running'], { receipt });
    const moved = await this.deps.store.move(erasureId, ['receipt'], {
      receipt,
      touchedAt: null,
      nextAt: null,
    });
    if (moved) this.kick();
  }

  /** Correspondence and the case's facts; then nothing is left, which is looked at once more. */
  private async late(one: StoredErasure): Promise<void> {
    await this.assertAnswered(one);
    if (one.caseId) {
      await this.deps.completeCase(one.caseId, one.approvedBy ?? '');
      await this.deps.noteInCase(one.caseId, 'done', one.reference);
    }
    await this.part(one, 'late');
    for (const store of this.deps.eraser.stores()) {
      await this.deps.eraser.erase(store, one.target, () => this.between(one));
    }
    // The ids go before free space is overwritten: they are part of what has to be nowhere.
    await this.step(one, { state: 'scrubbing', forget: true, stuckAt: null, trouble: null });
  }

  private async finish(one: StoredErasure): Promise<void> {
    const { deps } = this;
    const scrub = await deps.scrub();
    const at = deps.clock.now();
    await deps.ledger.append({ type: 'end', reference: one.reference, at, results: one.plan });
    await deps.auditWith(
      {
        action: 'erasure.done',
        target: one.reference,
        data: {
          deleted: one.plan.reduce((sum, store) => sum + store.delete, 0),
          anonymised: one.plan.reduce((sum, store) => sum + store.anonymise, 0),
          kept: one.plan.reduce((sum, store) => sum + store.keep, 0),
          replay: one.replay,
        },
      },
      (trx) =>
        deps.store.move(
          one.erasureId,
          ['scrubbing'],
          { state: 'done', finishedAt: at, scrub, trouble: null },
          { knex: trx, worker: WORKER }
        )
    );
  }

  /** A hold was lifted: what waited for it goes on, or is stopped by another. */
  async resumeBlocked(): Promise<void> {
    for (const one of await this.deps.store.blocked()) {
      if ((await this.deps.holds.covering(await this.idsOf(one))).length > 0) continue;
      await this.deps.store.move(one.erasureId, ['blocked'], {
        state: 'queued',
        trouble: null,
        touchedAt: null,
      });
    }
    this.kick();
  }
}
