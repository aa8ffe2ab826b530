import type {
  AuditAnchoring,
  AuditAnswer,
  AuditCheck,
  AuditFilter,
  AuditLine,
  AuditState,
} from '../../../../protocol';
import { LiveChatError } from '../../../../protocol';
import type { Clock, Database, KeyedHash } from '../../foundation/platform';
import { Anchors, type AnchorDeps } from './anchors';
import type { AuditService } from '../../foundation/audit';
import { AuditStore } from '../../foundation/audit';
import type { AuditData, AuditEntry } from '../../foundation/audit';
import { ChainWalk } from '../../foundation/audit';
import {
  CHECKPOINT,
  checkpointData,
  checkpointText,
  readCheckpoint,
  type Checkpoint,
  type Names,
} from '../../foundation/audit';

export interface AuditLogDeps extends AnchorDeps {
  database: Database;
  clock: Clock;
  keyed: KeyedHash;
  audit: AuditService;
  names: Names;
  /** @throws LiveChatError `invalid_request` for an address in a private network that nobody has allowed */
  assertReachable: (address: string) => Promise<void>;
  /** Takes a task for this instance until a moment; false when another has it. */
  claim: (name: string, until: number) => Promise<boolean>;
}

const PAGE = 50;
const WALK = 1_000;
const LABEL = 'audit-checkpoint';
/** An anchor a day; a little less, so that it does not wander through the day. Milliseconds. */
const ANCHOR_EVERY = 23 * 3_600_000;

const lineOf = (
  { position, at, action, actor, target, data }: AuditEntry,
  nameOf: (userId: string) => string
): AuditLine => ({
  position,
  at,
  action,
  ...(actor ? { actor: { id: actor, name: nameOf(actor) } } : {}),
  target,
  data: JSON.parse(data) as AuditData,
});

/** Reading, proving and shortening the audit log (R29). */
export class AuditLogService {
  readonly store: AuditStore;
  private readonly anchors: Anchors;

  constructor(private readonly deps: AuditLogDeps) {
    this.store = new AuditStore(deps.database);
    this.anchors = new Anchors(deps);
  }

  /** The newest first. */
  async search({ cursor, ...filter }: AuditFilter): Promise<AuditAnswer> {
    const before = cursor === undefined ? undefined : Number(cursor);
    if (before !== undefined && !Number.isSafeInteger(before)) {
      throw new LiveChatError('invalid_request', 'cursor: a cursor of an earlier answer.');
    }
    const nameOf = await this.deps.names();
    const [entries, total, actions, actors] = await Promise.all([
      this.store.page(filter, PAGE + 1, before),
      this.store.count(filter),
      this.store.actions(),
      this.store.actors(),
    ]);
    const shown = entries.slice(0, PAGE);
    const last = shown.at(-1);
    return {
      lines: shown.map((entry) => lineOf(entry, nameOf)),
      ...(entries.length > PAGE && last ? { next: String(last.position) } : {}),
      total,
      actions,
      actors: actors
        .map((id) => ({ id, name: nameOf(id) }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    };
  }

  /** All lines of a filter, the newest first, in bounded memory. */
  async *lines(filter: Omit<AuditFilter, 'cursor'>): AsyncGenerator<AuditLine & { hash: string }> {
    const nameOf = await this.deps.names();
    let before: number | undefined;
    for (;;) {
      const entries = await this.store.page(filter, WALK, before);
      for (const entry of entries) yield { ...lineOf(entry, nameOf), hash: entry.hash };
      before = entries.at(-1)?.position;
      if (entries.length < WALK) return;
    }
  }

  /** Names the first entry that was altered, removed or put in, page by page. */
  async verify(): Promise<AuditCheck> {
    for (;;) {
      const before = await this.store.lastCheckpoint();
      const check = await this.walk(before);
      // Retention may have shortened the log under our hands: then what was read is no proof of anything.
      const after = await this.store.lastCheckpoint();
      if (check.state !== 'broken' || before?.position === after?.position) return check;
    }
  }

  private async walk(from: AuditEntry | undefined): Promise<AuditCheck> {
    const checkpoint = from && this.signed(from);
    if (from && !checkpoint) {
      return { state: 'broken', position: from.position, reason: 'checkpoint' };
    }
    // Read before the entries: what is told meanwhile may be ahead of them.
    const heads = await this.anchors.heads();
    const walk = new ChainWalk(checkpoint, heads, await this.anchors.epoch());
    const wrong = walk.begin();
    if (wrong) return wrong;
    let after = 0;
    for (;;) {
      const entries = await this.store.along(after, WALK);
      for (const entry of entries) {
        const found = walk.next(entry);
        if (found) return found;
      }
      if (entries.length < WALK) return walk.end();
      after = entries.at(-1)?.position ?? after;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private signed(entry: AuditEntry): Checkpoint | undefined {
    const read = readCheckpoint(entry.data);
    const right =
      read && this.deps.keyed.isHash(LABEL, checkpointText(read.checkpoint), read.signature);
    return right ? read.checkpoint : undefined;
  }

  /**
   * Takes away what is older than a moment, at most so many entries, and signs what the chain goes on from. The entry
   * that says so is part of the chain.
   * @returns how many went
   */
  async shorten(before: number, limit: number): Promise<number> {
    const old = await this.store.oldUntil(before);
    const first = await this.store.first();
    if (!old || first === undefined) return 0;
    const last = await this.store.find(Math.min(old.position, first + limit - 1));
    // A hole there is for `verify` to tell, not for retention to cover up.
    if (!last) return 0;
    const at = this.deps.clock.now();
    return this.deps.audit.together(async (trx) => {
      const removed = await this.store.removeUntil(trx, last.position);
      const checkpoint = { position: last.position, hash: last.hash, at, removed };
      const signature = this.deps.keyed.hash(LABEL, checkpointText(checkpoint));
      await this.deps.audit.recordIn(trx, {
        action: CHECKPOINT,
        data: checkpointData(checkpoint, signature),
      });
      return removed;
    });
  }

  async state(): Promise<AuditState> {
    const entry = await this.store.lastCheckpoint();
    const checkpoint = entry && readCheckpoint(entry.data)?.checkpoint;
    return {
      anchoring: await this.anchors.anchoring(),
      anchors: await this.anchors.list(),
      ...(checkpoint
        ? {
            checkpoint: {
              position: checkpoint.position,
              at: checkpoint.at,
              removed: checkpoint.removed,
            },
          }
        : {}),
    };
  }

  /** @throws LiveChatError `invalid_request` for a receiver that could never be sent to */
  async setAnchoring(anchoring: AuditAnchoring, by: string): Promise<AuditState> {
    const before = await this.anchors.anchoring();
    const { webhookUrl } = anchoring;
    if (webhookUrl && webhookUrl !== before.webhookUrl) await this.deps.assertReachable(webhookUrl);
    await this.deps.audit.record({
      action: 'settings.audit',
      by,
      data: {
        fileBefore: before.file,
        file: anchoring.file,
        mail: anchoring.mailTo !== '',
        mailChanged: anchoring.mailTo !== before.mailTo,
        webhook: anchoring.webhookUrl !== '',
        webhookChanged: anchoring.webhookUrl !== before.webhookUrl,
      },
    });
    await this.anchors.setAnchoring(anchoring);
    return this.state();
  }

  /** Tells the head to every place now. */
  async anchor(): Promise<AuditState> {
    const head = await this.store.head();
    if (head) await this.anchors.tell(head, this.deps.clock.now());
    return this.state();
  }

  /** Anchors once a day. */
  async upkeep(): Promise<void> {
    const now = this.deps.clock.now();
    if (await this.deps.claim('audit-anchor', now + ANCHOR_EVERY)) await this.anchor();
  }
}
