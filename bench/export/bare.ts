import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import ExcelJS from 'exceljs';
import PDFDocument from 'pdfkit';
import { recordOf, rowOf } from './rows';
import type { WriterName } from './types';

function* records(rows: number) {
  for (let i = 0; i < rows; i += 1) yield recordOf(i);
}

const csv = (rows: number, file: string) =>
  pipeline(
    Readable.from(records(rows)),
    async function* (source) {
      for await (const record of source) yield rowOf(record);
    },
    stringify(),
    createWriteStream(file)
  );

const json = (rows: number, file: string) =>
  pipeline(
    Readable.from(records(rows)),
    async function* (source) {
      for await (const record of source) yield `${JSON.stringify(record)}\n`;
    },
    createWriteStream(file)
  );

const xlsx = async (rows: number, file: string) => {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true });
  const sheet = book.addWorksheet('Messages');
  for (const record of records(rows)) {
    sheet.addRow(rowOf(record)).commit();
    if (record.values.seq === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  sheet.commit();
  await book.commit();
};

const pdf = async (rows: number, file: string, fonts: string) => {
  const doc = new PDFDocument({ size: 'A4', font: path.join(fonts, 'latin-regular.woff') });
  const written = pipeline(doc, createWriteStream(file));
  for (const record of records(rows)) {
    doc.fontSize(9.5).text(rowOf(record).join(' '));
    if (record.values.seq === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  doc.end();
  await written;
};

/** The libraries alone: csv-stringify, ExcelJS's stream, pdfkit's own text, and `JSON.stringify`. */
export const BARE: Record<
  WriterName,
  (rows: number, file: string, fonts: string) => Promise<void>
> = { csv, json, xlsx, pdf };
