import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { PersonalRecord, RecordValue, StoreInfo } from '../../../../../protocol';
import { exportTexts } from '../texts';
import { coverLines } from './cover.rules';
import { guarded } from '../../../foundation/documents';
import { fileName } from './names.rules';
import { CurrentStore } from './stores.rules';
import type { TextStream } from './text-stream';
import { rawValue } from './values.rules';
import type { WrittenFile, Writer, WriterOptions } from './writer.types';
import { Zip } from './zip';

const BOM = '\ufeff';

/** Records that become text in one call. */
const ROWS = 200;

type Row = (string | number | boolean | null)[];

const guardedValue = (value: RecordValue): RecordValue =>
  typeof value === 'string' ? guarded(value) : value;

/** Numbers and truth values bare, texts always in quotes, lines as RFC 4180 ends them. */
const toCsv = (rows: Row[]): string =>
  stringify(rows, {
    record_delimiter: 'windows',
    quoted_string: true,
    cast: { boolean: String },
  });

const heading = ({ fields }: StoreInfo): Row => [
  'id',
  'subjectId',
  ...fields.map(({ key }) => guarded(key)),
];

const row = ({ fields }: StoreInfo, { id, subjectId, values }: PersonalRecord): Row => [
  guarded(id),
  guarded(subjectId),
  ...fields.map((field) => guardedValue(rawValue(field, values[field.key]))),
];

/** One CSV file for each category that has records, and the cover as a text file, in one ZIP file. */
export class CsvWriter implements Writer {
  private readonly zip: Zip;
  private readonly current: CurrentStore;
  private readonly name: string;
  private part: TextStream | undefined;
  private rows: Row[] = [];

  constructor({ job, directory }: WriterOptions) {
    this.name = fileName(job.producedAt, '-csv.zip');
    this.zip = new Zip(path.join(directory, this.name), job.producedAt);
    this.current = new CurrentStore(job.stores);
    this.bom = job.bom ? BOM : '';
    const lines = [...coverLines(job), '', exportTexts(job.language).csvMarks];
    this.zip.add('cover.txt', `${this.bom}${lines.join('\r\n')}\r\n`);
  }
  private readonly bom: string;

  write(store: string, record: PersonalRecord): Promise<void> | undefined {
    const { info, first } = this.current.of(store);
    if (first) this.begin(info);
    this.rows.push(row(info, record));
    return this.rows.length < ROWS ? undefined : this.flush();
  }

  async end(): Promise<WrittenFile[]> {
    await this.flush();
    return [{ format: 'csv', name: this.name, ...(await this.zip.end()) }];
  }

  private begin(info: StoreInfo): void {
    void this.flush();
    this.part = this.zip.begin(`${fileStem(info.key)}.csv`);
    void this.part.write(this.bom);
    this.rows.push(heading(info));
  }

  private flush(): Promise<void> | undefined {
    const { rows } = this;
    if (rows.length === 0) return undefined;
    this.rows = [];
    return this.part?.write(toCsv(rows));
  }
}

/** Keys of stores are names in code; what a file system may not like in those of other plugins goes. */
const fileStem = (key: string): string => key.replace(/[^\w-]+/g, '_');
