import type { Knex } from 'knex';
import type {
  ExportFailure,
  ExportFile,
  ExportInfo,
  ExportRequest,
  ExportState,
} from '../../../../protocol';
import {
  containing,
  newId,
  toMillis,
  toMillisOrUndefined,
  type Database,
} from '../../foundation/platform';

/** What was asked for, as it is kept. */
export interface StoredRequest extends ExportRequest {
  subjectIds: string[];
  contactMasked: boolean;
  /** The person's own copy of a conversation: without notes, and without anything masked in it. */
  transcript?: boolean;
}

export type KeptFile = ExportFile & { path: string };

export interface StoredExport {
  exportId: string;
  state: ExportState;
  failure?: ExportFailure | undefined;
  request: StoredRequest;
  caseId?: string | undefined;
  createdAt: number;
  createdBy: string;
  approvedBy?: string | undefined;
  done: number;
  total: number;
  masked: number;
  files: KeptFile[];
  finishedAt?: number | undefined;
  expiresAt?: number | undefined;
}

interface Row {
  id: number;
  document_id: string;
  state: ExportState;
  failure: ExportFailure | null;
  request: string;
  case_id: string | null;
  made_at: unknown;
  made_by: string | null;
  approved_by_id: string | null;
  done: number;
  total: number;
  masked: number;
  files: string | null;
  finished_at: unknown;
  expires_at: unknown;
}

const CREATED_BY = 'made_by';

const toExport = (row: Row): StoredExport => ({
  exportId: row.document_id,
  state: row.state,
  failure: row.failure ?? undefined,
  request: JSON.parse(row.request) as StoredRequest,
  caseId: row.case_id ?? undefined,
  createdAt: toMillis(row.made_at),
  createdBy: row[CREATED_BY] ?? '',
  approvedBy: row.approved_by_id ?? undefined,
  done: row.done,
  total: row.total,
  masked: row.masked,
  files: JSON.parse(row.files ?? '[]') as KeptFile[],
  finishedAt: toMillisOrUndefined(row.finished_at),
  expiresAt: toMillisOrUndefined(row.expires_at),
});

const LISTED = 200;

/** The table of exports. */
export class ExportStore {
  private readonly table: string;

  constructor(private readonly database: Database) {
    this.table = database.table('plugin::live-chat.data-export');
  }

  private get rows(): Knex.QueryBuilder {
    return this.database.knex(this.table);
  }

  async insert(
    request: StoredRequest,
    more: { at: number; by: string; state: ExportState; total: number }
  ): Promise<string> {
    const exportId = newId();
    const at = new Date(more.at);
    await this.rows.insert({
      document_id: exportId,
      created_at: at,
      updated_at: at,
      published_at: at,
      state: more.state,
      subjects: ` ${request.subjectIds.join(' ')} `,
      request: JSON.stringify(request),
      case_id: request.caseId ?? null,
      made_at: more.at,
      [CREATED_BY]: more.by || null,
      done: 0,
      total: more.total,
      masked: 0,
    });
    return exportId;
  }

  async find(exportId: string): Promise<StoredExport | undefined> {
    const row: Row | undefined = await this.rows.first().where('document_id', exportId);
    return row && toExport(row);
  }

  async list(caseId?: string): Promise<StoredExport[]> {
    const query = this.rows.orderBy('id', 'desc').limit(LISTED);
    if (caseId !== undefined) void query.where('case_id', caseId);
    return ((await query) as Row[]).map(toExport);
  }

  /** Changes an export if it is still in one of these states. @returns whether it was */
  async move(
    exportId: string,
    from: readonly ExportState[],
    columns: {
      state?: ExportState;
      failure?: ExportFailure | null;
      approvedBy?: string;
      done?: number;
      masked?: number;
      files?: readonly KeptFile[];
      finishedAt?: number;
      expiresAt?: number;
      touchedAt?: number;
    }
  ): Promise<boolean> {
    const { approvedBy, files, finishedAt, expiresAt, touchedAt, ...same } = columns;
    const changed = await this.rows
      .where('document_id', exportId)
      .whereIn('state', [...from])
      .update({
        ...same,
        ...(approvedBy === undefined ? {} : { approved_by_id: approvedBy }),
        ...(files === undefined ? {} : { files: JSON.stringify(files) }),
        ...(finishedAt === undefined ? {} : { finished_at: finishedAt }),
        ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
        ...(touchedAt === undefined ? {} : { touched_at: touchedAt }),
      });
    return changed > 0;
  }

  /** Those that people of the panel wait for come first. */
  async inState(state: ExportState, limit: number): Promise<StoredExport[]> {
    const rows: Row[] = await this.rows
      .where('state', state)
      .orderByRaw('case when made_by is null then 1 else 0 end, id')
      .limit(limit);
    return rows.map(toExport);
  }

  /** Ids of exports about these persons that have files or will. */
  async liveAbout(subjectIds: readonly string[]): Promise<string[]> {
    if (subjectIds.length === 0) return [];
    return this.rows
      .whereIn('state', ['approval', 'queued', 'running', 'ready'])
      .andWhere((either) => {
        for (const id of subjectIds) {
          void either.orWhereRaw('subjects like ? escape ?', [containing(` ${id} `), '\\']);
        }
      })
      .pluck('document_id');
  }

  async overdue(now: number): Promise<StoredExport[]> {
    const rows: Row[] = await this.rows
      .where('state', 'ready')
      .andWhere('expires_at', '<=', now)
      .limit(LISTED);
    return rows.map(toExport);
  }

  /** Those that an instance worked on which has not said anything for a while. */
  async abandoned(before: number): Promise<StoredExport[]> {
    const rows: Row[] = await this.rows
      .where('state', 'running')
      .andWhere('touched_at', '<', before)
      .limit(LISTED);
    return rows.map(toExport);
  }
}

const STATES_WITH_FILES = new Set<ExportState>(['ready']);

/** An export as the panel sees it. */
export const toInfo = (stored: StoredExport, nameOf: (userId: string) => string): ExportInfo => {
  const { request } = stored;
  return {
    exportId: stored.exportId,
    state: stored.state,
    ...(stored.failure ? { failure: stored.failure } : {}),
    formats: request.formats,
    language: request.language,
    scope: request.scope.kind,
    subjectIds: request.subjectIds,
    ...(stored.caseId ? { caseId: stored.caseId } : {}),
    ...(request.reason ? { reason: request.reason } : {}),
    done: stored.done,
    total: stored.total,
    counts: request.counts,
    masked: stored.masked,
    createdAt: stored.createdAt,
    by: { id: stored.createdBy, name: nameOf(stored.createdBy) },
    ...(stored.approvedBy
      ? { approvedBy: { id: stored.approvedBy, name: nameOf(stored.approvedBy) } }
      : {}),
    ...(stored.finishedAt ? { finishedAt: stored.finishedAt } : {}),
    ...(stored.expiresAt ? { expiresAt: stored.expiresAt } : {}),
    files: STATES_WITH_FILES.has(stored.state)
      ? stored.files.map(({ path: _, ...file }) => file)
      : [],
  };
};
