import type { Knex } from 'knex';
import { consentStateOf, isUnsaid, type ConsentRecord } from '../../../../../protocol';
import { toMillis } from '../../../foundation/platform';
import type { Migration } from '../upgrade.types';

const CONSENT = 'plugin::live-chat.consent';
const STANDING = 'plugin::live-chat.consent-standing';
const BATCH = 500;

interface StandingRow {
  id: number;
  subject_id: string;
  purpose: string;
  record_id: string;
}

interface RecordRow {
  id: number;
  document_id: string;
  record: string;
  at: unknown;
}

const read = ({ record }: RecordRow): ConsentRecord => JSON.parse(record) as ConsentRecord;

/** Where a person stands by what they have said; nothing where all that there is was left alone. */
const lastSaid = (records: readonly RecordRow[]): RecordRow | undefined =>
  records.find((row) => !isUnsaid(consentStateOf(read(row))));

const columnsOf = (row: RecordRow): Record<string, unknown> => {
  const record = read(row);
  const { purpose, notice, expiresAt } = record;
  return {
    state: consentStateOf(record),
    record_id: row.document_id,
    at: toMillis(row.at),
    purpose_version: purpose.version,
    notice_version: notice?.version ?? null,
    expires_at: expiresAt === undefined ? null : Date.parse(expiresAt),
  };
};

/**
 * A box on a form that nobody touched was recorded as refused. Records are never changed; what they are searched by and
 * where persons stand is put right: not given, or what had been said before the box was left alone.
 */
export const untouchedBoxes: Migration = {
  name: '0001-untouched-boxes',
  moment: 'after-sync',
  async run({ database, trx }) {
    const [records, standings] = [database.table(CONSENT), database.table(STANDING)];
    const boxes = () =>
      trx(records).where({ state: 'refused', method: 'prechat_checkbox' }) as Knex.QueryBuilder;
    let put = 0;
    for (let last = 0; ;) {
      const rows: StandingRow[] = await trx(standings)
        .select('id', 'subject_id', 'purpose', 'record_id')
        .where('state', 'refused')
        .andWhere('id', '>', last)
        .whereIn('record_id', boxes().select('document_id'))
        .orderBy('id')
        .limit(BATCH);
      for (const { id, subject_id, purpose } of rows) {
        const history: RecordRow[] = await trx(records)
          .select('id', 'document_id', 'record', 'at')
          .where({ subject_id, purpose })
          .orderBy('id', 'desc');
        const said = lastSaid(history);
        await trx(standings)
          .where({ id })
          .update(said ? columnsOf(said) : { state: 'not_given' });
        put += 1;
      }
      const end = rows.at(-1);
      if (!end) break;
      last = end.id;
    }
    const changed = await boxes().update({ state: 'not_given' });
    return `${changed} boxes that were left alone are "not given", and ${put} standings follow`;
  },
};
