import { parentPort, workerData } from 'node:worker_threads';
import { createWriters, type Writer, type WrittenFile } from '../writers';
import type { FromWorker, StoredRecord, ToWorker, WorkerFault, WorkerStart } from './worker.types';

/** Entry of the worker thread: writes the batches that it is sent, one after the other. */

const fault = (error: unknown): WorkerFault => {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack, code } = error as NodeJS.ErrnoException;
  return { message, ...(code ? { code } : {}), ...(stack ? { stack } : {}) };
};

const writeBatch = async (writers: readonly Writer[], records: StoredRecord[]): Promise<void> => {
  for (const { store, record } of records) {
    for (const writer of writers) {
      const waiting = writer.write(store, record);
      if (waiting) await waiting;
    }
  }
};

const endAll = async (writers: readonly Writer[]): Promise<WrittenFile[]> => {
  const files: WrittenFile[] = [];
  for (const writer of writers) files.push(...(await writer.end()));
  return files;
};

const answer = (message: FromWorker): void => parentPort?.postMessage(message);

const work = async (writers: readonly Writer[], message: ToWorker): Promise<void> => {
  if (message.type === 'batch') {
    await writeBatch(writers, message.records);
    answer({ type: 'taken' });
  } else {
    answer({ type: 'done', files: await endAll(writers) });
  }
};

const writers = createWriters(workerData as WorkerStart);
let before = Promise.resolve();

parentPort?.on('message', (message: ToWorker) => {
  before = before
    .then(() => work(writers, message))
    .catch((error: unknown) => answer({ type: 'failed', error: fault(error) }));
});
