import type { ExportJob, PersonalRecord, StoreInfo } from '../../../../../protocol';
import { newDocument, Pages } from '../../../foundation/documents';
import { exportTexts, isRightToLeft, storeLabel, type ExportTexts } from '../texts';
import { coverCounts } from './cover.rules';
import { FileSink, type SunkFile } from './file-sink';
import { Conversation } from './pdf-conversation';
import { FIELD, GAP, HEADING, PART, SECTION, TEXT, TITLE } from './pdf-styles';
import { shownFields } from './shown.rules';

/** Bytes that may wait for the disk before the next record does. */
const WAITING = 256 * 1024;

export interface VolumeOptions {
  job: ExportJob;
  path: string;
  fonts: string;
  /** Number of this file; the first one has the cover. */
  part: number;
  startOf: (chatId: string) => number | undefined;
  /** Category and chat that the file before ended with. */
  after?: { store: string | undefined; chatId: string | undefined };
}

/** One PDF file: cover and contents if it is the first one, then records category by category. */
export class Volume {
  private readonly doc: PDFKit.PDFDocument;
  private readonly sink: FileSink;
  private readonly pages: Pages;
  private readonly texts: ExportTexts;
  private conversation: Conversation | undefined;
  private store: string | undefined;
  records = 0;
  characters = 0;

  constructor(private readonly options: VolumeOptions) {
    const { job, path, fonts, part } = options;
    const { cover, language, producedAt } = job;
    this.texts = exportTexts(language);
    this.doc = newDocument({ title: cover.title, language, createdAt: producedAt });
    this.sink = new FileSink(this.doc, path);
    this.pages = new Pages(this.doc, {
      fonts,
      rtl: isRightToLeft(language),
      footer: (page) => this.texts.page(page),
    });
    this.pages.begin(cover.title);
    this.pages.block(cover.title, TITLE);
    if (part > 1) this.pages.block(this.texts.part(part), PART);
    else this.cover();
  }

  /** A promise comes back only when the disk is behind. */
  write(info: StoreInfo, record: PersonalRecord): Promise<void> | undefined {
    if (info.key !== this.store) this.begin(info);
    this.records += 1;
    for (const value of Object.values(record.values)) {
      if (typeof value === 'string') this.characters += value.length;
    }
    if (this.conversation) this.conversation.add(record);
    else this.fields(info, record);
    return this.doc.readableLength > WAITING ? this.drained() : undefined;
  }

  /** Where the next file goes on. */
  get position(): { store: string | undefined; chatId: string | undefined } {
    return { store: this.store, chatId: this.conversation?.current };
  }

  async end(): Promise<SunkFile> {
    this.pages.end();
    return this.sink.done;
  }

  private cover(): void {
    const { job } = this.options;
    for (const { heading, lines } of job.cover.sections) {
      this.pages.block(heading, HEADING);
      for (const line of lines) this.pages.block(line, TEXT);
    }
    this.pages.begin(this.texts.contents);
    this.pages.block(this.texts.contents, SECTION);
    for (const [label, count] of coverCounts(job)) this.pages.block(`${label}: ${count}`, TEXT);
  }

  private begin(info: StoreInfo): void {
    const { after, startOf } = this.options;
    const again = this.store === undefined && after?.store === info.key;
    const label = storeLabel(this.texts, info);
    this.store = info.key;
    this.pages.begin(label);
    if (this.records === 0 && !again) this.pages.newPage();
    this.pages.block(again ? `${label} (${this.texts.continued})` : label, SECTION);
    this.conversation =
      info.key === 'messages'
        ? new Conversation(this.pages, this.texts, startOf, again ? after.chatId : undefined)
        : undefined;
  }

  private fields(info: StoreInfo, record: PersonalRecord): void {
    const lines = shownFields(
      { texts: this.texts, language: this.options.job.language },
      info,
      record
    );
    for (const [i, line] of lines.entries()) {
      this.pages.block(line, i === lines.length - 1 ? GAP : FIELD);
    }
  }

  private async drained(): Promise<void> {
    while (this.doc.readableLength > WAITING / 2) {
      await this.sink.orFailure(new Promise<void>((resolve) => setImmediate(resolve)));
    }
  }
}
