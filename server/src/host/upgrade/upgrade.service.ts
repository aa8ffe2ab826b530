import type { Knex } from 'knex';
import { DatabaseTooNew } from './database-too-new';
import { alone, type Place } from './lock';
import { readRecord, writeRecord } from './record.store';
import { pendingOf, tooNew } from './upgrade.rules';
import type { Migration, Moment, Shape, UpgradeRecord } from './upgrade.types';

export interface UpgradeDeps {
  place: Place;
  /** Version of the code that runs. */
  version: string;
  migrations: readonly Migration[];
  run: (migration: Migration, trx: Knex.Transaction) => Promise<string>;
  /** What this code declares. */
  shape: Shape;
  /** Whether the database had the plugin's tables before Strapi brought it up to date. */
  existing: boolean;
}

/** Brings the data of an earlier version to this one's, and refuses those of a later one. */
export class Upgrade {
  constructor(private readonly deps: UpgradeDeps) {}

  /**
   * Before Strapi changes a table.
   * @param away Strapi has last started without the plugin
   * @throws DatabaseTooNew
   */
  async beforeSync(away: boolean): Promise<void> {
    const { place, existing } = this.deps;
    const { database } = place;
    if (!existing) return;
    const record = await readRecord(database, database.knex);
    this.refuseNewer(record);
    if (away && record) {
      await alone(place, async (trx) => {
        const now = await readRecord(database, trx);
        if (now) await writeRecord(database, trx, { ...now, away: true });
      });
    }
    await this.run('before-sync');
  }

  /**
   * Before anybody is served.
   * @param restore gives back what was taken while Strapi ran without the plugin
   */
  async afterSync(restore: () => Promise<void>): Promise<void> {
    const { place, migrations, version, shape, existing } = this.deps;
    const { database } = place;
    if (existing) {
      await alone(place, async (trx) => {
        const record = await readRecord(database, trx);
        if (!record?.away) return;
        await restore();
        const { away: _, ...back } = record;
        await writeRecord(database, trx, back);
      });
      await this.run('after-sync');
    }
    await alone(place, async (trx) => {
      const record = await readRecord(database, trx);
      const done = this.empty();
      const ran = existing
        ? (record?.ran ?? [])
        : migrations.map(({ name }) => ({ name, version, at: new Date().toISOString() }));
      await writeRecord(database, trx, { ...done, ran, shape });
    });
  }

  private empty(): UpgradeRecord {
    return { version: this.deps.version, ran: [], shape: {} };
  }

  private refuseNewer(record: UpgradeRecord | undefined): void {
    const { migrations, shape, version } = this.deps;
    const what = tooNew(migrations, record, shape);
    if (record && what !== undefined) throw new DatabaseTooNew(version, record.version, what);
  }

  /** One transaction each: what is done stays done when the next one fails. */
  private async run(moment: Moment): Promise<void> {
    const { place, migrations } = this.deps;
    const { database } = place;
    const record = await readRecord(database, database.knex);
    for (const migration of pendingOf(migrations, record, moment)) await this.runOne(migration);
  }

  private async runOne(migration: Migration): Promise<void> {
    const { place, version, run } = this.deps;
    const { database } = place;
    const { name } = migration;
    await alone(place, async (trx) => {
      const record = (await readRecord(database, trx)) ?? this.empty();
      // Another instance was faster.
      if (record.ran.some((one) => one.name === name)) return;
      const startedAt = Date.now();
      const did = await run(migration, trx);
      await writeRecord(database, trx, {
        ...record,
        ran: [...record.ran, { name, version, at: new Date().toISOString() }],
      });
      place.say(`Migration ${name}: ${did} (${Date.now() - startedAt} ms)`);
    });
  }
}
