import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ExportFormat, ExportJob } from '../../../../../../protocol';
import {
  createWriters,
  type WriterOptions,
} from '../../../../../../server/src/rights/export/writers';
import { job, type Entry } from './person';

export interface Written {
  name: string;
  sha256: string;
  bytes: Buffer;
}

/** What one writer makes of records, without a worker. */
export const write = async (
  format: ExportFormat,
  entries: readonly Entry[],
  more: Partial<ExportJob> = {},
  options: Partial<WriterOptions> = {}
): Promise<Written[]> => {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'export-'));
  try {
    const [writer] = createWriters({
      job: job(entries, { formats: [format], ...more }),
      directory,
      fonts: '',
      ...options,
    });
    for (const { store, record } of entries) await writer?.write(store, record);
    const files = (await writer?.end()) ?? [];
    return await Promise.all(
      files.map(async ({ name, sha256, path: file }) => ({
        name,
        sha256,
        bytes: await readFile(file),
      }))
    );
  } finally {
    await rm(directory, { recursive: true });
  }
};

export const writeOne = async (...args: Parameters<typeof write>): Promise<Buffer> => {
  const [file] = await write(...args);
  if (!file) throw new Error('no file was written');
  return file.bytes;
};
