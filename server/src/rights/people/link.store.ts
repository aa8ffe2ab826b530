import type { IdentityLink, LinkVerdict, PersonalRecord } from '../../../../protocol';
import {
  tableErasure,
  tableStore,
  wholePerson,
  type PagedTable,
  type PersonalDataStore,
} from '../../foundation/personal-data';
import { newSortedId, toMillis, type Database } from '../../foundation/platform';

const LINK = 'plugin::live-chat.identity-link';
/** Ids of one person: more than that is a mistake, not a person. */
const MAX_IDS = 500;

interface LinkRow {
  id: number;
  document_id: string;
  low: string;
  high: string;
  verdict: LinkVerdict;
  reason: string;
  at: unknown;
  by: string;
}

const ordered = (a: string, b: string) => (a < b ? { low: a, high: b } : { low: b, high: a });

/** Decisions on who is who. */
export class LinkStore {
  private readonly table: string;

  constructor(private readonly database: Database) {
    this.table = database.table(LINK);
  }

  /** Keeps a decision; the last one about two ids stands. */
  async put(link: Omit<IdentityLink, 'linkId'>): Promise<void> {
    const two = ordered(link.a, link.b);
    const columns = { verdict: link.verdict, reason: link.reason, at: link.at, by: link.by };
    const changed = await this.database.knex(this.table).where(two).update(columns);
    if (changed > 0) return;
    const at = new Date(link.at);
    await this.database.knex(this.table).insert({
      document_id: newSortedId(link.at),
      created_at: at,
      updated_at: at,
      published_at: at,
      ...two,
      ...columns,
    });
  }

  async find(linkId: string): Promise<LinkRow | undefined> {
    return this.database.knex(this.table).first<LinkRow>().where('document_id', linkId);
  }

  async remove(linkId: string): Promise<void> {
    await this.database.knex(this.table).where('document_id', linkId).delete();
  }

  /** Decisions that touch any of the ids. */
  async about(subjectIds: readonly string[]): Promise<LinkRow[]> {
    if (subjectIds.length === 0) return [];
    return this.database
      .knex<LinkRow>(this.table)
      .whereIn('low', [...subjectIds])
      .orWhereIn('high', [...subjectIds])
      .orderBy('id');
  }

  /** All ids that are the same person as these, as confirmed, step by step. */
  async groupOf(subjectIds: readonly string[]): Promise<string[]> {
    const known = new Set(subjectIds);
    let fresh = [...known];
    while (fresh.length > 0 && known.size < MAX_IDS) {
      const links = (await this.about(fresh)).filter(({ verdict }) => verdict === 'same');
      fresh = links.flatMap(({ low, high }) => [low, high]).filter((id) => !known.has(id));
      for (const id of fresh) known.add(id);
    }
    return [...known];
  }

  /** The store of the registry. */
  personal(): PersonalDataStore {
    const table: PagedTable<LinkRow> = {
      database: this.database,
      table: this.table,
      columns: ['id', 'low', 'high', 'verdict', 'reason', 'at'],
      idsOf: wholePerson,
      where: (query, ids, { until }) => {
        void query.andWhere('at', '<=', until).andWhere((either) => {
          void either.whereIn('low', [...ids]).orWhereIn('high', [...ids]);
        });
      },
      toRecord: (row): PersonalRecord => ({
        id: String(row.id),
        subjectId: row.low,
        values: {
          other: row.high,
          verdict: row.verdict,
          reason: row.reason,
          at: toMillis(row.at),
        },
      }),
    };
    return tableStore(table, {
      info: {
        key: 'links',
        fields: [
          { key: 'other', kind: 'text' },
          { key: 'verdict', kind: 'text' },
          { key: 'reason', kind: 'longText' },
          { key: 'at', kind: 'date' },
        ],
      },
      covers: [LINK],
      erasure: tableErasure(this.database, this.table, table, { rank: 'roots' }),
    });
  }
}

export type { LinkRow };
