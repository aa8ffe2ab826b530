import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { TranscriptCheck, TranscriptInfo } from '../../../protocol';
import { isUniqueViolation, toMillis, type Clock } from '../platform';
import type { Entry } from './chat.types';
import type { ChatStore } from './log';
import { checkTranscript, digestOf, sealEntry, type Leaf } from './transcript.rules';

const TRANSCRIPT = 'plugin::live-chat.transcript';
const CHAT = 'plugin::live-chat.chat';
const PAGE = 1_000;
/** Chats read at a time by the sweep. */
const SWEEP = 100;

interface TranscriptRow {
  chatId: string;
  messageCount: number;
  firstAt: unknown;
  lastAt: unknown;
  sealedAt: unknown;
  digest: string;
  leaves: Leaf[];
}

/** Seals ended chats and tells whether a sealed one is unaltered. */
export class TranscriptService {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly chats: ChatStore,
    private readonly clock: Clock
  ) {}

  /**
   * Seals an ended chat. Nothing can be added to it any more, so this may run after the end has committed, and
   * again after a crash: the first seal stands.
   */
  async seal(chatId: string): Promise<void> {
    const leaves: Leaf[] = [];
    let firstAt: number | undefined;
    let lastAt = 0;
    for await (const entry of this.entries(chatId)) {
      leaves.push(sealEntry(entry, randomBytes(16).toString('hex')));
      firstAt ??= entry.at;
      lastAt = entry.at;
    }
    const sealedAt = new Date(this.clock.now());
    try {
      await this.strapi.db.query(TRANSCRIPT).create({
        data: {
          chatId,
          messageCount: leaves.length,
          firstAt: new Date(firstAt ?? lastAt),
          lastAt: new Date(lastAt),
          sealedAt,
          digest: digestOf(leaves),
          leaves,
        },
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    await this.strapi.db.query(CHAT).update({ where: { documentId: chatId }, data: { sealedAt } });
  }

  /** Seals chats whose end has committed while their seal has not, after a crash. @returns how many */
  async sealMissing(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const chats: { documentId: string }[] = await this.strapi.db.query(CHAT).findMany({
        select: ['documentId'],
        where: { status: 'ended', sealedAt: { $null: true } },
        limit: SWEEP,
      });
      for (const { documentId } of chats) await this.seal(documentId);
      sealed += chats.length;
      if (chats.length < SWEEP) return sealed;
    }
  }

  async info(chatId: string): Promise<TranscriptInfo | undefined> {
    const row = await this.find(chatId);
    return (
      row && {
        messageCount: row.messageCount,
        firstAt: toMillis(row.firstAt),
        lastAt: toMillis(row.lastAt),
        sealedAt: toMillis(row.sealedAt),
        digest: row.digest,
      }
    );
  }

  async verify(chatId: string): Promise<TranscriptCheck> {
    const row = await this.find(chatId);
    if (!row) return { state: 'not_sealed' };
    const entries: Entry[] = [];
    for await (const entry of this.entries(chatId)) entries.push(entry);
    return checkTranscript(
      { ...row, firstAt: toMillis(row.firstAt), lastAt: toMillis(row.lastAt) },
      entries
    );
  }

  private async find(chatId: string): Promise<TranscriptRow | undefined> {
    return (await this.strapi.db.query(TRANSCRIPT).findOne({ where: { chatId } })) ?? undefined;
  }

  private async *entries(chatId: string): AsyncGenerator<Entry> {
    let since = 0;
    for (;;) {
      const page = await this.chats.entriesAfter(chatId, since, PAGE);
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      since = last.seq;
    }
  }
}
