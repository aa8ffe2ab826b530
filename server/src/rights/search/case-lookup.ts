import type { Database, KeyedHash } from '../../foundation/platform';

const OPEN = ['received', 'in_progress', 'paused'];
const MAX = 1_000;

/** Whom cases are about: what the subject search asks of them. */
export class CaseLookup {
  private readonly cases: string;
  private readonly links: string;

  constructor(
    private readonly database: Database,
    private readonly keyed: KeyedHash
  ) {
    this.cases = database.table('plugin::live-chat.subject-request');
    this.links = database.table('plugin::live-chat.case-subject');
  }

  private async subjectsOf(condition: Record<string, unknown> | 'open'): Promise<string[]> {
    const query = this.database
      .knex({ s: this.links })
      .join({ r: this.cases }, 'r.document_id', 's.case_id')
      .limit(MAX);
    if (condition === 'open') void query.whereIn('r.state', OPEN);
    else void query.where(condition);
    return [...new Set<string>(await query.pluck('s.subject_id'))];
  }

  ofReference = (reference: string): Promise<string[]> =>
    this.subjectsOf({ 'r.reference': reference });

  withOpenCase = (): Promise<string[]> => this.subjectsOf('open');

  /** Whom cases are about, and who asked as far as it is proven. */
  ofRequester = async (email: string): Promise<string[]> => {
    const asked = { email_hash: this.keyed.ofEmail(email) };
    const own: string[] = await this.database
      .knex(this.cases)
      .where(asked)
      .whereNotNull('subject_id')
      .limit(MAX)
      .pluck('subject_id');
    return [...new Set([...own, ...(await this.subjectsOf({ 'r.email_hash': asked.email_hash }))])];
  };
}
