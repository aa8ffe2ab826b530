import type { Knex } from 'knex';
import { isTransient, type Database } from '../../foundation/platform';
import { touchRecord } from './record.store';

/** How often a waiting instance asks whether it is its turn, in milliseconds. */
const ASK_EVERY = 250;
/** Nobody waits longer for another instance than this, in milliseconds. */
const WAIT_AT_MOST = 600_000;

const NAME = 'live-chat upgrade';

/** A database, and how a transaction is begun there that Strapi's own queries take part in. */
export interface Place {
  database: Database;
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
  say(text: string): void;
}

/** Somebody else has it; asked again after a pause. */
class Taken extends Error {}

interface Lock {
  take(trx: Knex.Transaction): Promise<boolean>;
  /** What has to be done before the connection goes back, where a lock does not end with its transaction. */
  release?(trx: Knex.Transaction): Promise<void>;
}

/** Writes something at once, so that this transaction is the one that writes. */
const sqlite = (database: Database): Lock => ({
  take: async (trx) => {
    try {
      await touchRecord(database, trx);
      return true;
    } catch (error) {
      if (isTransient(error)) return false;
      throw error;
    }
  },
});

/** A lock on a name, which ends with the transaction. One per schema: several Strapis may share a database. */
const postgres: Lock = {
  take: async (trx) => {
    const { rows } = await trx.raw(
      'SELECT pg_try_advisory_xact_lock(hashtext(?), hashtext(current_schema())) AS taken',
      [NAME]
    );
    return rows[0].taken === true;
  },
};

/** A lock on a name, which belongs to the connection: released after the commit, or others would not see the work. */
const mysql: Lock = {
  take: async (trx) => {
    const [[row]] = await trx.raw('SELECT GET_LOCK(CONCAT(?, MD5(DATABASE())), 0) AS taken', [
      NAME,
    ]);
    return Number(row.taken) === 1;
  },
  release: async (trx) => {
    await trx.raw('DO RELEASE_LOCK(CONCAT(?, MD5(DATABASE())))', [NAME]);
  },
};

const lockOf = (database: Database): Lock =>
  ({ sqlite: sqlite(database), postgres, mysql })[database.client];

const once = async <T>(
  { transaction }: Place,
  lock: Lock,
  work: (trx: Knex.Transaction) => Promise<T>
): Promise<T> =>
  transaction(async (trx) => {
    if (!(await lock.take(trx))) throw new Taken();
    try {
      const result = await work(trx);
      if (lock.release) await trx.raw('COMMIT');
      return result;
    } catch (error) {
      if (lock.release) await trx.raw('ROLLBACK');
      throw error;
    } finally {
      await lock.release?.(trx);
    }
  });

/**
 * Runs work in a transaction while no other instance does the like on this database. Queries of Strapi inside take part
 * in the transaction.
 */
export const alone = async <T>(
  place: Place,
  work: (trx: Knex.Transaction) => Promise<T>
): Promise<T> => {
  const lock = lockOf(place.database);
  const giveUpAt = Date.now() + WAIT_AT_MOST;
  for (let told = false; ;) {
    try {
      return await once(place, lock, work);
    } catch (error) {
      if (!(error instanceof Taken)) throw error;
      if (Date.now() > giveUpAt) {
        throw new Error(
          'live-chat waited ten minutes for another instance that brings the database up to date. Start again when that one is done.',
          { cause: error }
        );
      }
      if (!told) {
        place.say('Another instance brings the database up to date; waiting for it.');
      }
      told = true;
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
    }
  }
};
