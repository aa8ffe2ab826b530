import type { LedgerLine, LedgerStatus } from '../../../../protocol';
import type { ErasureDeps } from './erasure.deps';
import type { ErasureRunner } from './erasure.runner';

type Begin = Extract<LedgerLine, { type: 'begin' }>;

const PAGE = 1_000;

/** Places where ids of persons stand, and of chats. */
const SUBJECTS: readonly [uid: string, column: string][] = [
  ['plugin::live-chat.visitor', 'document_id'],
  ['plugin::live-chat.chat', 'visitor_id'],
  ['plugin::live-chat.consent', 'subject_id'],
  ['plugin::live-chat.consent-standing', 'subject_id'],
  ['plugin::live-chat.case-subject', 'subject_id'],
];
const CHATS: readonly [uid: string, column: string][] = [['plugin::live-chat.chat', 'document_id']];

/**
 * Erases again what a restored backup brought back (R21). The ledger holds hashes only, so each id that is in the
 * database is hashed and looked for.
 */
export class Replay {
  constructor(
    private readonly deps: Pick<
      ErasureDeps,
      'database' | 'ledger' | 'store' | 'eraser' | 'clock' | 'audit'
    >,
    private readonly runner: Pick<ErasureRunner, 'kick'>
  ) {}

  async status(): Promise<LedgerStatus> {
    const { ledger } = this.deps;
    const [{ lines, broken }, known] = [await ledger.read(), await ledger.known()];
    const missing = lines.filter(
      (line): line is Begin => line.type === 'begin' && !known.has(line.reference)
    );
    const live = await this.deps.store.liveReplays();
    return {
      lines: lines.length,
      missing: missing.map(({ reference, at }) => ({ reference, at })),
      ...(broken ? { broken } : {}),
      publicKey: await ledger.publicKey(),
      replaying: live.size > 0,
    };
  }

  /** Those ids of the database whose hashes are wanted. */
  private async found(
    places: readonly [string, string][],
    wanted: ReadonlySet<string>
  ): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    if (wanted.size === 0) return found;
    const { database, ledger } = this.deps;
    for (const [uid, column] of places) {
      for (let last = 0; ;) {
        const rows: Record<string, unknown>[] = await database
          .knex(database.table(uid))
          .select('id', column)
          .where('id', '>', last)
          .orderBy('id')
          .limit(PAGE);
        for (const row of rows) {
          const id = String(row[column]);
          const hash = ledger.hashOf(id);
          if (wanted.has(hash)) found.set(hash, id);
        }
        if (rows.length < PAGE) break;
        last = Number(rows.at(-1)?.id);
      }
    }
    return found;
  }

  /** Puts every erasure that this database lost into the queue again; they were approved when they were made. */
  async run(by: string): Promise<LedgerStatus> {
    const { ledger, store, eraser, clock } = this.deps;
    const missing = await ledger.missing();
    const [subjects, chats] = await Promise.all([
      this.found(SUBJECTS, new Set(missing.flatMap((line) => line.subjects))),
      this.found(CHATS, new Set(missing.flatMap((line) => line.chats))),
    ]);
    const live = await this.deps.store.liveReplays();
    await this.deps.audit({
      action: 'erasure.replay',
      by,
      target: 'ledger',
      data: { erasures: missing.length },
    });
    const { lines } = await ledger.read();
    for (const line of missing) {
      const subjectIds = line.subjects.flatMap((hash) => subjects.get(hash) ?? []);
      const chatIds = line.chats.flatMap((hash) => chats.get(hash) ?? []);
      const nothing = line.scope === 'chats' ? chatIds.length === 0 : subjectIds.length === 0;
      if (nothing) {
        await ledger.remember(lines.filter(({ reference }) => reference === line.reference));
      } else if (!live.has(line.reference)) {
        const target = {
          subjectIds,
          ...(line.scope === 'chats' ? { chatIds } : {}),
          statistics: line.statistics,
        };
        await store.insert({
          reference: line.reference,
          state: 'queued',
          scope: line.scope,
          target,
          plan: await eraser.plan(target),
          language: 'en',
          caseId: undefined,
          reason: undefined,
          receiptTo: undefined,
          createdAt: clock.now(),
          createdBy: by,
          approvedBy: by,
          replay: true,
        });
      }
    }
    this.runner.kick();
    return this.status();
  }
}
