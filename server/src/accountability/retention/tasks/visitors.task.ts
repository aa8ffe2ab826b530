import type { Knex } from 'knex';
import type { Database } from '../../../foundation/platform';
import { without, withoutAny } from '../protection';
import { rowTask } from '../row-task';
import type { RetentionTask } from '../task.types';
import { belongings, inList, uidOf } from './belongings';
import type { TaskDeps } from './task.deps';

/** What may belong to a person, and the column that says to whom. */
const OWNED = [
  ['chat', 'visitor_id'],
  ['consent', 'subject_id'],
  ['consent-standing', 'subject_id'],
  ['case-subject', 'subject_id'],
  ['subject-request', 'subject_id'],
  ['mail-message', 'subject_id'],
  ['webhook-delivery', 'subject_id'],
] as const;

/** Ids of persons who have chats under any id that was confirmed to be theirs, step by step. */
const withChatsElsewhere = ({ knex, table }: Database): Knex.QueryBuilder => {
  const [links, chats] = [table(uidOf('identity-link')), table(uidOf('chat'))];
  return knex
    .withRecursive('kept', ['id'], (kept) => {
      void kept
        .select('l.low')
        .from({ l: links })
        .where('l.verdict', 'same')
        .whereExists((exists) => {
          void exists
            .select('c.id')
            .from({ c: chats })
            .whereRaw('?? = ??', ['c.visitor_id', 'l.low'])
            .orWhereRaw('?? = ??', ['c.visitor_id', 'l.high']);
        })
        .union((step: Knex.QueryBuilder) => {
          void step
            .select(
              knex.raw('case when ?? = ?? then ?? else ?? end', [
                'l.low',
                'k.id',
                'l.high',
                'l.low',
              ])
            )
            .from({ l: links })
            .join({ k: 'kept' }, (on) => void on.on('l.low', 'k.id').orOn('l.high', 'k.id'))
            .where('l.verdict', 'same');
        });
    })
    .select('id')
    .from('kept');
};

/** Profiles that nothing belongs to any more, under this id or under another of the same person. */
export const visitors = (deps: TaskDeps): RetentionTask => {
  const { database, protection } = deps;
  const own = `${database.table(uidOf('visitor'))}.document_id`;
  const exports = database.table(uidOf('data-export'));
  return rowTask({
    ...deps,
    key: 'visitors',
    uid: uidOf('visitor'),
    time: 'updated_at',
    kind: 'date',
    ended: (query) => {
      for (const [name, column] of OWNED) {
        withoutAny(query, own, { table: database.table(uidOf(name)), column });
      }
      // Files on their way to the person go with their export.
      void query.whereNotExists((exists) => {
        void exists
          .select('id')
          .from(exports)
          .whereRaw(...inList(database, `${exports}.subjects`, own));
      });
      void query.whereNotIn('document_id', withChatsElsewhere(database));
    },
    free: (query) => without(query, 'document_id', protection.subjects()),
    heldBy: [belongings(deps, 'visitor').column('subject', 'document_id')],
    erase: (rows) => deps.eraseVisitors(rows.map(({ documentId }) => documentId)),
  });
};
