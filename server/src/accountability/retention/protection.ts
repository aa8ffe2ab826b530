import type { Knex } from 'knex';
import type { HoldGuard } from '../../rights/holds';
import type { Database } from '../../foundation/platform';

/** States of cases that are over. */
export const CLOSED = ['completed', 'refused', 'withdrawn'];

/** What holds stopped: ids that they cover, persons and chats, and how many rows that was. */
export interface Stopped {
  ids: string[];
  count: number;
}

/** How rows belong to what may be held. */
export interface Belonging {
  kind: 'subject' | 'chat';
  /** Narrows a query, of rows or inside one of rows, to those that belong to the id in the column `target`. */
  to(query: Knex.QueryBuilder, target: string): void;
}

/** What retention leaves alone: what is held, and what an open request is about. Queries ask as of the moment they run. */
export class Protection {
  constructor(
    private readonly database: Database,
    private readonly guard: HoldGuard
  ) {}

  private table(name: string): string {
    return this.database.table(`plugin::live-chat.${name}`);
  }

  /** Persons whose data stays. */
  subjects(): Knex.QueryBuilder[] {
    return this.namedSubjects().map(({ ids }) => ids);
  }

  /** The same, with the name of the column that the ids stand in. */
  namedSubjects(): { ids: Knex.QueryBuilder; column: string }[] {
    return [
      { ids: this.heldSubject(), column: 'target_id' },
      { ids: this.openSubjects(), column: 'subject_id' },
    ];
  }

  heldSubject(): Knex.QueryBuilder {
    return this.guard.ids('subject');
  }

  heldChats(): Knex.QueryBuilder[] {
    return [this.guard.ids('chat')];
  }

  openCases(): Knex.QueryBuilder {
    return this.database
      .knex(this.table('subject-request'))
      .select('document_id')
      .whereNotIn('state', CLOSED);
  }

  casesOfHeld(): Knex.QueryBuilder {
    return this.database
      .knex(this.table('case-subject'))
      .select('case_id')
      .whereIn('subject_id', this.heldSubject());
  }

  /** Of rows that are due, what holds keep; at most so many ids. */
  async stopped(
    rows: () => Knex.QueryBuilder,
    belongings: readonly Belonging[],
    most: number
  ): Promise<Stopped> {
    const { knex } = this.database;
    const { table } = this.guard;
    const target = `${table}.target_id`;
    const ids = new Set<string>();
    for (const { kind, to } of belongings) {
      const theirs = rows().select(knex.raw('1'));
      to(theirs, target);
      const found: string[] = await knex(table)
        .distinct(target)
        .where(`${table}.kind`, kind)
        .whereExists(theirs)
        .limit(most)
        .pluck(target);
      for (const id of found) ids.add(id);
    }
    if (ids.size === 0) return { ids: [], count: 0 };
    const row: { n?: number | string } | undefined = await rows()
      .andWhere((either) => {
        for (const { kind, to } of belongings) {
          void either.orWhereExists((exists) => {
            void exists.select(`${table}.id`).from(table).where(`${table}.kind`, kind);
            to(exists, target);
          });
        }
      })
      .count({ n: '*' })
      .first();
    return { ids: [...ids].slice(0, most), count: Number(row?.n ?? 0) };
  }

  private openSubjects(): Knex.QueryBuilder {
    return this.database
      .knex(this.table('case-subject'))
      .select('subject_id')
      .whereIn('case_id', this.openCases());
  }
}

/** Leaves out rows whose column is among the ids; those without a value stay in. */
export const without = (
  query: Knex.QueryBuilder,
  column: string,
  ids: readonly Knex.QueryBuilder[]
): void => {
  void query.andWhere((either) => {
    void either.whereNull(column).orWhere((all) => {
      for (const some of ids) void all.whereNotIn(column, some);
    });
  });
};

/** Leaves out rows that have something of another table. */
export const withoutAny = (
  query: Knex.QueryBuilder,
  own: string,
  other: { table: string; column: string }
): void => {
  void query.whereNotExists((exists) => {
    void exists
      .select('id')
      .from(other.table)
      .whereRaw('?? = ??', [`${other.table}.${other.column}`, own]);
  });
};
