import { rm } from 'node:fs/promises';
import path from 'node:path';
import {
  LiveChatError,
  type ExportInfo,
  type ExportPreview,
  type ExportRequest,
  type ExportScope,
  type LinkSuggestion,
  type ReviewedPage,
  type ReviewedRecord,
  type StoreCount,
} from '../../../../protocol';
import type { AgentDirectory } from '../../conversation/agents';
import type { ChatIds } from '../../conversation/chat';
import type { Audit } from '../../foundation/audit';
import { Hook, type Facts } from '../../foundation/facts';
import type { Ground } from '../../foundation/ground';
import type { PersonalScope } from '../../foundation/personal-data';
import type { PersonalDataRegistry } from '../../foundation/registry';
import type { Cases } from '../cases';
import { assertDecided, shownOthers, type Hides, type People } from '../people';
import type { SubjectSettingsStore } from '../settings';
import { exportSettled } from './export.facts';
import type { ExportRunner } from './export.runner';
import {
  toInfo,
  type ExportStore,
  type KeptFile,
  type StoredExport,
  type StoredRequest,
} from './export.store';
import { namesOfAgents } from './agent-names';
import { paced } from './paced';
import { Review, reviewing, soughtNames, type HitIds } from './review';

/** Of one page of the review. */
const PAGE_RECORDS = 200;
const PAGE_CHARACTERS = 100_000;

export interface ExportDeps {
  ground: Ground;
  facts: Facts;
  audit: Audit;
  registry: PersonalDataRegistry;
  chatIds: ChatIds;
  agents: AgentDirectory;
  people: People;
  cases: Cases;
  settings: SubjectSettingsStore;
  hitIdOf: HitIds;
  store: ExportStore;
  runner: ExportRunner;
}

export interface Exporter {
  userId: string;
  /** May hand contact data out in full (R28). */
  contacts: boolean;
  /** Sees contact data in full. */
  sees: boolean;
  /** Whom and what they must not see (R22). */
  hides: Hides;
}

const absent = () => new LiveChatError('not_found', 'There is no such export.');

const sameCounts = (a: readonly StoreCount[], b: readonly StoreCount[]): boolean => {
  const counts = new Map(b.map(({ store, count }) => [store, count]));
  return a.length === b.length && a.every(({ store, count }) => counts.get(store) === count);
};

/** Exports of personal data: previewed, approved, made in the background, and deleted in time. */
export class ExportService {
  /**
   * Asked before anything is read or made: what is restricted goes to nobody but the person themselves (Art 18(2)).
   * Whoever takes part throws a LiveChatError `conflict`.
   */
  readonly exporting = new Hook<
    [subjectIds: readonly string[], chatIds: readonly string[], caseId: string | undefined]
  >();

  constructor(private readonly deps: ExportDeps) {}

  /**
   * Refuses what would disclose anything in a case whose identity is not settled, or on others than the case is about
   * (R18): a file on somebody's disk is disclosed as surely as a mailed one.
   * @throws LiveChatError `conflict` | `not_found`
   */
  private async assertMayDisclose(caseId: string, subjectIds: readonly string[]): Promise<void> {
    const { cases, people } = this.deps;
    await cases.service.assertMayDisclose(caseId, subjectIds, (ids) => people.links.groupOf(ids));
  }

  /** Writes to the audit log and to the case. */
  private async told(
    what: 'created' | 'approved' | 'cancelled' | 'removed' | 'downloaded',
    stored: StoredExport,
    by: string
  ): Promise<void> {
    const { exportId, caseId, request } = stored;
    await this.deps.audit.log.record({
      action: `export.${what}`,
      by,
      target: exportId,
      data: { subjects: request.subjectIds, formats: request.formats },
    });
    if (!caseId || what === 'downloaded') return;
    const data = { what, exportId };
    await this.deps.cases.service.note(caseId, { type: 'export', ...(by ? { by } : {}), data });
  }

  private agentNames(): readonly string[] {
    return namesOfAgents(this.deps.agents);
  }

  /** @throws LiveChatError `not_found` for a scope without anybody */
  private async scopeOf(
    scope: ExportScope,
    until: number
  ): Promise<{ subjectIds: string[]; within: PersonalScope }> {
    const subjectIds =
      scope.kind === 'subjects'
        ? await this.deps.people.links.groupOf(scope.subjectIds)
        : await this.deps.chatIds.visitorsOf(scope.chatIds);
    if (subjectIds.length === 0) {
      throw new LiveChatError('not_found', 'There is nobody with these ids; search again.');
    }
    return {
      subjectIds,
      within: {
        subjectIds,
        until,
        ...(scope.kind === 'chats' ? { chatIds: scope.chatIds } : {}),
      },
    };
  }

  /** What an export would hold, and what in it may be other people's (R12). */
  async preview(
    request: {
      scope: ExportScope;
      names: readonly string[];
      agents: 'role' | 'name';
      caseId?: string;
    },
    by: Exporter
  ): Promise<ExportPreview> {
    const until = this.deps.ground.clock.now();
    const { subjectIds, within } = await this.scopeOf(request.scope, until);
    await this.exporting.run(subjectIds, [...(within.chatIds ?? [])], request.caseId);
    const counts = await this.deps.registry.counts(within);
    const names = soughtNames({ ...request, agentNames: this.agentNames() });
    const review = new Review(
      names,
      await this.deps.people.service.ownData(subjectIds),
      this.deps.hitIdOf,
      by.sees
    );
    for (const store of this.deps.registry.all()) {
      for await (const record of paced(store.export(within))) review.add(store.info, record);
    }
    return {
      until,
      counts,
      total: counts.reduce((sum, { count }) => sum + count, 0),
      hits: review.list(),
      contactMasked: !by.contacts,
      language: await this.deps.cases.reaching.languageOf(subjectIds, request.caseId),
      others: await this.others(subjectIds, within, by),
    };
  }

  /** What it would hold, record by record, with every hit where it stands. @param until of the preview */
  async records(
    request: {
      scope: ExportScope;
      names: readonly string[];
      agents: 'role' | 'name';
      caseId?: string;
      until: number;
      cursor?: string;
    },
    by: Exporter
  ): Promise<ReviewedPage> {
    const { subjectIds, within } = await this.scopeOf(request.scope, request.until);
    await this.exporting.run(subjectIds, [...(within.chatIds ?? [])], request.caseId);
    const reviewed = reviewing({
      hitIdOf: this.deps.hitIdOf,
      agents: request.agents,
      agentNames: this.agentNames(),
      names: request.names,
      contactMasked: !by.contacts || !by.sees,
    });
    const [from = '', after] = request.cursor?.split('/') ?? [];
    const all = this.deps.registry.all();
    const first = Math.max(
      0,
      all.findIndex(({ info }) => info.key === from)
    );
    const records: ReviewedRecord[] = [];
    let size = 0;
    for (const [index, store] of all.slice(first).entries()) {
      const start = index === 0 ? after : undefined;
      for await (const record of paced(store.export(within, start))) {
        const last = records.at(-1);
        if (last && (records.length >= PAGE_RECORDS || size >= PAGE_CHARACTERS)) {
          // Where this record's own category begins it has no record to go on after.
          const next =
            last.store === store.info.key ? `${last.store}/${last.recordId}` : store.info.key;
          return { stores: this.deps.registry.infos(), records, next };
        }
        const shown = reviewed(store.info, record);
        size += Object.values(shown.texts)
          .flat()
          .reduce((sum, { text }) => sum + text.length, 0);
        records.push(shown);
      }
    }
    return { stores: this.deps.registry.infos(), records };
  }

  /**
   * Takes an export on, to be made in the background.
   * @throws LiveChatError `invalid_request` | `conflict` when the data is not what was previewed | `not_found`
   */
  async create(request: ExportRequest, by: Exporter): Promise<ExportInfo> {
    if (!request.caseId && !request.reason?.trim()) {
      throw new LiveChatError('invalid_request', 'reason: say why it is made, or name a case.');
    }
    const { subjectIds, within } = await this.scopeOf(request.scope, request.until);
    if (request.caseId) await this.assertMayDisclose(request.caseId, subjectIds);
    await this.exporting.run(subjectIds, within.chatIds ? [...within.chatIds] : [], request.caseId);
    assertDecided(await this.others(subjectIds, within, by), request.leftOut);
    const counts = await this.deps.registry.counts(within);
    if (!sameCounts(counts, request.counts)) {
      throw new LiveChatError('conflict', 'The data has changed since the preview; look again.');
    }
    const approval = (await this.deps.settings.get()).secondPerson;
    const { leftOut: _, ...asked } = request;
    return this.enqueue(
      { ...asked, counts, subjectIds, contactMasked: !by.contacts },
      approval ? 'approval' : 'queued',
      by.userId
    );
  }

  /** Of single chats it is known that they are not everything. */
  private async others(
    subjectIds: readonly string[],
    within: PersonalScope,
    { hides }: Exporter
  ): Promise<LinkSuggestion[]> {
    return within.chatIds
      ? []
      : shownOthers(await this.deps.people.service.others(subjectIds), hides);
  }

  /** The person's own copy of a conversation. */
  async transcript(chatId: string, visitorId: string, language: string): Promise<ExportInfo> {
    const until = this.deps.ground.clock.now();
    const within = { subjectIds: [visitorId], chatIds: [chatId], until, notes: false };
    return this.enqueue(
      {
        scope: { kind: 'chats', chatIds: [chatId] },
        formats: ['pdf'],
        language,
        agents: 'name',
        bom: false,
        until,
        counts: await this.deps.registry.counts(within),
        names: [],
        decisions: [],
        subjectIds: [visitorId],
        contactMasked: false,
        transcript: true,
      },
      'queued',
      ''
    );
  }

  private async enqueue(
    request: StoredRequest,
    state: 'approval' | 'queued',
    by: string
  ): Promise<ExportInfo> {
    const exportId = await this.deps.store.insert(request, {
      at: this.deps.ground.clock.now(),
      by,
      state,
      total: request.counts.reduce((sum, { count }) => sum + count, 0),
    });
    const stored = await this.get(exportId);
    await this.told('created', stored, by);
    this.deps.runner.kick();
    return this.info(stored);
  }

  private async assertStillAllowed({ caseId, request }: StoredExport): Promise<void> {
    if (caseId) await this.assertMayDisclose(caseId, request.subjectIds);
  }

  async get(exportId: string): Promise<StoredExport> {
    const stored = await this.deps.store.find(exportId);
    if (!stored) throw absent();
    return stored;
  }

  info(stored: StoredExport): ExportInfo {
    return toInfo(stored, this.deps.audit.admins.nameOf);
  }

  async read(exportId: string): Promise<ExportInfo> {
    return this.info(await this.get(exportId));
  }

  /** @param hidden whether any of these persons and chats is not to be seen by who asks (R22) */
  async list(
    caseId: string | undefined,
    hidden: (ids: readonly string[]) => boolean
  ): Promise<ExportInfo[]> {
    return (await this.deps.store.list(caseId))
      .filter(({ request: { subjectIds, scope } }) => {
        return !hidden([...subjectIds, ...(scope.kind === 'chats' ? scope.chatIds : [])]);
      })
      .map((stored) => this.info(stored));
  }

  /** @throws LiveChatError `forbidden` for whoever asked for it | `conflict` */
  async approve(exportId: string, by: string): Promise<ExportInfo> {
    const stored = await this.get(exportId);
    if (stored.createdBy === by) {
      throw new LiveChatError('forbidden', 'Somebody else than who asked for it has to approve.');
    }
    await this.assertStillAllowed(stored);
    const moved = await this.deps.store.move(exportId, ['approval'], {
      state: 'queued',
      approvedBy: by,
    });
    if (!moved) throw new LiveChatError('conflict', 'It does not wait for approval.');
    await this.told('approved', stored, by);
    this.deps.runner.kick();
    return this.read(exportId);
  }

  /** @throws LiveChatError `conflict` for one that is done */
  async cancel(exportId: string, by: string): Promise<ExportInfo> {
    const stored = await this.get(exportId);
    const moved = await this.deps.store.move(exportId, ['approval', 'queued', 'running'], {
      state: 'cancelled',
      finishedAt: this.deps.ground.clock.now(),
    });
    if (!moved) throw new LiveChatError('conflict', 'It is not being made any more.');
    await this.deps.runner.abort(exportId);
    await this.deps.facts.tell(exportSettled, { exportId });
    await this.told('cancelled', stored, by);
    return this.read(exportId);
  }

  /** Deletes the files now. @throws LiveChatError `conflict` for one without files */
  async remove(exportId: string, by: string): Promise<ExportInfo> {
    const stored = await this.get(exportId);
    if (!(await this.expire(stored))) {
      throw new LiveChatError('conflict', 'It has no files.');
    }
    await this.told('removed', stored, by);
    return this.read(exportId);
  }

  private async expire(stored: StoredExport): Promise<boolean> {
    const moved = await this.deps.store.move(stored.exportId, ['ready'], {
      state: 'expired',
      files: [],
    });
    if (moved) await rm(this.folderOf(stored.exportId), { recursive: true, force: true });
    return moved;
  }

  /**
   * Ends exports whatever they are at: their making, their files and their links. Rejects when a file cannot be deleted,
   * so that nobody takes it for gone.
   */
  async destroy(exportIds: readonly string[]): Promise<void> {
    for (const exportId of exportIds) {
      await this.deps.store.move(exportId, ['approval', 'queued', 'running'], {
        state: 'cancelled',
        finishedAt: this.deps.ground.clock.now(),
      });
      await this.deps.runner.abort(exportId);
      await this.deps.store.move(exportId, ['ready'], { state: 'expired', files: [] });
      await rm(this.folderOf(exportId), { recursive: true, force: true });
      await this.deps.facts.tell(exportSettled, { exportId });
    }
  }

  /** Ends exports about these persons that have files or will. */
  async destroyAbout(subjectIds: readonly string[]): Promise<void> {
    await this.destroy(await this.deps.store.liveAbout(subjectIds));
  }

  private folderOf(exportId: string): string {
    return path.join(this.deps.ground.folders.exports, exportId);
  }

  /** Deletes files whose time is over. */
  async expireOverdue(): Promise<void> {
    for (const stored of await this.deps.store.overdue(this.deps.ground.clock.now())) {
      await this.expire(stored);
    }
  }

  /** Its files are deleted at this time at the latest. */
  async expireBy(exportId: string, at: number): Promise<void> {
    const { expiresAt } = await this.get(exportId);
    if (expiresAt === undefined || expiresAt > at) {
      await this.deps.store.move(exportId, ['ready'], { expiresAt: at });
    }
  }

  /** Deletes the files of an export that must not be fetched any more. */
  async finished(exportId: string): Promise<void> {
    await this.expire(await this.get(exportId));
  }

  /** @throws LiveChatError `not_found` | `gone` when its files were deleted */
  async file(exportId: string, index: number): Promise<KeptFile> {
    const stored = await this.get(exportId);
    if (stored.state === 'expired') {
      throw new LiveChatError('gone', 'Its files were deleted; make a new export.');
    }
    const file = stored.state === 'ready' ? stored.files[index] : undefined;
    if (!file) throw new LiveChatError('not_found', 'There is no such file.');
    return file;
  }

  async download(exportId: string, index: number, by: string): Promise<KeptFile> {
    // Once more: whom the case is about may have changed since it was made.
    await this.assertStillAllowed(await this.get(exportId));
    const file = await this.file(exportId, index);
    await this.told('downloaded', await this.get(exportId), by);
    return file;
  }
}
