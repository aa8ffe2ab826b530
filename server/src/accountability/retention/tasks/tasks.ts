import type { Knex } from 'knex';
import { CLOSED, without, type Protection } from '../protection';
import { deleteRows, rowTask } from '../row-task';
import type { RetentionTask } from '../task.types';
import { belongings, inList, uidOf } from './belongings';
import type { TaskDeps } from './task.deps';
import { visitors } from './visitors.task';

type Narrow = (query: Knex.QueryBuilder) => void;

const idsOf = (rows: readonly { documentId: string }[]): string[] =>
  rows.map(({ documentId }) => documentId);

/** Chats that nobody has written in: they end, and then have their time like others. */
const idle = (deps: TaskDeps): RetentionTask =>
  rowTask({
    ...deps,
    key: 'idle',
    uid: uidOf('chat'),
    time: 'last_at',
    kind: 'date',
    ended: (query) => void query.whereNot('status', 'ended'),
    async erase(rows) {
      for (const { documentId } of rows) await deps.endChat(documentId).catch(deps.onDefect);
    },
  });

const chats = (deps: TaskDeps): RetentionTask => {
  const { protection } = deps;
  const { column } = belongings(deps, 'chat');
  return rowTask({
    ...deps,
    key: 'chats',
    uid: uidOf('chat'),
    time: 'ended_at',
    kind: 'date',
    ended: (query) => void query.where('status', 'ended'),
    free: (query) => {
      without(query, 'document_id', protection.heldChats());
      without(query, 'visitor_id', protection.subjects());
    },
    heldBy: [column('subject', 'visitor_id'), column('chat', 'document_id')],
    erase: (rows, { action }) =>
      deps.eraseChats(idsOf(rows), action === 'anonymise' ? 'keep' : 'drop'),
  });
};

const ofNobodyHeld =
  (protection: Protection): Narrow =>
  (query) => {
    without(query, 'document_id', [protection.casesOfHeld()]);
    without(query, 'subject_id', [protection.heldSubject()]);
  };

/** Cases that somebody is still named in; the others are figures already. */
const withSomebody =
  ({ database }: TaskDeps): Narrow =>
  (query) => {
    const own = `${database.table(uidOf('subject-request'))}.document_id`;
    void query.andWhere((either) => {
      void either
        .whereNotNull('details')
        .orWhereNotNull('requester_email')
        .orWhereNotNull('requester_name')
        .orWhereNotNull('subject_id')
        .orWhereExists((exists) => {
          const links = database.table(uidOf('case-subject'));
          void exists
            .select('id')
            .from(links)
            .whereRaw('?? = ??', [`${links}.case_id`, own]);
        });
    });
  };

const ofCases = (deps: TaskDeps) => {
  const { column, ofCase } = belongings(deps, 'subject-request');
  return [column('subject', 'subject_id'), ofCase('document_id')];
};

const requests = (deps: TaskDeps): RetentionTask =>
  rowTask({
    ...deps,
    key: 'requests',
    uid: uidOf('subject-request'),
    time: 'closed_at',
    kind: 'millis',
    ended: (query) => {
      void query.whereIn('state', CLOSED);
      withSomebody(deps)(query);
    },
    free: ofNobodyHeld(deps.protection),
    heldBy: ofCases(deps),
    erase: (rows, { action }) => deps.eraseCases(idsOf(rows), action),
  });

/**
 * Requests by the public form of people who never showed who they are: once the time to answer is over, and their own
 * days since they came, nothing could be told to them, so nothing is owed any more. What an agent has entered, and what
 * came from a chat, is for people to close; so is one whose clock stands.
 */
const unverified = (deps: TaskDeps): RetentionTask =>
  rowTask({
    ...deps,
    key: 'unverified',
    uid: uidOf('subject-request'),
    time: 'entered_at',
    kind: 'millis',
    ended: (query) => {
      void query
        .where('source', 'form')
        .whereNotIn('state', CLOSED)
        .whereNull('paused_since')
        .whereNotIn('identity_state', ['verified', 'waived'])
        .andWhere('due_at', '<', deps.clock.now());
    },
    free: ofNobodyHeld(deps.protection),
    heldBy: ofCases(deps),
    async erase(rows, { action }) {
      await deps.eraseCases(idsOf(rows), action);
      const { database, clock } = deps;
      // What stays of them is over: it must not wait for an answer, nor freeze anything.
      await database
        .knex(database.table(uidOf('subject-request')))
        .whereIn('document_id', idsOf(rows))
        .whereNotIn('state', CLOSED)
        .update({ state: 'withdrawn', closed_at: clock.now() });
    },
  });

const mails = (deps: TaskDeps): RetentionTask => {
  const { protection } = deps;
  const free: Narrow = (query) => {
    without(query, 'subject_id', protection.subjects());
    without(query, 'case_id', [protection.openCases(), protection.casesOfHeld()]);
  };
  const { column, ofCase } = belongings(deps, 'mail-message');
  return rowTask({
    ...deps,
    key: 'mails',
    uid: uidOf('mail-message'),
    time: 'queued_at',
    kind: 'millis',
    ended: (query) => void query.whereNot('state', 'waiting'),
    free,
    heldBy: [column('subject', 'subject_id'), ofCase('case_id')],
    erase: deleteRows(deps.database, uidOf('mail-message'), free),
  });
};

/** Proofs that data was handed out; the files themselves have gone long before. */
const exports = (deps: TaskDeps): RetentionTask => {
  const { database, protection } = deps;
  const free: Narrow = (query) => {
    without(query, 'case_id', [protection.openCases(), protection.casesOfHeld()]);
    const subjects = `${database.table(uidOf('data-export'))}.subjects`;
    for (const { ids, column } of protection.namedSubjects()) {
      void query.whereNotExists((exists) => {
        void exists
          .select(`kept.${column}`)
          .from(ids.as('kept'))
          .whereRaw(...inList(database, subjects, `kept.${column}`));
      });
    }
  };
  const remove = deleteRows(database, uidOf('data-export'));
  const { list, ofCase } = belongings(deps, 'data-export');
  return rowTask({
    ...deps,
    key: 'exports',
    uid: uidOf('data-export'),
    time: 'made_at',
    kind: 'millis',
    ended: (query) => void query.whereIn('state', ['failed', 'cancelled', 'expired']),
    free,
    heldBy: [list('subjects'), ofCase('case_id')],
    async erase(rows) {
      await database
        .knex(database.table(uidOf('export-delivery')))
        .whereIn('export_id', idsOf(rows))
        .delete();
      await remove(rows);
    },
  });
};

const disclosures = (deps: TaskDeps): RetentionTask => {
  const free: Narrow = (query) => without(query, 'subject_id', deps.protection.subjects());
  const { column } = belongings(deps, 'webhook-delivery');
  return rowTask({
    ...deps,
    key: 'disclosures',
    uid: uidOf('webhook-delivery'),
    time: 'queued_at',
    kind: 'millis',
    ended: (query) => void query.whereNot('state', 'waiting'),
    free,
    heldBy: [column('subject', 'subject_id')],
    erase: deleteRows(deps.database, uidOf('webhook-delivery'), free),
  });
};

const suppressions = (deps: TaskDeps): RetentionTask => {
  const { database, protection } = deps;
  const free: Narrow = (query) => {
    const held = database
      .knex(database.table(uidOf('consent')))
      .select('email_hash')
      .whereNotNull('email_hash')
      .whereIn('subject_id', protection.heldSubject());
    without(query, 'email_hash', [held]);
  };
  return rowTask({
    ...deps,
    key: 'suppressions',
    uid: uidOf('suppression'),
    time: 'at',
    kind: 'millis',
    free,
    heldBy: [belongings(deps, 'suppression').address('email_hash')],
    erase: deleteRows(database, uidOf('suppression'), free),
  });
};

/** Names of what was erased, kept so that late copies of it are refused. */
const tombstones = (deps: TaskDeps): RetentionTask =>
  rowTask({
    ...deps,
    key: 'tombstones',
    uid: uidOf('tombstone'),
    time: 'at',
    kind: 'millis',
    erase: deleteRows(deps.database, uidOf('tombstone')),
  });

const breaches = (deps: TaskDeps): RetentionTask =>
  rowTask({
    ...deps,
    key: 'breaches',
    uid: uidOf('breach'),
    time: 'closed_at',
    kind: 'millis',
    ended: (query) => void query.where('closed', true),
    erase: deleteRows(deps.database, uidOf('breach')),
  });

/** Tasks whose rows end at a time that stands in a column. */
export const rowTasks = (deps: TaskDeps): RetentionTask[] =>
  [
    idle,
    chats,
    visitors,
    unverified,
    requests,
    mails,
    exports,
    disclosures,
    suppressions,
    tombstones,
    breaches,
  ].map((task) => task(deps));
