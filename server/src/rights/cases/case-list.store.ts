import type { Knex } from 'knex';
import type { CaseCounts, CaseFilter } from '../../../../protocol';
import { containing, type Database } from '../../foundation/platform';
import { CASE_SUBJECT, REQUEST, type CaseStore } from './case.store';
import type { Case } from './case.types';
import { storedDueAt } from './clock.rules';
import { CLOSED_STATES, OPEN_STATES } from './machine.rules';

/** A search in the forms that the table knows. */
export interface CaseSearch {
  reference?: string;
  emailHash?: string;
  subjectIds?: readonly string[];
  /** Part of a name, in lower case. */
  name?: string;
}

export interface CaseListPage {
  cases: Case[];
  next?: string;
}

const PAGE = 50;
const SOON = 10 * 86_400_000;
/** A stored due date is compared with the moment at which the clock stands, where it does. */
const OVERDUE = 'due_at < coalesce(paused_since, ?)';
const DUE_SOON = 'due_at <= coalesce(paused_since, ?) + ?';

/** When is looked, by whom, and whose cases they must not see. */
interface Looking {
  now: number;
  me: string;
  hidden: ReadonlySet<string> | undefined;
}

type View = NonNullable<CaseFilter['view']>;
type Narrow = (query: Knex.QueryBuilder, at: { now: number; me: string }) => void;

const open: Narrow = (query) => void query.whereIn('state', [...OPEN_STATES]);

const VIEWS: Record<View, Narrow> = {
  open,
  overdue: (query, at) => {
    open(query, at);
    void query.whereRaw(OVERDUE, [at.now]);
  },
  soon: (query, at) => {
    open(query, at);
    void query.whereRaw(`not (${OVERDUE}) and ${DUE_SOON}`, [at.now, at.now, SOON]);
  },
  mine: (query, at) => {
    open(query, at);
    void query.where('assignee_id', at.me);
  },
  unassigned: (query, at) => {
    open(query, at);
    void query.whereNull('assignee_id');
  },
  closed: (query) => void query.whereIn('state', [...CLOSED_STATES]),
  all: () => undefined,
};

/** Lists of cases. What is open comes in the order of due dates, all else the newest first. */
export class CaseListStore {
  private readonly requests: string;
  private readonly links: string;

  constructor(
    private readonly database: Database,
    private readonly cases: CaseStore
  ) {
    this.requests = database.table(REQUEST);
    this.links = database.table(CASE_SUBJECT);
  }

  async page(
    filter: Omit<CaseFilter, 'search'>,
    search: CaseSearch | undefined,
    at: Looking
  ): Promise<CaseListPage> {
    const view = filter.view ?? 'open';
    const byDue = view !== 'closed' && view !== 'all';
    const found = await this.cases.read((query) => {
      VIEWS[view](query, at);
      this.withoutHidden(query, at.hidden);
      if (filter.kind) void query.where('kind', filter.kind);
      if (filter.state) void query.where('state', filter.state);
      if (filter.subjectId) this.about(query, [filter.subjectId]);
      if (search) this.search(query, search);
      this.from(query, filter.cursor, byDue);
      const ordered = byDue
        ? query.orderBy([{ column: 'due_at' }, { column: 'document_id' }])
        : query.orderBy([
            { column: 'received_at', order: 'desc' },
            { column: 'document_id', order: 'desc' },
          ]);
      return ordered.limit(PAGE + 1);
    });
    const cases = found.slice(0, PAGE);
    const last = cases.at(-1);
    if (found.length <= PAGE || !last) return { cases };
    const key = byDue ? storedDueAt(last.clock) : last.clock.receivedAt;
    return { cases, next: `${key}.${last.caseId}` };
  }

  private about(query: Knex.QueryBuilder, subjectIds: readonly string[]): void {
    const cases = this.database
      .knex(this.links)
      .select('case_id')
      .whereIn('subject_id', [...subjectIds]);
    void query.whereIn('document_id', cases);
  }

  private withoutHidden(query: Knex.QueryBuilder, hidden: ReadonlySet<string> | undefined): void {
    if (!hidden?.size) return;
    const cases = this.database
      .knex(this.links)
      .select('case_id')
      .whereIn('subject_id', [...hidden]);
    void query.whereNotIn('document_id', cases);
  }

  private search(query: Knex.QueryBuilder, search: CaseSearch): void {
    void query.where((either) => {
      // Without any condition that could hold nothing is found, rather than everything.
      void either.whereRaw('1 = 0');
      if (search.reference) void either.orWhere('reference', search.reference);
      if (search.emailHash) void either.orWhere('email_hash', search.emailHash);
      if (search.name) {
        void either.orWhereRaw('lower(requester_name) like ? escape ?', [
          containing(search.name),
          '\\',
        ]);
      }
      const { subjectIds } = search;
      if (subjectIds?.length) void either.orWhere((about) => this.about(about, subjectIds));
    });
  }

  private from(query: Knex.QueryBuilder, cursor: string | undefined, byDue: boolean): void {
    const match = /^(\d{1,15})\.([0-9a-z]{1,40})$/.exec(cursor ?? '');
    if (!match) return;
    const [key, caseId] = [Number(match[1]), match[2] ?? ''];
    const [column, sign] = byDue ? ['due_at', '>'] : ['received_at', '<'];
    void query.where((behind) => {
      void behind.where(column, sign, key).orWhere((same) => {
        void same.where(column, key).andWhere('document_id', sign, caseId);
      });
    });
  }

  /** Open cases in numbers. */
  async counts(at: Looking): Promise<CaseCounts> {
    const { knex } = this.database;
    const count = async (view: View): Promise<number> => {
      const query = knex(this.requests);
      VIEWS[view](query, at);
      this.withoutHidden(query, at.hidden);
      const row: { n?: number | string } | undefined = await query.count({ n: '*' }).first();
      return Number(row?.n ?? 0);
    };
    const [all, overdue, soon, unassigned, mine] = await Promise.all([
      count('open'),
      count('overdue'),
      count('soon'),
      count('unassigned'),
      count('mine'),
    ]);
    return { open: all, overdue, soon, unassigned, mine };
  }

  /** Open cases that are due within days or overdue, in order of their due dates. */
  due(now: number, within: number, after: { dueAt: number; caseId: string } | undefined) {
    return this.cases.read((query) => {
      VIEWS.open(query, { now, me: '' });
      void query.whereRaw(DUE_SOON, [now, within]);
      if (after) this.from(query, `${after.dueAt}.${after.caseId}`, true);
      return query.orderBy([{ column: 'due_at' }, { column: 'document_id' }]).limit(200);
    });
  }
}
