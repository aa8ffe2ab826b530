import type { CaseEvent } from '../../../../protocol';
import type { StoredMail } from '../../foundation/mailing';
import { toMillis, type Database } from '../../foundation/platform';
import { given } from './case.row';
import { CASE_EVENT } from './case.store';

interface EventRow {
  document_id: string;
  at: unknown;
  by: string | null;
  type: CaseEvent['type'];
  data: string | null;
  text: string | null;
  mail_id: string | null;
}

export interface HistoryDeps {
  database: Database;
  mails: (mailIds: readonly string[]) => Promise<Map<string, StoredMail>>;
  nameOf: (adminId: string) => string | Promise<string>;
}

type Facts = NonNullable<CaseEvent['data']>;

/** Histories of cases as they are shown: with the mails in them, and names in the place of ids. */
export class HistoryStore {
  private readonly events: string;

  constructor(private readonly deps: HistoryDeps) {
    this.events = deps.database.table(CASE_EVENT);
  }

  /** The oldest line first. */
  async of(caseId: string): Promise<CaseEvent[]> {
    const rows: EventRow[] = await this.deps.database
      .knex(this.events)
      .where('case_id', caseId)
      .orderBy('id');
    const mails = await this.deps.mails(rows.flatMap(({ mail_id }) => mail_id ?? []));
    return Promise.all(rows.map((row) => this.toEvent(row, mails.get(row.mail_id ?? ''))));
  }

  /** When the newest line was written. */
  async lastAt(caseId: string): Promise<number> {
    const row: { at?: unknown } | undefined = await this.deps.database
      .knex(this.events)
      .max({ at: 'at' })
      .where('case_id', caseId)
      .first();
    return row?.at == null ? 0 : toMillis(row.at);
  }

  private async toEvent(row: EventRow, mail: StoredMail | undefined): Promise<CaseEvent> {
    return given<CaseEvent>({
      eventId: row.document_id,
      at: toMillis(row.at),
      by: row.by && (await this.deps.nameOf(row.by)),
      type: row.type,
      data: row.data ? await this.named(row, JSON.parse(row.data) as Facts) : undefined,
      text: row.text ?? mail?.text,
      mail: mail && {
        mailId: mail.mailId,
        to: mail.to,
        subject: mail.subject,
        state: mail.state,
      },
    });
  }

  private async named(row: EventRow, data: Facts): Promise<Facts> {
    return row.type === 'assigned' && typeof data.to === 'string'
      ? { ...data, to: await this.deps.nameOf(data.to) }
      : data;
  }
}
