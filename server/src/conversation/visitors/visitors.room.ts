import { Hook } from '../../foundation/facts';
import type { Knex } from 'knex';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import type { Tombstones } from '../../foundation/tombstones';
import * as types from './content-types';
import { VisitorsHere } from './visitors-here';
import { profileStore } from './visitor.personal';
import { VisitorStore } from './visitor.store';

/** Who writes, and whether they are there. */
export interface Visitors {
  store: VisitorStore;
  here: VisitorsHere;
  /** Within the transaction that erases profiles, by their row numbers: what repeats them goes, too. */
  erasing: Hook<[trx: Knex, rows: readonly number[]]>;
}

interface Below {
  ground: Ground;
  tombstones: Tombstones;
}

export const visitors = room({
  name: 'visitors',
  contentTypes: { visitor: types.visitor },
  make: ({ ground: { strapi, clock }, tombstones }: Below): Visitors => ({
    store: new VisitorStore(strapi, clock, (hash) => tombstones.lies('token', hash)),
    here: new VisitorsHere(),
    erasing: new Hook(),
  }),
  stores: ({ ground: { database }, visitors: { erasing } }) => [
    profileStore(database, (trx, rows) => erasing.run(trx, rows)),
  ],
});
