import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { runExport } from '../../server/src/rights/export/worker';
import { round } from '../stats';
import { BARE } from './bare';
import { jobOf, recordOf } from './rows';
import type { Figures, Task } from './types';

/** A process that writes one file, so that nothing else is in its memory. */

const PAGE = 500;

/** As from a database: page by page, with the event loop free in between. */
async function* entries(rows: number) {
  for (let i = 0; i < rows; i += 1) {
    if (i % PAGE === 0) await new Promise((resolve) => setImmediate(resolve));
    yield { store: 'messages', record: recordOf(i) };
  }
}

const write = async ({ writer, side, rows, dist }: Task, directory: string): Promise<void> => {
  const fonts = path.join(dist, 'fonts');
  if (side === 'bare') return BARE[writer](rows, path.join(directory, writer), fonts);
  await runExport(jobOf(writer, rows), entries(rows), {
    directory,
    fonts,
    workerFile: path.join(dist, 'export/worker.js'),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
};

const sizeOf = async (directory: string): Promise<number> => {
  const sizes = await Promise.all(
    (await readdir(directory)).map(async (name) => (await stat(path.join(directory, name))).size)
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};

const MB = 1024 * 1024;

const measure = async (task: Task): Promise<Figures> => {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'bench-export-'));
  const idle = process.memoryUsage.rss();
  let peak = idle;
  const sampler = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  try {
    await write(task, directory);
    const seconds = (performance.now() - started) / 1_000;
    return {
      perSecond: Math.round(task.rows / seconds),
      peakMb: round((peak - idle) / MB, 0),
      gapMs: round(delay.max / 1e6, 0),
      fileMb: round((await sizeOf(directory)) / MB),
    };
  } finally {
    clearInterval(sampler);
    await rm(directory, { recursive: true });
  }
};

process.on('message', (task: Task) => {
  measure(task).then(
    (result) => process.send?.({ type: 'done', result }),
    (error: unknown) => process.send?.({ type: 'failed', message: String(error) })
  );
});
process.send?.({ type: 'ready' });
