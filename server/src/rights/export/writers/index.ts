import type { ExportFormat } from '../../../../../protocol';
import { CsvWriter } from './csv';
import { JsonWriter } from './json';
import { PdfWriter } from './pdf';
import type { Writer, WriterOptions } from './writer.types';
import { XlsxWriter } from './xlsx';

export type { Writer, WriterOptions, WrittenFile } from './writer.types';

const WRITERS: Record<ExportFormat, new (options: WriterOptions) => Writer> = {
  pdf: PdfWriter,
  xlsx: XlsxWriter,
  csv: CsvWriter,
  json: JsonWriter,
};

/** One writer for each format that the job asks for. */
export const createWriters = (options: WriterOptions): Writer[] =>
  options.job.formats.map((format) => new WRITERS[format](options));
