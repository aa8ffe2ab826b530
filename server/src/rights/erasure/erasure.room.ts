import type { Facts } from '../../foundation/facts';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import type { Tombstones } from '../../foundation/tombstones';
import type { Desk } from '../../conversation/desk';
import { holdLifted } from '../holds';
import * as types from './content-types';
import { Eraser } from './eraser';
import { erasureDataStore } from './erasure.personal';
import { ErasureRunner } from './erasure.runner';
import { ErasureService } from './erasure.service';
import { ErasureStore } from './erasure.store';
import { erasuresController } from './erasures.controller';
import { erasuresRoutes } from './erasures.routes';
import { Freezer } from './freeze';
import { Ledger } from './ledger';
import { seedFrom } from './ledger-seed';
import { Receipts } from './receipts';
import { Replay } from './replay';
import { Scrubber, secureDelete } from './scrub';
import { StoreErasing } from './store-erasing';
import type { ErasureRooms } from './erasure.rooms';
import { ErasureSurroundings } from './surroundings';

/** Erasure: preview, execution, ledger, receipt, replay (R19–R21). */
export interface Erasure {
  service: ErasureService;
  runner: ErasureRunner;
  ledger: Ledger;
  replay: Replay;
  receipts: Receipts;
  scrubber: Scrubber;
  /** For retention. */
  overdue: StoreErasing;
}

interface Below extends ErasureRooms {
  facts: Facts;
  tombstones: Tombstones;
  desk: Desk;
}

/** A database that is older than the ledger was restored from a backup: it begins a new life, and somebody has to repeat erasures. */
const lookBack = async ({ strapi, life }: Ground, ledger: Ledger): Promise<void> => {
  await ledger.reconcile();
  const missing = await ledger.missing();
  if (missing.length === 0) return;
  strapi.log.warn(
    `[live-chat] This database is older than the ledger of erasures: ${missing.length} have to be repeated. Open Privacy, Erasures in the admin panel.`
  );
  await life.begin();
};

const make = async (below: Below): Promise<Erasure> => {
  const { ground, facts, mailing, tombstones, registry, wordIndex, holds } = below;
  const { database, clock, keyed, ownSecret, folders } = ground;
  const { index } = wordIndex;
  await secureDelete(database);
  const store = new ErasureStore(database);
  const ledger = new Ledger(
    database,
    keyed,
    folders.records,
    ownSecret ? undefined : () => seedFrom(folders.records)
  );
  const eraser = new Eraser(registry);
  const receipts = new Receipts(below, store);
  const scrubber = new Scrubber(database, [index.messages.table, index.records.table], clock);
  const freezer = new Freezer(database, clock, tombstones);
  const around = new ErasureSurroundings(below, store, ledger, freezer, eraser, receipts, scrubber);
  const runner = new ErasureRunner(around);
  mailing.outbox.serve('erasure', {
    files: (id) => receipts.files(id),
    settled: (id, { state }) => runner.receiptSettled(id, state),
  });
  facts.hear(holdLifted, () => runner.resumeBlocked());
  holds.service.countWaitingBy(
    async (ids) => (await store.liveAbout(ids)).filter(({ state }) => state === 'blocked').length
  );
  return {
    service: new ErasureService(around, runner),
    runner,
    ledger,
    replay: new Replay(around, runner),
    receipts,
    scrubber,
    overdue: new StoreErasing(below, tombstones, eraser, scrubber),
  };
};

export const erasure = room({
  name: 'erasure',
  contentTypes: { 'erasure-record': types.erasureRecord, 'ledger-entry': types.ledgerEntry },
  routes: erasuresRoutes,
  controllers: { erasures: erasuresController },
  make,
  stores: ({ ground: { database } }) => [erasureDataStore(database)],
  start: async ({ ground, erasure: { ledger, runner } }) => {
    await lookBack(ground, ledger);
    runner.kick();
  },
  upkeep: ({ erasure: { scrubber, runner } }) => [
    { work: () => scrubber.sweep() },
    {
      work: () => {
        runner.kick();
      },
    },
  ],
  stop: ({ erasure: { runner } }) => runner.stop(),
});
