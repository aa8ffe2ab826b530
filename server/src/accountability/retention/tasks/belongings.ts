import type { Knex } from 'knex';
import type { Database } from '../../../foundation/platform';
import type { Belonging } from '../protection';

export const uidOf = (name: string): string => `plugin::live-chat.${name}`;

/** Condition that an id stands in a text in which each has a blank before and behind it. */
export const inList = (
  { client }: Pick<Database, 'client'>,
  text: string,
  id: string
): [sql: string, columns: string[]] => {
  const around = client === 'mysql' ? "concat('% ', ??, ' %')" : "'% ' || ?? || ' %'";
  return [`?? like ${around}`, [text, id]];
};

/** Ways in which a table's rows belong to persons and chats. */
export const belongings = ({ database }: { database: Database }, name: string) => {
  const own = (column: string) => `${database.table(uidOf(name))}.${column}`;
  /** Through a row of another table that names both. */
  const through =
    (other: string, theirs: string, column: string): Belonging['to'] =>
    (query, target) => {
      const table = database.table(uidOf(other));
      void query.whereExists((exists: Knex.QueryBuilder) => {
        void exists
          .select(`${table}.id`)
          .from(table)
          .whereRaw('?? = ??', [`${table}.${theirs}`, own(column)])
          .andWhereRaw('?? = ??', [`${table}.subject_id`, target]);
      });
    };
  return {
    column: (kind: Belonging['kind'], column: string): Belonging => ({
      kind,
      to: (query, target) => void query.whereRaw('?? = ??', [own(column), target]),
    }),
    ofCase: (column: string): Belonging => ({
      kind: 'subject',
      to: through('case-subject', 'case_id', column),
    }),
    address: (column: string): Belonging => ({
      kind: 'subject',
      to: through('consent', 'email_hash', column),
    }),
    list: (column: string): Belonging => ({
      kind: 'subject',
      to: (query, target) => void query.whereRaw(...inList(database, own(column), target)),
    }),
  };
};
