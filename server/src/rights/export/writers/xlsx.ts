import path from 'node:path';
import type { ExportJob, PersonalRecord, StoreInfo } from '../../../../../protocol';
import { exportTexts, isRightToLeft, storeLabel, type ExportTexts } from '../texts';
import { coverCounts } from './cover.rules';
import { fileName } from './names.rules';
import { Sheet, SHEET_ROWS } from './sheet';
import { SheetNames } from './sheet-names.rules';
import { sheetHeading, sheetRows, sheetWidths } from './sheet-rows.rules';
import { cellParts, cellText } from './sheet-text.rules';
import { STYLE, type Cell, type Style } from './sheet-xml.rules';
import { CurrentStore } from './stores.rules';
import { workbookParts, type SheetEntry } from './workbook-xml.rules';
import type { WrittenFile, Writer, WriterOptions } from './writer.types';
import { Zip } from './zip';

/** A workbook with the cover, and a sheet for each category that has records. Values are never formulas. */
export class XlsxWriter implements Writer {
  private readonly zip: Zip;
  private readonly texts: ExportTexts;
  private readonly current: CurrentStore;
  private readonly names = new SheetNames();
  private readonly entries: SheetEntry[] = [];
  private readonly name: string;
  private readonly limit: number;
  private readonly rtl: boolean;
  private sheet: Sheet | undefined;

  constructor({ job, directory, sheetRows: limit = SHEET_ROWS }: WriterOptions) {
    this.name = fileName(job.producedAt, '.xlsx');
    this.zip = new Zip(path.join(directory, this.name), job.producedAt);
    this.texts = exportTexts(job.language);
    this.current = new CurrentStore(job.stores);
    this.rtl = isRightToLeft(job.language);
    this.limit = limit;
    const cover = this.begin(this.texts.cover, [60, 14], false);
    for (const cells of coverRows(job)) void cover.add(cells);
  }

  write(store: string, record: PersonalRecord): Promise<void> | undefined {
    const { info, first } = this.current.of(store);
    if (first) this.beginStore(info);
    let waiting: Promise<void> | undefined;
    for (const cells of sheetRows(this.texts, info, record)) {
      waiting = this.sheetWithRoom(info).add(cells) ?? waiting;
    }
    return waiting;
  }

  async end(): Promise<WrittenFile[]> {
    this.close();
    const parts = workbookParts(this.entries);
    for (const name in parts) this.zip.add(name, parts[name] ?? '');
    return [{ format: 'xlsx', name: this.name, ...(await this.zip.end()) }];
  }

  private sheetWithRoom(info: StoreInfo): Sheet {
    if (this.sheet && this.sheet.rows < this.limit) return this.sheet;
    return this.beginStore(info);
  }

  private beginStore(info: StoreInfo): Sheet {
    const sheet = this.begin(storeLabel(this.texts, info), sheetWidths(info), true);
    void sheet.add(sheetHeading(this.texts, info));
    return sheet;
  }

  private begin(label: string, widths: number[], frozen: boolean): Sheet {
    this.close();
    const text = this.zip.begin(`xl/worksheets/sheet${this.entries.length + 1}.xml`);
    this.sheet = new Sheet(this.names.of(label), text, widths, { rtl: this.rtl, frozen });
    return this.sheet;
  }

  private close(): void {
    if (!this.sheet) return;
    const { name, filter } = this.sheet;
    this.sheet.finish();
    this.entries.push({ name, ...(filter ? { filter } : {}) });
    this.sheet = undefined;
  }
}

const line = (text: string, style: Style): Cell[][] =>
  cellParts(cellText(text)).map((value) => [{ value, style }]);

const coverRows = (job: ExportJob): Cell[][] => [
  ...line(job.cover.title, STYLE.title),
  ...job.cover.sections.flatMap(({ heading, lines }) => [
    [],
    ...line(heading, STYLE.heading),
    ...lines.flatMap((text) => line(text, STYLE.wrapped)),
  ]),
  [],
  ...line(exportTexts(job.language).contents, STYLE.heading),
  ...coverCounts(job).map(([label, count]): Cell[] => [
    { value: cellText(label), style: STYLE.plain },
    { value: count, style: STYLE.plain },
  ]),
];
