export const WRITERS = ['csv', 'xlsx', 'json', 'pdf'] as const;
export type WriterName = (typeof WRITERS)[number];

/** `ours`: `runExport` with its worker thread; `bare`: the nearest library, alone, with the same rows. */
export type Side = 'ours' | 'bare';

export interface Task {
  writer: WriterName;
  side: Side;
  rows: number;
  /** Fonts and worker as the build made them. */
  dist: string;
}

export interface Figures {
  perSecond: number;
  /** Peak of the whole process, worker thread included, over what it had when idle. */
  peakMb: number;
  /** The longest time that the main thread did nothing else, in milliseconds. */
  gapMs: number;
  fileMb: number;
}
