import path from 'node:path';
import { round } from '../stats';
import { startChild } from '../messages/child';
import { WRITERS, type Figures, type Side, type Task, type WriterName } from './types';

export interface ExportPlan {
  rows: Record<WriterName, number>;
}

export interface ExportRun {
  writer: WriterName;
  rows: number;
  ours: Figures;
  bare: Figures;
  /** Rows per second, ours of the bare library's. */
  ratio: number;
}

export const FULL_EXPORT: ExportPlan = {
  rows: { csv: 200_000, xlsx: 200_000, json: 200_000, pdf: 20_000 },
};
export const QUICK_EXPORT: ExportPlan = {
  rows: { csv: 20_000, xlsx: 20_000, json: 20_000, pdf: 2_000 },
};

interface Folders {
  root: string;
  built: string;
}

const measured = async (task: Task, built: string): Promise<Figures> => {
  const child = await startChild(path.join(built, 'export-child.js'));
  try {
    return await child.ask<Figures>(task);
  } finally {
    await child.stop();
  }
};

/** Each writer beside its bare library, each in a process of its own, one after the other. */
export const benchExport = async (
  { rows }: ExportPlan,
  { root, built }: Folders,
  say: (line: string) => void
): Promise<ExportRun[]> => {
  const runs: ExportRun[] = [];
  for (const writer of WRITERS) {
    say(`${writer}: ${rows[writer]} rows`);
    const run = (side: Side) =>
      measured({ writer, side, rows: rows[writer], dist: path.join(root, 'dist') }, built);
    const bare = await run('bare');
    const ours = await run('ours');
    const ratio = round(ours.perSecond / bare.perSecond, 2);
    runs.push({ writer, rows: rows[writer], ours, bare, ratio });
  }
  return runs;
};

const cells = (values: readonly (string | number)[]): string =>
  values.map((value) => String(value).padStart(12)).join('');

export const exportTable = (runs: readonly ExportRun[]): string =>
  [
    cells([
      'writer',
      'rows',
      'ours/s',
      'bare/s',
      'ratio',
      'ours MB',
      'bare MB',
      'ours gap',
      'bare gap',
    ]),
    ...runs.map(({ writer, rows, ours, bare, ratio }) =>
      cells([
        writer,
        rows,
        ours.perSecond,
        bare.perSecond,
        ratio,
        ours.peakMb,
        bare.peakMb,
        ours.gapMs,
        bare.gapMs,
      ])
    ),
  ].join('\n');
