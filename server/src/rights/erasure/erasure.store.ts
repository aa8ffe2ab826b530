import type { Knex } from 'knex';
import type {
  ErasureInfo,
  ErasureScope,
  ErasureState,
  ErasureTrouble,
  StorePlan,
} from '../../../../protocol';
import type { ErasureTarget } from '../../foundation/personal-data';
import { newId, toMillis, toMillisOrUndefined, type Database } from '../../foundation/platform';
import { LIVE } from './erasure.rules';

export const ERASURE = 'plugin::live-chat.erasure-record';

export type Receipt = 'none' | 'waiting' | 'sent' | 'failed';

export interface StoredErasure {
  erasureId: string;
  reference: string;
  state: ErasureState;
  trouble?: ErasureTrouble | undefined;
  stuckAt?: string | undefined;
  scope: ErasureScope['kind'];
  /** Empty once it is over. */
  target: ErasureTarget;
  plan: StorePlan[];
  done: string[];
  language: string;
  caseId?: string | undefined;
  reason?: string | undefined;
  receiptTo?: string | undefined;
  receiptMailId?: string | undefined;
  receipt: Receipt;
  createdAt: number;
  createdBy: string;
  approvedBy?: string | undefined;
  /** From then on nothing more comes in, and it has to be brought to its end. */
  frozenAt?: number | undefined;
  startedAt?: number | undefined;
  finishedAt?: number | undefined;
  scrub?: ErasureInfo['scrub'];
  /** It was asked for while a second person was needed. */
  twoPersons?: boolean | undefined;
  replay: boolean;
  receiversTotal: number;
}

interface Row {
  document_id: string;
  reference: string;
  state: ErasureState;
  trouble: ErasureTrouble | null;
  stuck_at: string | null;
  scope: ErasureScope['kind'];
  subjects: string | null;
  chats: string | null;
  receipt_to: string | null;
  reason: string | null;
  plan: string;
  done: string;
  statistics: 'keep' | 'drop';
  language: string;
  case_id: string | null;
  made_at: unknown;
  made_by: string | null;
  approved_by_id: string | null;
  frozen_at: unknown;
  started_at: unknown;
  finished_at: unknown;
  receipt_mail_id: string | null;
  receipt: Receipt;
  scrub: NonNullable<ErasureInfo['scrub']> | null;
  replay: unknown;
  two_persons: unknown;
  receivers_total: number;
}

interface Claimable extends Row {
  touched_at: unknown;
  worker: string | null;
}

/** States in which somebody works on it, or nobody does any more. */
const WORKING: readonly ErasureState[] = ['running', 'receipt', 'scrubbing'];

const spaced = (ids: readonly string[]): string => ` ${ids.join(' ')} `;
const unspaced = (text: string | null): string[] => (text ?? '').split(' ').filter(Boolean);

const toErasure = (row: Row): StoredErasure => ({
  erasureId: row.document_id,
  reference: row.reference,
  state: row.state,
  trouble: row.trouble ?? undefined,
  stuckAt: row.stuck_at ?? undefined,
  scope: row.scope,
  target: {
    subjectIds: unspaced(row.subjects),
    ...(row.scope === 'chats' ? { chatIds: unspaced(row.chats) } : {}),
    statistics: row.statistics,
  },
  plan: JSON.parse(row.plan) as StorePlan[],
  done: JSON.parse(row.done) as string[],
  language: row.language,
  caseId: row.case_id ?? undefined,
  reason: row.reason ?? undefined,
  receiptTo: row.receipt_to ?? undefined,
  receiptMailId: row.receipt_mail_id ?? undefined,
  receipt: row.receipt,
  createdAt: toMillis(row.made_at),
  createdBy: row.made_by ?? '',
  approvedBy: row.approved_by_id ?? undefined,
  frozenAt: toMillisOrUndefined(row.frozen_at),
  startedAt: toMillisOrUndefined(row.started_at),
  finishedAt: toMillisOrUndefined(row.finished_at),
  scrub: row.scrub ?? undefined,
  twoPersons: Boolean(row.two_persons),
  replay: Boolean(row.replay),
  receiversTotal: row.receivers_total,
});

export type NewErasure = Pick<
  StoredErasure,
  | 'reference'
  | 'state'
  | 'scope'
  | 'target'
  | 'plan'
  | 'language'
  | 'caseId'
  | 'reason'
  | 'receiptTo'
  | 'createdAt'
  | 'createdBy'
  | 'approvedBy'
  | 'twoPersons'
  | 'replay'
>;

/** What a step of an erasure writes; `null` empties. */
export interface ErasureChange {
  state?: ErasureState;
  trouble?: ErasureTrouble | null;
  stuckAt?: string | null;
  plan?: readonly StorePlan[];
  done?: readonly string[];
  approvedBy?: string;
  frozenAt?: number;
  startedAt?: number;
  finishedAt?: number;
  receiptMailId?: string;
  receipt?: Receipt;
  scrub?: NonNullable<ErasureInfo['scrub']>;
  /** `null`: nobody works on it. */
  touchedAt?: number | null;
  nextAt?: number | null;
  receiversTotal?: number;
  /** Ids, address and reason are let go. */
  forget?: true;
}

const COLUMNS: Record<string, string> = {
  stuckAt: 'stuck_at',
  approvedBy: 'approved_by_id',
  frozenAt: 'frozen_at',
  startedAt: 'started_at',
  finishedAt: 'finished_at',
  receiptMailId: 'receipt_mail_id',
  touchedAt: 'touched_at',
  nextAt: 'next_at',
  receiversTotal: 'receivers_total',
};

const toColumns = ({ plan, done, forget, ...same }: ErasureChange): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(same).map(([key, value]) => [COLUMNS[key] ?? key, value])),
  ...(plan ? { plan: JSON.stringify(plan) } : {}),
  ...(done ? { done: JSON.stringify(done) } : {}),
  ...(forget ? { subjects: null, chats: null, receipt_to: null, reason: null } : {}),
});

const LISTED = 200;

/** The table of erasures. */
export class ErasureStore {
  private readonly table: string;

  constructor(private readonly database: Database) {
    this.table = database.table(ERASURE);
  }

  private get rows(): Knex.QueryBuilder {
    return this.database.knex(this.table);
  }

  async insert(one: NewErasure): Promise<string> {
    const erasureId = newId();
    const at = new Date(one.createdAt);
    await this.rows.insert({
      document_id: erasureId,
      created_at: at,
      updated_at: at,
      published_at: at,
      reference: one.reference,
      state: one.state,
      scope: one.scope,
      subjects: spaced(one.target.subjectIds),
      chats: one.target.chatIds ? spaced(one.target.chatIds) : null,
      receipt_to: one.receiptTo ?? null,
      reason: one.reason ?? null,
      plan: JSON.stringify(one.plan),
      done: '[]',
      statistics: one.target.statistics,
      language: one.language,
      case_id: one.caseId ?? null,
      made_at: one.createdAt,
      made_by: one.createdBy || null,
      approved_by_id: one.approvedBy ?? null,
      receipt: 'none',
      two_persons: one.twoPersons ?? false,
      replay: one.replay,
      receivers_total: 0,
    });
    return erasureId;
  }

  /** @param id its own, or its reference, by which the audit log names it */
  async find(id: string): Promise<StoredErasure | undefined> {
    const row: Row | undefined = await this.rows
      .first()
      .where('document_id', id)
      .orWhere('reference', id)
      .orderBy('id', 'desc');
    return row && toErasure(row);
  }

  async list(caseId?: string): Promise<StoredErasure[]> {
    const query = this.rows.orderBy('id', 'desc').limit(LISTED);
    if (caseId !== undefined) void query.where('case_id', caseId);
    return ((await query) as Row[]).map(toErasure);
  }

  /** Erasures about any of these ids that are not over. They are few, and ids can be many: compared here. */
  async liveAbout(ids: readonly string[]): Promise<StoredErasure[]> {
    const wanted = new Set(ids);
    const rows: Row[] = await this.rows.whereIn('state', [...LIVE]);
    return rows
      .map(toErasure)
      .filter(({ target }) =>
        [...target.subjectIds, ...(target.chatIds ?? [])].some((id) => wanted.has(id))
      );
  }

  /** References of repetitions that are not over. */
  async liveReplays(): Promise<Set<string>> {
    return new Set<string>(
      await this.rows
        .whereIn('state', [...LIVE])
        .andWhere('replay', true)
        .pluck('reference')
    );
  }

  /** Changes an erasure that is still in one of these states. @returns whether it was */
  async move(
    erasureId: string,
    from: readonly ErasureState[],
    change: ErasureChange,
    { knex = this.database.knex, worker }: { knex?: Knex; worker?: string } = {}
  ): Promise<boolean> {
    const changed = await knex(this.table)
      .where(worker === undefined ? {} : { worker })
      .where('document_id', erasureId)
      .whereIn('state', [...from])
      .update(toColumns(change));
    return changed > 0;
  }

  /**
   * Takes the next erasure that there is something to do for: one that waits, one that stood still long enough, one
   * whose worker is gone.
   * @param isGone whether a worker does nothing any more, by its name and when it was last heard of
   */
  async claim(
    now: number,
    worker: string,
    isGone: (worker: string, touchedAt: number) => boolean
  ): Promise<StoredErasure | undefined> {
    const rows: Claimable[] = await this.rows
      .whereIn('state', ['queued', ...WORKING])
      .andWhere((due) => {
        void due.whereNull('next_at').orWhere('next_at', '<=', now);
      })
      .orderBy('id')
      .limit(LISTED);
    const free = rows.find(
      (row) =>
        row.state === 'queued' ||
        row.touched_at === null ||
        isGone(row.worker ?? '', toMillis(row.touched_at))
    );
    if (!free) return undefined;
    const state = free.state === 'queued' ? 'running' : free.state;
    // Of two instances that try, one changes the row as it was read.
    const changed = await this.rows
      .where({ document_id: free.document_id, state: free.state })
      .andWhere((same) => {
        if (free.touched_at === null) void same.whereNull('touched_at');
        else void same.where('touched_at', toMillis(free.touched_at));
      })
      .update({ touched_at: now, worker, next_at: null, state });
    return changed === 0 ? undefined : toErasure({ ...free, state });
  }

  /** Those that wait for a hold to be lifted. */
  async blocked(): Promise<StoredErasure[]> {
    const rows: Row[] = await this.rows.where({ state: 'blocked', trouble: 'hold' });
    return rows.map(toErasure);
  }
}
