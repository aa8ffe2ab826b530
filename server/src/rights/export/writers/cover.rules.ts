import type { ExportJob } from '../../../../../protocol';
import { exportTexts, storeLabel } from '../texts';

/** Categories and how many records each has, in words, in the order of the export. */
export const coverCounts = ({ stores, counts, language }: ExportJob): [string, number][] => {
  const numbers = new Map(counts.map(({ store, count }) => [store, count]));
  const texts = exportTexts(language);
  return stores.map((info) => [storeLabel(texts, info), numbers.get(info.key) ?? 0]);
};

/** The cover as plain text, counts included. */
export const coverLines = (job: ExportJob): string[] => [
  job.cover.title,
  ...job.cover.sections.flatMap(({ heading, lines }) => ['', heading, ...lines]),
  '',
  exportTexts(job.language).contents,
  ...coverCounts(job).map(([label, count]) => `${label}: ${count}`),
];
