import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { LiveChatError, type ChatStatus } from '../../../../protocol';
import {
  isUniqueViolation,
  isUnstorable,
  newId,
  newSortedId,
  sha256Hex,
  toMillis,
  type Clock,
  type Database,
} from '../../foundation/platform';
import type { VisitorProfile, VisitorStore } from '../visitors';
import type { ChatRow, Entry, NewEntry } from './chat.types';
import { eventEntry, textEntry } from './entries';
import { toMessageColumns, type MessageLog } from './log';

const CHAT = 'plugin::live-chat.chat';
/** A repeat of a start within this time is the same start, whose answer got lost. */
const REPEAT_WINDOW = 10 * 60_000;

/** A chat that a visitor wants to start, checked and cleaned by the edge. */
export interface NewChat {
  startId: string;
  /** Absent for a visitor who has no secret yet. */
  visitorId?: string | undefined;
  profile: VisitorProfile;
  message: { clientMessageId: string; body: string };
  /** Nobody is there: the message is left for later. */
  offline: boolean;
  language: string;
  departmentId?: string | undefined;
  form: { key: string; version: number };
  notice?: { version: number; language: string } | undefined;
  lawfulBasis: string;
  page?: { url: string; title: string } | undefined;
  answers: { label: string; value: string; kind?: 'number' }[];
  userAgent?: string | undefined;
  ofAge?: boolean | undefined;
  /** What else belongs to the start: written in the same transaction, or nothing is. */
  also?: (trx: Knex, started: { chatId: string; visitorId: string }) => Promise<void>;
}

export interface StartedChat {
  chatId: string;
  visitorId: string;
  /** The new secret, when one was minted. */
  token?: string;
}

/** Starts chats. */
export class StartService {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly database: Database,
    private readonly log: MessageLog,
    private readonly visitors: VisitorStore,
    private readonly clock: Clock,
    private readonly maxOpen: number
  ) {}

  /**
   * Stores visitor, chat and first message in one transaction. A repeat of the same `startId` (the answer got
   * lost) finds the chat again instead of making a second one, and gets a fresh secret: the first was never seen.
   * @throws LiveChatError `address_needed` when nobody is there | `too_many` open chats | `invalid_text` | `conflict` a `startId` that is too old to repeat
   */
  async start(request: NewChat): Promise<StartedChat> {
    const repeated = await this.repeated(request);
    if (repeated) return repeated;
    if (request.offline) await this.assertAddress(request);
    if (request.visitorId) await this.assertRoom(request.visitorId);
    try {
      return await this.createStorable(request);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const other = await this.repeated(request);
      if (!other) throw error;
      return other;
    }
  }

  /** What the database cannot store of the page is left out: those are no words of the visitor, who could not change them. */
  private async createStorable(request: NewChat): Promise<StartedChat> {
    const { message, profile, answers, page } = request;
    try {
      this.log.assertStorable(JSON.stringify([message, profile, answers, page]));
      return await this.create(request);
    } catch (error) {
      const isText =
        isUnstorable(error) || (error instanceof LiveChatError && error.code === 'invalid_text');
      if (!page || !isText) throw error;
      return this.createStorable({ ...request, page: undefined });
    }
  }

  private async repeated(request: NewChat): Promise<StartedChat | undefined> {
    const row: { documentId: string; visitorId: string; startedAt: unknown } | null =
      await this.strapi.db.query(CHAT).findOne({
        select: ['documentId', 'visitorId', 'startedAt'],
        where: { startIdHash: sha256Hex(request.startId) },
      });
    if (!row) return undefined;
    const { documentId: chatId, visitorId } = row;
    if (request.visitorId === visitorId) return { chatId, visitorId };
    if (request.visitorId || this.clock.now() - toMillis(row.startedAt) > REPEAT_WINDOW) {
      throw new LiveChatError('conflict', 'This startId was used before; make a new one.');
    }
    return { chatId, visitorId, token: await this.visitors.rotate(visitorId) };
  }

  /** Nobody is there: without an address nobody could ever be answered who goes away. */
  private async assertAddress({ profile, visitorId }: NewChat): Promise<void> {
    const known =
      profile.email ??
      (visitorId ? (await this.visitors.profiles([visitorId])).get(visitorId)?.email : undefined);
    if (known) return;
    throw new LiveChatError(
      'address_needed',
      'Nobody is there to answer now: send an e-mail address for the answer as offline.email.'
    );
  }

  private async assertRoom(visitorId: string): Promise<void> {
    const open = await this.strapi.db
      .query(CHAT)
      .count({ where: { visitorId, status: { $ne: 'ended' } } });
    if (open >= this.maxOpen) {
      throw new LiveChatError('too_many', `At most ${this.maxOpen} chats can be open at once.`);
    }
  }

  private async create(request: NewChat): Promise<StartedChat> {
    const at = this.clock.now();
    const chatId = newId();
    const { started, chat, entries } = await this.strapi.db.transaction(async ({ trx }) => {
      const visitor = await this.visitorOf(request);
      const rows = this.rowsOf(request, chatId, visitor.visitorId, at);
      await this.strapi.db.query(CHAT).create({ data: chatData(request, rows.chat) });
      await this.database
        .knex(this.database.table('plugin::live-chat.message'))
        .transacting(trx)
        .insert(
          rows.entries.map((entry) =>
            toMessageColumns(entry, entry.seq, newSortedId(at), new Date(at))
          )
        );
      await request.also?.(trx, { chatId, visitorId: visitor.visitorId });
      return { started: { chatId, ...visitor }, ...rows };
    });
    this.log.tell({ entries, chat });
    return started;
  }

  private async visitorOf(request: NewChat): Promise<{ visitorId: string; token?: string }> {
    if (!request.visitorId) {
      return this.visitors.create({ ...request.profile, language: request.language });
    }
    await this.visitors.update(request.visitorId, request.profile);
    return { visitorId: request.visitorId };
  }

  private rowsOf(
    request: NewChat,
    chatId: string,
    visitorId: string,
    at: number
  ): { chat: ChatRow; entries: Entry[] } {
    const status: ChatStatus = request.offline ? 'offline' : 'waiting';
    const first: NewEntry[] = [
      eventEntry(
        chatId,
        { kind: 'system', id: 'system' },
        { type: 'started', offline: request.offline }
      ),
      textEntry(chatId, { kind: 'visitor', id: visitorId }, request.message),
    ];
    const entries = first.map((entry, i): Entry => ({ ...entry, seq: i + 1, at }));
    const chat: ChatRow = {
      chatId,
      status,
      lastSeq: entries.length,
      lastAt: at,
      visitorId,
      departmentId: request.departmentId,
      startedAt: at,
      waitingSince: at,
      visitorReadSeq: entries.length,
      agentReadSeq: 0,
    };
    return { chat, entries };
  }
}

const chatData = (request: NewChat, chat: ChatRow) => ({
  documentId: chat.chatId,
  status: chat.status,
  lastSeq: chat.lastSeq,
  lastAt: new Date(chat.lastAt),
  visitorId: chat.visitorId,
  departmentId: chat.departmentId ?? null,
  language: request.language,
  formKey: request.form.key,
  formVersion: request.form.version,
  noticeVersion: request.notice?.version ?? null,
  noticeLanguage: request.notice?.language ?? null,
  lawfulBasis: request.lawfulBasis,
  pageUrl: request.page?.url ?? null,
  pageTitle: request.page?.title ?? null,
  answers: request.answers,
  userAgent: request.userAgent ?? null,
  ofAge: request.ofAge ?? null,
  startIdHash: sha256Hex(request.startId),
  startedAt: new Date(chat.startedAt),
  waitingSince: new Date(chat.startedAt),
  visitorReadSeq: chat.visitorReadSeq,
  agentReadSeq: chat.agentReadSeq,
  mailedSeq: 0,
});
