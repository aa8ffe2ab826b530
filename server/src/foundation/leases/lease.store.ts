import { isUniqueViolation, newId, retryTransient, type Clock, type Database } from '../platform';

/** Tasks that only one instance may work on at a time, claimed through the database. */
export class LeaseStore {
  private readonly table: string;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock
  ) {
    this.table = database.table('plugin::live-chat.lease');
  }

  /** @returns the name that it was taken under; nothing while somebody else has it */
  async take(name: string, until: number): Promise<string | undefined> {
    const owner = newId();
    const now = this.clock.now();
    const taken = await retryTransient(() =>
      this.database
        .knex(this.table)
        .where('name', name)
        .andWhere('until', '<=', now)
        .update({ owner, until, updated_at: new Date(now) })
    );
    if (taken > 0) return owner;
    const at = new Date(now);
    try {
      await retryTransient(async () => {
        await this.database.knex(this.table).insert({
          document_id: newId(),
          created_at: at,
          updated_at: at,
          published_at: at,
          name,
          owner,
          until,
        });
      });
      return owner;
    } catch (error) {
      if (isUniqueViolation(error)) return undefined;
      throw error;
    }
  }

  /** @returns false when it was taken over meanwhile: then stop */
  async renew(name: string, owner: string, until: number): Promise<boolean> {
    const now = new Date(this.clock.now());
    const renewed = await retryTransient(() =>
      this.database.knex(this.table).where({ name, owner }).update({ until, updated_at: now })
    );
    return renewed > 0;
  }

  async release(name: string, owner: string): Promise<void> {
    await this.renew(name, owner, 0);
  }

  async isTaken(name: string): Promise<boolean> {
    const row = await this.database
      .knex(this.table)
      .first('id')
      .where('name', name)
      .andWhere('until', '>', this.clock.now());
    return row !== undefined;
  }
}
