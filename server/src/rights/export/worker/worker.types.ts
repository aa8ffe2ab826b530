import type { ExportJob, PersonalRecord } from '../../../../../protocol';
import type { WrittenFile } from '../writers';

export interface StoredRecord {
  store: string;
  record: PersonalRecord;
}

/** What the worker is started with. */
export interface WorkerStart {
  job: ExportJob;
  directory: string;
  fonts: string;
}

export type ToWorker = { type: 'batch'; records: StoredRecord[] } | { type: 'end' };

/** - `taken`: a batch is written or waits for nothing but the disk's buffer; the next one may come */
export type FromWorker =
  | { type: 'taken' }
  | { type: 'done'; files: WrittenFile[] }
  | { type: 'failed'; error: WorkerFault };

/** An error as it crosses threads, its code kept. */
export interface WorkerFault {
  message: string;
  code?: string;
  stack?: string;
}
