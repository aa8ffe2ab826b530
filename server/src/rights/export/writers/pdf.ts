import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { PersonalRecord } from '../../../../../protocol';
import { fileName } from './names.rules';
import { Volume } from './pdf-volume';
import { CurrentStore } from './stores.rules';
import type { WrittenFile, Writer, WriterOptions } from './writer.types';

/** Records and characters of one file. A PDF's table of contents and structure are kept in memory until it ends. */
const RECORDS = 5_000;
const CHARACTERS = 3_000_000;

/** For reading: the cover, then every category, chats as conversations; in several files when there is much. */
export class PdfWriter implements Writer {
  private readonly current: CurrentStore;
  private readonly starts = new Map<string, number>();
  private readonly files: WrittenFile[] = [];
  private readonly records: number;
  private volume: Volume;

  constructor(private readonly options: WriterOptions) {
    this.current = new CurrentStore(options.job.stores);
    this.records = options.volumeRecords ?? RECORDS;
    this.volume = this.next();
  }

  write(store: string, record: PersonalRecord): Promise<void> | undefined {
    const { info } = this.current.of(store);
    if (store === 'chats') this.remember(record);
    const { records, characters } = this.volume;
    if (records < this.records && characters < CHARACTERS) return this.volume.write(info, record);
    return this.turn().then(() => this.volume.write(info, record));
  }

  async end(): Promise<WrittenFile[]> {
    await this.close();
    const [only, second] = this.files;
    if (only && !second) {
      const name = fileName(this.options.job.producedAt, '.pdf');
      const to = path.join(this.options.directory, name);
      await rename(only.path, to);
      return [{ ...only, name, path: to }];
    }
    return this.files;
  }

  private remember({ values }: PersonalRecord): void {
    if (typeof values.chatId === 'string' && typeof values.startedAt === 'number') {
      this.starts.set(values.chatId, values.startedAt);
    }
  }

  private async turn(): Promise<void> {
    const after = this.volume.position;
    await this.close();
    this.volume = this.next(after);
  }

  private async close(): Promise<void> {
    const name = this.nameOf(this.files.length + 1);
    this.files.push({ format: 'pdf', name, ...(await this.volume.end()) });
  }

  private next(after?: Volume['position']): Volume {
    const { job, directory, fonts } = this.options;
    const part = this.files.length + 1;
    return new Volume({
      job,
      path: path.join(directory, this.nameOf(part)),
      fonts,
      part,
      startOf: (chatId) => this.starts.get(chatId),
      ...(after ? { after } : {}),
    });
  }

  private nameOf(part: number): string {
    return fileName(this.options.job.producedAt, '.pdf', part);
  }
}
