import type { BreachDefinition, BreachInfo } from '../../../../protocol';
import type { Names } from '../../foundation/audit';
import { newId, newReference, toMillis, type Database } from '../../foundation/platform';
import { breachDueAt } from './breach.rules';

interface Row {
  document_id: string;
  reference: string;
  definition: string;
  made_at: unknown;
  made_by: string | null;
  saved_at: unknown;
}

const toInfo = (row: Row, nameOf: (userId: string) => string): BreachInfo => {
  const definition = JSON.parse(row.definition) as BreachDefinition;
  const by = row.made_by ?? '';
  return {
    ...definition,
    breachId: row.document_id,
    reference: row.reference,
    dueAt: breachDueAt(definition),
    createdAt: toMillis(row.made_at),
    by: { id: by, name: nameOf(by) },
    savedAt: toMillis(row.saved_at),
  };
};

/** The register of breaches. */
export class BreachStore {
  private readonly table: string;

  constructor(
    private readonly database: Database,
    private readonly names: Names
  ) {
    this.table = database.table('plugin::live-chat.breach');
  }

  private get rows() {
    return this.database.knex(this.table);
  }

  /** The newest first. */
  async list(): Promise<BreachInfo[]> {
    const rows: Row[] = await this.rows.orderBy('id', 'desc');
    const nameOf = await this.names();
    return rows.map((row) => toInfo(row, nameOf));
  }

  async find(breachId: string): Promise<BreachInfo | undefined> {
    const row: Row | undefined = await this.rows.first().where('document_id', breachId);
    return row && toInfo(row, await this.names());
  }

  /** @returns the entry's id */
  async insert(definition: BreachDefinition, at: number, by: string): Promise<string> {
    const breachId = newId();
    const date = new Date(at);
    await this.rows.insert({
      document_id: breachId,
      created_at: date,
      updated_at: date,
      published_at: date,
      reference: newReference('B'),
      ...columnsOf(definition, at),
      closed_at: definition.closed ? at : null,
      made_at: at,
      made_by: by,
    });
    return breachId;
  }

  /** @returns false when somebody else has saved since `base` */
  async update(
    breachId: string,
    definition: BreachDefinition,
    base: number,
    at: number
  ): Promise<boolean> {
    const changed = await this.rows
      .where({ document_id: breachId, saved_at: base })
      .update({ ...columnsOf(definition, at), updated_at: new Date(at) });
    if (changed === 0) return false;
    // The time of an entry begins when it was first closed, not when it was last corrected.
    await this.rows
      .where({ document_id: breachId, closed: true })
      .whereNull('closed_at')
      .update({ closed_at: at });
    await this.rows.where({ document_id: breachId, closed: false }).update({ closed_at: null });
    return true;
  }
}

const columnsOf = (definition: BreachDefinition, at: number) => ({
  definition: JSON.stringify(definition),
  aware_at: definition.awareAt,
  closed: definition.closed,
  saved_at: at,
});
