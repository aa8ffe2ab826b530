import type { ConsentRecord } from '../../../../../protocol';
import { toMillis } from '../../../foundation/platform';
import { without } from '../protection';
import type { TaskDeps } from './task.deps';

const CONSENT = 'plugin::live-chat.consent';
const STANDING = 'plugin::live-chat.consent-standing';

interface ProofRow {
  id: number;
  document_id: string;
  record: string;
  at: unknown;
}

/** When a proof without a standing began to be nothing but a proof: the person was erased, or it was left over. */
export const leftSince = ({ record, at }: ProofRow): number => {
  const { pseudonymised } = JSON.parse(record) as ConsentRecord;
  return Math.max(toMillis(at), pseudonymised ? Date.parse(pseudonymised.at) : 0);
};

/** Proofs without a standing: of persons who were erased, or left over. */
export class LeftProofs {
  constructor(private readonly deps: Pick<TaskDeps, 'database' | 'protection'>) {}

  /** Those that are due and that nothing protects, found in pages of so many. */
  async *due(purpose: string, cutoff: number, limit: number): AsyncGenerator<ProofRow[]> {
    const { protection } = this.deps;
    for (let last = 0; ;) {
      const query = this.proofs(purpose, cutoff)
        .select('id', 'document_id', 'record', 'at')
        .andWhere('id', '>', last)
        .orderBy('id')
        .limit(limit);
      without(query, 'subject_id', protection.subjects());
      without(query, 'chat_id', protection.heldChats());
      const rows = (await query) as ProofRow[];
      if (rows.length === 0) return;
      yield rows.filter((row) => leftSince(row) <= cutoff);
      last = rows.at(-1)?.id ?? last;
    }
  }

  private proofs(purpose: string, cutoff: number) {
    const { database } = this.deps;
    const records = database.table(CONSENT);
    const table = database.table(STANDING);
    return database
      .knex(records)
      .where('purpose', purpose)
      .andWhere('at', '<=', cutoff)
      .whereNotExists((exists) => {
        void exists
          .select('id')
          .from(table)
          .whereRaw('?? = ??', [`${table}.subject_id`, `${records}.subject_id`])
          .andWhereRaw('?? = ??', [`${table}.purpose`, `${records}.purpose`]);
      });
  }
}
