import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type {
  ExportCover,
  ExportFailure,
  ExportJob,
  PersonalRecord,
  StoreCount,
} from '../../../../protocol';
import type { AgentDirectory } from '../../conversation/agents';
import type { Facts } from '../../foundation/facts';
import type { Ground } from '../../foundation/ground';
import type { PersonalScope } from '../../foundation/personal-data';
import { makeOwnFolder } from '../../foundation/platform';
import type { PersonalDataRegistry } from '../../foundation/registry';
import type { NoticeService } from '../../transparency/notice';
import type { Cases } from '../cases';
import type { People } from '../people';
import type { SubjectSettingsStore } from '../settings';
import { namesOfAgents } from './agent-names';
import { coverOf } from './cover';
import { exportSettled } from './export.facts';
import type { ExportStore, StoredExport } from './export.store';
import { paced } from './paced';
import { Redactor, type HitIds } from './review';
import { runExport } from './worker';

export interface RunnerDeps {
  ground: Ground;
  facts: Facts;
  registry: PersonalDataRegistry;
  agents: AgentDirectory;
  people: People;
  cases: Cases;
  notice: NoticeService;
  settings: SubjectSettingsStore;
  hitIdOf: HitIds;
  store: ExportStore;
}

const HOUR = 3_600_000;
/** An instance that says nothing for so long does not work on its export any more. Milliseconds. */
const SILENCE = 60_000;
/** How often progress is written down, in milliseconds. */
const PROGRESS = 1_000;
const HEARTBEAT = 10_000;

const cancelled = Symbol('cancelled');
const stopping = Symbol('stopping');

class Changed extends Error {}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const failureOf = (error: unknown): ExportFailure => {
  if (error instanceof Changed) return 'changed';
  if (error === stopping) return 'interrupted';
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error)) ? 'space' : 'internal';
};

const scopeOf = ({ request }: StoredExport): PersonalScope => ({
  subjectIds: request.subjectIds,
  until: request.until,
  ...(request.scope.kind === 'chats' ? { chatIds: request.scope.chatIds } : {}),
  ...(request.transcript ? { notes: false } : {}),
});

const countOf = (counts: readonly StoreCount[], store: string): number =>
  counts.find((one) => one.store === store)?.count ?? 0;

/** Makes exports one after the other, in a worker thread. */
export class ExportRunner {
  private running: Promise<void> | undefined;
  private current: { exportId: string; abort: AbortController } | undefined;
  private stopped = false;

  private readonly onDefect: (error: unknown) => void;

  constructor(private readonly deps: RunnerDeps) {
    this.onDefect = deps.ground.defect('exports');
  }

  private async cover({ request, caseId }: StoredExport, nothing: boolean): Promise<ExportCover> {
    const { ground, cases, notice } = this.deps;
    return coverOf({
      language: request.language,
      producedAt: ground.clock.now(),
      until: request.until,
      reference: caseId ? (await cases.service.gate(caseId)).reference : undefined,
      nothing,
      transcript: request.transcript === true,
      told: await notice.told(request.language),
    });
  }

  /** Looks for work. */
  kick(): void {
    if (this.stopped) return;
    this.running ??= this.work()
      .catch(this.onDefect)
      .finally(() => {
        this.running = undefined;
      });
  }

  /** Ends the making of an export; resolves when nothing of it is left. */
  async abort(exportId: string): Promise<void> {
    if (this.current?.exportId !== exportId) return;
    this.current.abort.abort(cancelled);
    await this.running;
    this.kick();
  }

  /** An export that is being made says that it was interrupted, and leaves no file. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.current?.abort.abort(stopping);
    await this.running;
  }

  /** Exports of an instance that is gone are not left as if they were being made. */
  async cleanUp(): Promise<void> {
    const now = this.deps.ground.clock.now();
    for (const { exportId } of await this.deps.store.abandoned(now - SILENCE)) {
      await rm(this.folderOf(exportId), { recursive: true, force: true });
      await this.deps.store.move(exportId, ['running'], {
        state: 'failed',
        failure: 'interrupted',
        finishedAt: now,
      });
      await this.deps.facts.tell(exportSettled, { exportId });
    }
  }

  private folderOf(exportId: string): string {
    return path.join(this.deps.ground.folders.exports, exportId);
  }

  private async work(): Promise<void> {
    for (;;) {
      if (this.stopped) return;
      const [next] = await this.deps.store.inState('queued', 1);
      if (!next) return;
      const touchedAt = this.deps.ground.clock.now();
      const mine = await this.deps.store.move(next.exportId, ['queued'], {
        state: 'running',
        touchedAt,
      });
      if (mine) await this.make(next);
    }
  }

  private async make(stored: StoredExport): Promise<void> {
    const { exportId } = stored;
    const abort = new AbortController();
    this.current = { exportId, abort };
    const folder = this.folderOf(exportId);
    // Counting and closing files tell of no progress, and are work all the same.
    const heartbeat = setInterval(() => this.touch(exportId), HEARTBEAT);
    try {
      await makeOwnFolder(this.deps.ground.folders.exports);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const { files, masked } = await this.write(stored, folder, abort.signal);
      const now = this.deps.ground.clock.now();
      const ready = await this.deps.store.move(exportId, ['running'], {
        state: 'ready',
        done: stored.total,
        masked,
        files: files.map((file) => ({ ...file, path: path.basename(file.path) })),
        finishedAt: now,
        expiresAt: now + (await this.deps.settings.get()).keepHours * HOUR,
      });
      if (!ready) await rm(folder, { recursive: true, force: true });
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      const failure = failureOf(error);
      if (failure === 'internal' && error !== cancelled) this.onDefect(error);
      await this.deps.store.move(exportId, ['running'], {
        state: 'failed',
        failure,
        finishedAt: this.deps.ground.clock.now(),
      });
    } finally {
      clearInterval(heartbeat);
      this.current = undefined;
    }
    await this.deps.facts.tell(exportSettled, { exportId });
  }

  private async write(stored: StoredExport, folder: string, signal: AbortSignal) {
    const { request } = stored;
    const scope = scopeOf(stored);
    const counts = await this.deps.registry.counts(scope);
    this.assertSame(request.counts, counts);
    const redactor = new Redactor({
      hitIdOf: this.deps.hitIdOf,
      agents: request.agents,
      agentNames: namesOfAgents(this.deps.agents),
      names: request.names,
      own: await this.deps.people.service.ownData(request.subjectIds),
      decisions: request.decisions,
      contactMasked: request.contactMasked,
      ...(request.transcript ? { unmasked: true } : {}),
    });
    const job: ExportJob = {
      exportId: stored.exportId,
      formats: request.formats,
      language: request.language,
      producedAt: this.deps.ground.clock.now(),
      bom: request.bom,
      stores: this.deps.registry.infos(),
      counts,
      cover: await this.cover(stored, stored.total === 0),
    };
    const written = await runExport(job, this.redacted(scope, redactor), {
      directory: folder,
      fonts: this.deps.ground.folders.fonts,
      workerFile: this.deps.ground.workerFile,
      signal,
      onProgress: this.progress(stored.exportId),
    });
    this.assertSame(counts, written.counts);
    return { files: written.files, masked: redactor.masked };
  }

  /** Counts equal the preview's, category by category, or there is no export (R11). */
  private assertSame(wanted: readonly StoreCount[], counts: readonly StoreCount[]): void {
    for (const { store, count } of wanted) {
      if (countOf(counts, store) !== count) throw new Changed('counts differ');
    }
  }

  private async *redacted(
    scope: PersonalScope,
    redactor: Redactor
  ): AsyncGenerator<{ store: string; record: PersonalRecord }> {
    for (const store of this.deps.registry.all()) {
      for await (const record of paced(store.export(scope))) {
        yield { store: store.info.key, record: redactor.apply(store.info, record) };
      }
    }
  }

  private touch(exportId: string): void {
    this.deps.store
      .move(exportId, ['running'], { touchedAt: this.deps.ground.clock.now() })
      .catch(this.onDefect);
  }

  /** Folders whose export is neither being made nor there to be fetched: a crash came between row and disk. */
  async sweep(): Promise<void> {
    await makeOwnFolder(this.deps.ground.folders.exports);
    for (const exportId of await readdir(this.deps.ground.folders.exports)) {
      const stored = await this.deps.store.find(exportId);
      // What is not ours, or of another instance's database, is left alone.
      if (!stored || ['running', 'ready'].includes(stored.state)) continue;
      await rm(this.folderOf(exportId), { recursive: true, force: true });
    }
  }

  private progress(exportId: string): (done: number) => void {
    let told = 0;
    return (done) => {
      const now = this.deps.ground.clock.now();
      if (now - told < PROGRESS) return;
      told = now;
      this.deps.store.move(exportId, ['running'], { done, touchedAt: now }).catch(this.onDefect);
    };
  }
}
