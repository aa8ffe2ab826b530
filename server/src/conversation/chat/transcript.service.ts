import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { TranscriptCheck, TranscriptInfo } from '../../../../protocol';
import { isUniqueViolation, openDatabase, toMillis, type Clock } from '../../foundation/platform';
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
    const seal = {
      chatId,
      messageCount: leaves.length,
      firstAt: new Date(firstAt ?? lastAt),
      lastAt: new Date(lastAt),
      sealedAt,
      digest: digestOf(leaves),
      leaves,
    };
    const chats = openDatabase(this.strapi).table(CHAT);
    try {
      await this.strapi.db.transaction(async ({ trx }) => {
        const open: unknown = await trx(chats)
          .first('id')
          .where('document_id', chatId)
          .whereNull('sealed_at')
          .forUpdate();
        // Sealed before, or being erased: a seal of what is going would outlive it.
        if (!open) return;
        await this.strapi.db.query(TRANSCRIPT).create({ data: seal });
        await this.markSealed(chatId, sealedAt);
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      await this.markSealed(chatId, sealedAt);
    }
  }

  private async markSealed(chatId: string, sealedAt: Date): Promise<void> {
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
    if (!row) return undefined;
    const redactions = await this.chats.redactions(chatId);
    return {
      ...(redactions.length > 0 ? { redactions } : {}),
      messageCount: row.messageCount,
      firstAt: toMillis(row.firstAt),
      lastAt: toMillis(row.lastAt),
      sealedAt: toMillis(row.sealedAt),
      digest: row.digest,
    };
  }

  async verify(chatId: string): Promise<TranscriptCheck> {
    const row = await this.find(chatId);
    if (!row) return { state: 'not_sealed' };
    const entries: Entry[] = [];
    for await (const entry of this.entries(chatId)) entries.push(entry);
    const check = checkTranscript(
      { ...row, firstAt: toMillis(row.firstAt), lastAt: toMillis(row.lastAt) },
      entries
    );
    const redactions = entries.flatMap(({ seq, redactedAt }) =>
      redactedAt === undefined ? [] : [{ seq, at: redactedAt }]
    );
    return check.state === 'unaltered' && redactions.length > 0 ? { ...check, redactions } : check;
  }

  /**
   * Destroys the salts of entries of a sealed chat, within the transaction that changes them: their hashes stand, so the
   * digest verifies, and nobody can test what they said.
   */
  async unsalt(trx: Knex, table: string, chatId: string, seq: number): Promise<void> {
    const row: { id: number; leaves: unknown } | undefined = await trx(table)
      .first('id', 'leaves')
      .where('chat_id', chatId)
      .forUpdate();
    if (!row) return;
    const leaves = (typeof row.leaves === 'string' ? JSON.parse(row.leaves) : row.leaves) as Leaf[];
    const redacted = leaves.map((leaf, i): Leaf => (i + 1 === seq ? ['', leaf[1]] : leaf));
    await trx(table)
      .where('id', row.id)
      .update({ leaves: JSON.stringify(redacted) });
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
