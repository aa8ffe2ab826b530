import type { Knex } from 'knex';
import type { HoldGuard } from '../holds';
import type { Database } from '../platform';

/** States of cases that are over. */
export const CLOSED = ['completed', 'refused', 'withdrawn'];

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
