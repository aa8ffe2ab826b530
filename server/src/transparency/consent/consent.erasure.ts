import { createHash, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { ConsentRecord } from '../../../../protocol';
import { newId, type Database, type KeyedHash } from '../../foundation/platform';
import type { ConsentStore } from './consent.store';

/**
 * A record without anybody: who, in which chat and on which page are gone; what was asked in which words, what was
 * answered and when stay as the proof (R8). The hash of the record as it was shows that nothing else was changed, to
 * whoever has kept a copy.
 */
export const withoutPerson = (
  record: ConsentRecord,
  sha256: string,
  pseudonym: string,
  at: number
): ConsentRecord => {
  const { chatId: _chat, pageUrl: _page, exchange, ...rest } = record;
  return {
    ...rest,
    subject: { ...record.subject, id: pseudonym },
    actor: record.actor.kind === 'subject' ? { kind: 'subject', id: pseudonym } : record.actor,
    ...(exchange ? { exchange: { ...exchange, promptSeq: 0, ...noNumber(exchange) } } : {}),
    pseudonymised: {
      at: new Date(at).toISOString(),
      sha256: record.pseudonymised?.sha256 ?? sha256,
    },
  };
};

const noNumber = ({ answerSeq }: NonNullable<ConsentRecord['exchange']>) =>
  answerSeq === undefined ? {} : { answerSeq: 0 };

/** Records of one person keep one pseudonym, so that they can still be read as one history. */
const pseudonymOf = (keyed: KeyedHash, subjectId: string): string =>
  `x${keyed.hash('erased-subject', subjectId).slice(0, 24)}`;

/** Writes records over with what is left of them. */
export const pseudonymise = async (
  trx: Knex,
  table: string,
  rows: readonly { id: number; record: string; sha_256: string }[],
  keyed: KeyedHash,
  now = Date.now()
): Promise<void> => {
  for (const { id, record: json, sha_256: sha256 } of rows) {
    const record = JSON.parse(json) as ConsentRecord;
    if (record.pseudonymised) continue;
    const pseudonym = pseudonymOf(keyed, record.subject.id);
    const left = JSON.stringify(withoutPerson(record, sha256, pseudonym, now));
    await trx(table)
      .where('id', id)
      .update({
        record: left,
        sha_256: createHash('sha256').update(left, 'utf8').digest('hex'),
        subject_id: pseudonym,
        email_hash: null,
        chat_id: null,
        // Made from what the client said: it must not be found again by saying it once more.
        request_hash: `${newId()}${randomUUID()}`.slice(0, 60),
      });
  }
};

/**
 * Addresses that an erased person's consents were given under are not to be used again, and no import brings them back
 * to life (R8). What was refused or withdrawn is suppressed already.
 */
export const suppressGiven = async (
  { database, store, keyed }: { database: Database; store: ConsentStore; keyed: KeyedHash },
  subjectIds: readonly string[],
  at: number
): Promise<void> => {
  for (const { subjectId, purpose, state, contact } of await store.standingsOf(subjectIds)) {
    if (state !== 'given') continue;
    await database.knex.transaction(async (trx) => {
      const hashes = new Set(await store.addressesOf(trx, subjectId, purpose));
      if (contact) hashes.add(keyed.ofEmail(contact));
      for (const hash of hashes) await store.suppress(trx, hash, purpose, at);
    });
  }
};
