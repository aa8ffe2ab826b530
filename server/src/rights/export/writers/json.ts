import path from 'node:path';
import {
  EXPORT_SCHEMA,
  type ExportDocument,
  type ExportJob,
  type PersonalRecord,
} from '../../../../../protocol';
import { FileSink } from './file-sink';
import { fileName } from './names.rules';
import { CurrentStore } from './stores.rules';
import { TextStream } from './text-stream';
import { isoDate, rawValues } from './values.rules';
import type { WrittenFile, Writer, WriterOptions } from './writer.types';

/** Everything before the records, as the beginning of a JSON text that is still open. */
const opening = (job: ExportJob): string => {
  const head: Omit<ExportDocument, 'data'> = {
    schema: EXPORT_SCHEMA,
    exportId: job.exportId,
    producedAt: isoDate(job.producedAt),
    language: job.language,
    cover: job.cover,
    counts: Object.fromEntries(job.counts.map(({ store, count }) => [store, count])),
  };
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "data": {`;
};

/** An {@link ExportDocument}, one record a line. Categories without records are there, too. */
export class JsonWriter implements Writer {
  private readonly text: TextStream;
  private readonly sink: FileSink;
  private readonly current: CurrentStore;
  private readonly begun: string[] = [];
  private readonly name: string;

  constructor(private readonly options: WriterOptions) {
    const { job, directory } = options;
    this.name = fileName(job.producedAt, '.json');
    this.text = new TextStream((step) => this.sink.orFailure(step));
    this.sink = new FileSink(this.text.stream, path.join(directory, this.name));
    this.current = new CurrentStore(job.stores);
    void this.text.write(opening(job));
  }

  write(store: string, record: PersonalRecord): Promise<void> | undefined {
    const { info, first } = this.current.of(store);
    const line = JSON.stringify({
      id: record.id,
      subjectId: record.subjectId,
      ...rawValues(info, record),
    });
    return this.text.write(`${first ? this.begin(store) : ','}\n      ${line}`);
  }

  async end(): Promise<WrittenFile[]> {
    if (this.begun.length > 0) void this.text.write('\n    ]');
    for (const { key } of this.options.job.stores) {
      if (!this.begun.includes(key)) void this.text.write(`${this.key(key)}[]`);
    }
    void this.text.write('\n  }\n}\n');
    this.text.end();
    return [{ format: 'json', name: this.name, ...(await this.sink.done) }];
  }

  private begin(store: string): string {
    const close = this.begun.length > 0 ? '\n    ]' : '';
    return `${close}${this.key(store)}[`;
  }

  private key(store: string): string {
    const comma = this.begun.length > 0 ? ',' : '';
    this.begun.push(store);
    return `${comma}\n    ${JSON.stringify(store)}: `;
  }
}
