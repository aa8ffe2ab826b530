import type { Knex } from 'knex';
import type { Database } from '../../foundation/platform';
import { OPEN_STATES } from './machine.rules';
import { CASE_EVENT, CASE_SUBJECT, REQUEST } from './case.store';

const MAIL = 'plugin::live-chat.mail-message';

/** What a case keeps of a person; without it reference, kind, dates, states and grounds stay (Art 5(2)). */
const NOBODY = {
  subject_id: null,
  requester_name: null,
  requester_email: null,
  email_hash: null,
  details: null,
  extension_reason: null,
  identity_address: null,
  identity_reason: null,
  refusal_text: null,
  proof_nonce: null,
  proof_password: null,
};

/** Of who asked: gone from a case that is about somebody else as well. */
const NO_REQUESTER = {
  subject_id: null,
  requester_name: null,
  requester_email: null,
  email_hash: null,
  identity_address: null,
  proof_nonce: null,
  proof_password: null,
};

/** Takes persons out of cases; those that are then about nobody lose everything that was written in them. */
export const takeOutOfCases = async (
  trx: Knex,
  database: Database,
  caseIds: readonly string[],
  subjectIds: readonly string[]
): Promise<void> => {
  const [requests, links] = [database.table(REQUEST), database.table(CASE_SUBJECT)];
  for (let i = 0; i < subjectIds.length; i += 400) {
    await trx(links)
      .whereIn('case_id', [...caseIds])
      .whereIn('subject_id', subjectIds.slice(i, i + 400))
      .delete();
  }
  const shared = new Set<string>(
    await trx(links)
      .whereIn('case_id', [...caseIds])
      .pluck('case_id')
  );
  await trx(requests)
    .whereIn(
      'document_id',
      caseIds.filter((id) => !shared.has(id))
    )
    .update(NOBODY);
  for (let i = 0; i < subjectIds.length && shared.size > 0; i += 400) {
    await trx(requests)
      .whereIn('document_id', [...shared])
      .whereIn('subject_id', subjectIds.slice(i, i + 400))
      .update(NO_REQUESTER);
  }
};

/** Lines of the history without what was written: what was done, when and by whom stays. */
export const emptyEvents = async (
  trx: Knex,
  table: string,
  rows: readonly number[]
): Promise<void> => {
  await trx(table)
    .whereIn('id', [...rows])
    .update({ text: null, mail_id: null });
};

/**
 * Ends what closed cases hold on anybody, as time demands.
 * @param action `delete`: nothing stays; `anonymise`: facts without a name stay
 */
export const eraseCases = async (
  database: Database,
  caseIds: readonly string[],
  action: 'delete' | 'anonymise',
  at: number
): Promise<void> => {
  if (caseIds.length === 0) return;
  const ids = [...caseIds];
  await database.knex.transaction(async (trx) => {
    await trx(database.table(MAIL)).whereIn('case_id', ids).delete();
    await trx(database.table(CASE_SUBJECT)).whereIn('case_id', ids).delete();
    if (action === 'delete') {
      await trx(database.table(CASE_EVENT)).whereIn('case_id', ids).delete();
      await trx(database.table(REQUEST)).whereIn('document_id', ids).delete();
    } else {
      await trx(database.table(CASE_EVENT))
        .whereIn('case_id', ids)
        .update({ text: null, mail_id: null });
      const requests = database.table(REQUEST);
      await trx(requests).whereIn('document_id', ids).update(NOBODY);
      // Of one that is still open nobody is left to be answered.
      await trx(requests)
        .whereIn('document_id', ids)
        .whereIn('state', [...OPEN_STATES])
        .update({ state: 'withdrawn', closed_at: at });
    }
  });
};
