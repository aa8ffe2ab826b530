import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ExportJob, StoreCount } from '../../../../../protocol';
import type { WrittenFile } from '../writers';
import { Interruption } from '../writers/interruption';
import { inBatches } from './batches';
import { ExportWorker } from './export-worker';
import type { StoredRecord } from './worker.types';

export interface RunOptions {
  /** Exists, and belongs to this export alone: a failure empties it. */
  directory: string;
  /** Folder of the fonts that the build copies, `dist/fonts`. */
  fonts: string;
  /** The built worker, `dist/export/worker.js`. */
  workerFile: string;
  signal: AbortSignal;
  /** Called with the number of records handed over so far, a few times per thousand. */
  onProgress(done: number): void;
}

export interface RunResult {
  files: WrittenFile[];
  /** What was written, in the order of the job's categories; those without records, too. */
  counts: StoreCount[];
}

const empty = async (directory: string): Promise<void> => {
  const names = await readdir(directory);
  await Promise.all(
    names.map((name) => rm(path.join(directory, name), { recursive: true, force: true }))
  );
};

/** Rejects with the signal's reason when it is aborted; `release` ends the listening. */
const abortOf = (signal: AbortSignal): { aborted: Promise<never>; release(): void } => {
  let release = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    release = () => signal.removeEventListener('abort', abort);
  });
  return { aborted, release };
};

class Counter {
  private readonly numbers: Map<string, number>;
  done = 0;

  constructor(job: ExportJob) {
    this.numbers = new Map(job.stores.map(({ key }) => [key, 0]));
  }

  add(batch: readonly StoredRecord[]): void {
    for (const { store } of batch) this.numbers.set(store, (this.numbers.get(store) ?? 0) + 1);
    this.done += batch.length;
  }

  get counts(): StoreCount[] {
    return Array.from(this.numbers, ([store, count]) => ({ store, count }));
  }
}

/** Everything until the files are there; `stopped` comes between when there is no use in going on. */
const write = async (
  worker: ExportWorker,
  batches: AsyncIterator<StoredRecord[]>,
  counter: Counter,
  { onProgress }: RunOptions,
  stopped: Interruption
): Promise<WrittenFile[]> => {
  for (;;) {
    const next = await stopped.orElse(batches.next());
    if (next.done) return stopped.orElse(worker.end());
    await stopped.orElse(worker.send(next.value));
    counter.add(next.value);
    onProgress(counter.done);
  }
};

/**
 * Streams records, category by category in the order of `job.stores`, into all wanted formats; a worker thread does
 * the writing, so that the main thread stays free.
 * @throws the signal's reason when it is aborted; otherwise what `records` throws, or what the worker says, with its
 *   `code` (`ENOSPC`: no room on the disk). Either way no file is left behind.
 */
export const runExport = async (
  job: ExportJob,
  records: AsyncIterable<StoredRecord>,
  options: RunOptions
): Promise<RunResult> => {
  const { directory, fonts, signal, workerFile } = options;
  signal.throwIfAborted();
  const { aborted, release } = abortOf(signal);
  const worker = new ExportWorker(workerFile, { job, directory, fonts });
  const batches = inBatches(records);
  const counter = new Counter(job);
  try {
    const stopped = new Interruption(aborted, worker.failed);
    const files = await write(worker, batches, counter, options, stopped);
    return { files, counts: counter.counts };
  } catch (error) {
    // A source that waits for something does not end before that: nobody waits for it.
    batches.return(undefined).catch(() => undefined);
    await worker.stop();
    await empty(directory);
    throw error;
  } finally {
    release();
    await worker.stop();
  }
};
