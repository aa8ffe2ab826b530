import { Worker } from 'node:worker_threads';
import type { WrittenFile } from '../writers';
import type { FromWorker, StoredRecord, ToWorker, WorkerFault, WorkerStart } from './worker.types';

/**
 * Batches on their way to the worker: with two, one is written while the next is read from the database, and memory
 * stays bounded.
 */
const IN_FLIGHT = 2;

/** Megabytes of the worker's heap: ten times what its writers need, a fraction of what a server has. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

const errorOf = ({ message, code, stack }: WorkerFault): Error =>
  Object.assign(new Error(message), { ...(code ? { code } : {}), ...(stack ? { stack } : {}) });

/** The thread that writes, seen from the main thread. */
export class ExportWorker {
  private readonly worker: Worker;
  /** Rejects as soon as the worker fails; never resolves. */
  readonly failed: Promise<never>;
  private readonly done: Promise<WrittenFile[]>;
  private inFlight = 0;
  private onTaken: (() => void) | undefined;

  constructor(file: string, start: WorkerStart) {
    this.worker = new Worker(file, { workerData: start, resourceLimits: LIMITS });
    let finish: (files: WrittenFile[]) => void = () => undefined;
    this.done = new Promise((resolve) => (finish = resolve));
    this.failed = new Promise((_, reject) => {
      this.worker.on('message', (message: FromWorker) => {
        if (message.type === 'taken') this.taken();
        else if (message.type === 'done') finish(message.files);
        else reject(errorOf(message.error));
      });
      this.worker.once('error', reject);
      this.worker.once('exit', (code) => reject(new Error(`the export's worker ended (${code})`)));
    });
    this.failed.catch(() => undefined);
  }

  /** Hands a batch over; waits while too many are on their way. */
  async send(records: StoredRecord[]): Promise<void> {
    this.post({ type: 'batch', records });
    this.inFlight += 1;
    if (this.inFlight < IN_FLIGHT) return;
    await new Promise<void>((resolve) => (this.onTaken = resolve));
  }

  /** The files, when everything sent is written. */
  async end(): Promise<WrittenFile[]> {
    this.post({ type: 'end' });
    return this.done;
  }

  /** Ends the thread, whatever it is doing. */
  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private taken(): void {
    this.inFlight -= 1;
    this.onTaken?.();
    this.onTaken = undefined;
  }
}
