import type { MailFile } from '../../foundation/platform';
import type { ErasureRooms } from './erasure.rooms';
import { receiptOf, receiptPdf, type ReceiptFacts } from './receipt';
import type { ErasureStore, StoredErasure } from './erasure.store';

type Rooms = Pick<ErasureRooms, 'ground' | 'mailing' | 'registry' | 'notice' | 'receivers'>;

/** Receipts of erasures (R21): the mail, the file that goes with it, and the file that is handed over on another way. */
export class Receipts {
  constructor(
    private readonly rooms: Rooms,
    private readonly store: ErasureStore
  ) {}

  private async facts(one: StoredErasure): Promise<ReceiptFacts> {
    const { ground, registry, notice, receivers } = this.rooms;
    return {
      language: one.language,
      reference: one.reference,
      at: one.finishedAt ?? ground.clock.now(),
      plan: one.plan,
      stores: registry.infos(),
      receivers: one.receiversTotal > 0 ? receivers.news.receivers() : [],
      controller: (await notice.writer()).name,
    };
  }

  /** Queues the mail. @returns its id */
  async mail(one: StoredErasure): Promise<string> {
    const { subject, lines } = receiptOf(await this.facts(one));
    const [subjectId] = one.target.subjectIds;
    return this.rooms.mailing.outbox.enqueue({
      to: one.receiptTo ?? '',
      subject,
      text: lines.join('\n\n'),
      link: { kind: 'erasure', id: one.erasureId },
      ...(one.caseId ? { caseId: one.caseId } : subjectId ? { subjectId } : {}),
    });
  }

  async pdf(one: StoredErasure, language?: string): Promise<Buffer> {
    const facts = await this.facts(language ? { ...one, language } : one);
    return receiptPdf(facts, this.rooms.ground.folders.fonts);
  }

  /** Files that go with the mail. */
  async files(erasureId: string): Promise<MailFile[]> {
    const one = await this.store.find(erasureId);
    return one ? [{ filename: `${one.reference}.pdf`, content: await this.pdf(one) }] : [];
  }
}
