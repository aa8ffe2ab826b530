import type { Knex } from 'knex';
import type { Database } from '../../foundation/platform';

/** A time range, both ends included; milliseconds since 1970 UTC. */
export interface Range {
  from: number;
  to: number;
}

/** Where a category's records and times stand: enough to say whom an event in that time affects. */
export interface Source {
  /** Content type. */
  type: string;
  /** Column that tells when a record was stored, and what kind of column it is. */
  time: string;
  kind: 'date' | 'millis';
  /** How a record leads to its person. */
  person:
    | { by: 'column'; columns: readonly string[] }
    | { by: 'chat'; column: string }
    | { by: 'case'; column: string }
    | { by: 'mail' }
    | { by: 'hash'; column: string }
    | { by: 'hold' }
    /** Ids stand in one text, each between two blanks; `through`: a column that leads to the export with that text. */
    | { by: 'list'; through?: string };
  /** Only some of the table's rows. */
  only?: (query: Knex.QueryBuilder) => void;
}

/**
 * Every category of the plugin's own that has a time. Stores of other plugins do not say how their tables look; they
 * are not counted here.
 */
export const SOURCES: Readonly<Record<string, Source>> = {
  profiles: {
    type: 'visitor',
    time: 'created_at',
    kind: 'date',
    person: { by: 'column', columns: ['document_id'] },
  },
  chats: {
    type: 'chat',
    time: 'started_at',
    kind: 'date',
    person: { by: 'column', columns: ['visitor_id'] },
  },
  answers: {
    type: 'chat',
    time: 'started_at',
    kind: 'date',
    person: { by: 'column', columns: ['visitor_id'] },
    only: (query) => void query.whereNotNull('r.answers'),
  },
  messages: {
    type: 'message',
    time: 'sent_at',
    kind: 'date',
    person: { by: 'chat', column: 'chat_id' },
  },
  consents: {
    type: 'consent',
    time: 'at',
    kind: 'millis',
    person: { by: 'column', columns: ['subject_id'] },
  },
  consentContacts: {
    type: 'consent-standing',
    time: 'at',
    kind: 'millis',
    person: { by: 'column', columns: ['subject_id'] },
  },
  suppressions: {
    type: 'suppression',
    time: 'at',
    kind: 'millis',
    person: { by: 'hash', column: 'email_hash' },
  },
  disclosures: {
    type: 'webhook-delivery',
    time: 'queued_at',
    kind: 'millis',
    person: { by: 'column', columns: ['subject_id'] },
  },
  requests: {
    type: 'subject-request',
    time: 'received_at',
    kind: 'millis',
    person: { by: 'case', column: 'document_id' },
  },
  correspondence: {
    type: 'case-event',
    time: 'at',
    kind: 'millis',
    person: { by: 'case', column: 'case_id' },
  },
  mails: {
    type: 'mail-message',
    time: 'queued_at',
    kind: 'millis',
    person: { by: 'mail' },
  },
  exports: {
    type: 'data-export',
    time: 'made_at',
    kind: 'millis',
    person: { by: 'list' },
  },
  deliveries: {
    type: 'export-delivery',
    time: 'made_at',
    kind: 'millis',
    person: { by: 'list', through: 'export_id' },
  },
  holds: {
    type: 'hold',
    time: 'placed_at',
    kind: 'millis',
    person: { by: 'hold' },
  },
  erasures: {
    type: 'erasure-record',
    time: 'made_at',
    kind: 'millis',
    person: { by: 'list' },
    only: (query) => void query.whereNotNull('r.subjects'),
  },
  links: {
    type: 'identity-link',
    time: 'at',
    kind: 'millis',
    person: { by: 'column', columns: ['low', 'high'] },
  },
  agents: {
    type: 'agent-profile',
    time: 'created_at',
    kind: 'date',
    person: { by: 'column', columns: ['user_id'] },
  },
};

/** Queries over a source's records in a range. Its rows are called `r`. */
export class SourceQueries {
  constructor(
    private readonly database: Database,
    private readonly source: Source,
    private readonly range: Range
  ) {}

  private table(name: string): string {
    return this.database.table(`plugin::live-chat.${name}`);
  }

  private rows(): Knex.QueryBuilder {
    const { type, time, kind, only } = this.source;
    const { from, to } = this.range;
    const at = (millis: number) => (kind === 'date' ? new Date(millis) : millis);
    const query = this.database
      .knex({ r: this.table(type) })
      .whereBetween(`r.${time}`, [at(from), at(to)]);
    only?.(query);
    return query;
  }

  async count(): Promise<number> {
    const row: { n?: number | string } | undefined = await this.rows().count({ n: '*' }).first();
    return Number(row?.n ?? 0);
  }

  /** Queries that together yield the person of each record, as `subject_id`. */
  persons(): Knex.QueryBuilder[] {
    const { person } = this.source;
    const ref = (column: string) => this.database.knex.ref(column);
    switch (person.by) {
      case 'column':
        return person.columns.map((column) =>
          this.rows().select(ref(`r.${column}`).as('subject_id'))
        );
      case 'chat':
        return [
          this.rows()
            .join({ c: this.table('chat') }, 'c.document_id', `r.${person.column}`)
            .select(ref('c.visitor_id').as('subject_id')),
        ];
      case 'case':
        return [this.ofCase(person.column)];
      case 'mail':
        return [
          this.rows().whereNotNull('r.subject_id').select(ref('r.subject_id').as('subject_id')),
          this.ofCase('case_id'),
        ];
      case 'hash':
        return [
          this.rows()
            .join({ c: this.table('consent') }, 'c.email_hash', `r.${person.column}`)
            .select(ref('c.subject_id').as('subject_id')),
        ];
      case 'hold':
        return [
          this.rows().where('r.target_kind', 'subject').select(ref('r.target_id').as('subject_id')),
          this.rows()
            .join({ c: this.table('chat') }, 'c.document_id', 'r.target_id')
            .select(ref('c.visitor_id').as('subject_id')),
        ];
      case 'list':
        return [this.ofList(person.through)];
    }
  }

  private ofCase(column: string): Knex.QueryBuilder {
    return this.rows()
      .join({ s: this.table('case-subject') }, 's.case_id', `r.${column}`)
      .select(this.database.knex.ref('s.subject_id').as('subject_id'));
  }

  private ofList(through: string | undefined): Knex.QueryBuilder {
    const query = this.rows();
    if (through !== undefined) {
      void query.join({ e: this.table('data-export') }, 'e.document_id', `r.${through}`);
    }
    const around =
      this.database.client === 'mysql' ? "concat('% ', ??, ' %')" : "'% ' || ?? || ' %'";
    const subjects = through === undefined ? 'r.subjects' : 'e.subjects';
    // Ids stand in one text there. Such rows are few in any time, and visitors are looked through for those alone.
    return query
      .join({ v: this.table('visitor') }, (on) => {
        void on.on(this.database.knex.raw(`?? like ${around}`, [subjects, 'v.document_id']));
      })
      .select(this.database.knex.ref('v.document_id').as('subject_id'));
  }
}
