import type { Knex } from 'knex';
import type { HoldInfo, HoldKind, HoldState } from '../../../../protocol';
import {
  newId,
  newSortedId,
  toMillis,
  toMillisOrUndefined,
  type Database,
} from '../../foundation/platform';
import { HOLD_TARGET } from './hold.guard';

export const HOLD = 'plugin::live-chat.hold';

export interface StoredHold {
  holdId: string;
  kind: HoldKind;
  target: { kind: 'subject'; subjectId: string } | { kind: 'chat'; chatId: string };
  reason: string;
  hidden: boolean;
  reviewAt: number;
  caseId?: string | undefined;
  state: HoldState;
  placedAt: number;
  placedBy: string;
  liftedAt?: number | undefined;
  liftReason?: string | undefined;
  mailId?: string | undefined;
  blocked: HoldInfo['blocked'];
}

interface Row {
  document_id: string;
  kind: HoldKind;
  target_kind: 'subject' | 'chat';
  target_id: string | null;
  reason: string | null;
  hidden: unknown;
  review_at: unknown;
  case_id: string | null;
  state: HoldState;
  placed_at: unknown;
  placed_by: string | null;
  lifted_at: unknown;
  lift_reason: string | null;
  mail_id: string | null;
  blocked: string;
}

const toHold = (row: Row): StoredHold => ({
  holdId: row.document_id,
  kind: row.kind,
  target:
    row.target_kind === 'chat'
      ? { kind: 'chat', chatId: row.target_id ?? '' }
      : { kind: 'subject', subjectId: row.target_id ?? '' },
  reason: row.reason ?? '',
  hidden: Boolean(row.hidden),
  reviewAt: toMillis(row.review_at),
  caseId: row.case_id ?? undefined,
  state: row.state,
  placedAt: toMillis(row.placed_at),
  placedBy: row.placed_by ?? '',
  liftedAt: toMillisOrUndefined(row.lifted_at),
  liftReason: row.lift_reason ?? undefined,
  mailId: row.mail_id ?? undefined,
  blocked: JSON.parse(row.blocked) as HoldInfo['blocked'],
});

/** An id that a hold covers. */
export interface Covered {
  kind: 'subject' | 'chat';
  id: string;
}

const basics = (at: number) => ({
  created_at: new Date(at),
  updated_at: new Date(at),
  published_at: new Date(at),
});

/** Tables of holds and of the ids that they cover. */
export class HoldStore {
  private readonly holds: string;
  private readonly targets: string;

  constructor(private readonly database: Database) {
    this.holds = database.table(HOLD);
    this.targets = database.table(HOLD_TARGET);
  }

  async insert(
    one: Omit<StoredHold, 'holdId' | 'state' | 'blocked'> & { ownerId?: string | undefined },
    covered: readonly Covered[]
  ): Promise<string> {
    const holdId = newId();
    await this.database.knex.transaction(async (trx) => {
      await trx(this.holds).insert({
        document_id: holdId,
        ...basics(one.placedAt),
        kind: one.kind,
        target_kind: one.target.kind,
        target_id: one.target.kind === 'chat' ? one.target.chatId : one.target.subjectId,
        owner_id: one.ownerId ?? null,
        reason: one.reason,
        hidden: one.hidden,
        review_at: one.reviewAt,
        case_id: one.caseId ?? null,
        state: 'active',
        placed_at: one.placedAt,
        placed_by: one.placedBy || null,
        blocked: '[]',
      });
      await this.cover(trx, { holdId, hidden: one.hidden }, covered, one.placedAt);
    });
    return holdId;
  }

  /** Adds ids to what a hold covers; those that it covers already are left alone. */
  async cover(
    knex: Knex,
    { holdId, hidden }: Pick<StoredHold, 'holdId' | 'hidden'>,
    covered: readonly Covered[],
    at: number
  ): Promise<void> {
    for (let i = 0; i < covered.length; i += 200) {
      await knex(this.targets)
        .insert(
          covered.slice(i, i + 200).map(({ kind, id }) => ({
            document_id: newSortedId(at),
            ...basics(at),
            hold_id: holdId,
            kind,
            target_id: id,
            hidden,
          }))
        )
        .onConflict(['target_id', 'hold_id'])
        .ignore();
    }
  }

  async find(holdId: string): Promise<StoredHold | undefined> {
    const row: Row | undefined = await this.database
      .knex(this.holds)
      .first()
      .where('document_id', holdId);
    return row && toHold(row);
  }

  async list(state: 'open' | 'lifted' | 'all'): Promise<StoredHold[]> {
    const query = this.database.knex(this.holds).orderBy('id', 'desc').limit(500);
    if (state === 'lifted') void query.where('state', 'lifted');
    if (state === 'open') void query.whereNot('state', 'lifted');
    return ((await query) as Row[]).map(toHold);
  }

  /** Holds that cover any of these ids. */
  async covering(ids: readonly string[]): Promise<StoredHold[]> {
    const found = new Map<string, StoredHold>();
    for (let i = 0; i < ids.length; i += 400) {
      const rows: Row[] = await this.database.knex(this.holds).whereIn(
        'document_id',
        this.database
          .knex(this.targets)
          .select('hold_id')
          .whereIn('target_id', ids.slice(i, i + 400))
      );
      for (const row of rows) found.set(row.document_id, toHold(row));
    }
    return [...found.values()];
  }

  async coveredBy(holdId: string, kind: Covered['kind']): Promise<string[]> {
    return this.database
      .knex(this.targets)
      .where({ hold_id: holdId, kind })
      .orderBy('id')
      .pluck('target_id');
  }

  /** Ids that holds cover: all of them, or those that must not be seen. */
  async ids(kind: Covered['kind'], which: 'hidden' | 'all'): Promise<string[]> {
    const query = this.database.knex(this.targets).distinct('target_id').where({ kind });
    if (which === 'hidden') void query.where('hidden', true);
    return query.pluck('target_id');
  }

  async change(
    holdId: string,
    from: readonly HoldState[],
    columns: Record<string, string | number | null>
  ): Promise<boolean> {
    const changed = await this.database
      .knex(this.holds)
      .where('document_id', holdId)
      .whereIn('state', [...from])
      .update(columns);
    return changed > 0;
  }

  /** Ends a hold, and with it what it covers. @returns whether it was not lifted before */
  async lift(holdId: string, at: number): Promise<boolean> {
    return this.database.knex.transaction(async (trx) => {
      const changed = await trx(this.holds)
        .where('document_id', holdId)
        .whereNot('state', 'lifted')
        .update({ state: 'lifted', lifted_at: at });
      if (changed === 0) return false;
      await trx(this.targets).where('hold_id', holdId).delete();
      return true;
    });
  }
}
