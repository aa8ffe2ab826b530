import type { Core } from '@strapi/strapi';
import type { ChatStatus, EventData, Masked } from '../../../../protocol';
import { newId, newSortedId, sha256Hex, type Database } from '../../foundation/platform';
import type { VisitorStore } from '../visitors';
import type { Entry, NewEntry } from './chat.types';
import { eventEntry, textEntry } from './entries';
import { toMessageColumns } from './log';
import type { TranscriptService } from './transcript.service';

const CHAT = 'plugin::live-chat.chat';

/** A conversation that was held elsewhere or before. Times are milliseconds since 1970 UTC. */
export interface ImportedChat {
  /** Any name for it that is unique in its source; importing it again changes nothing. */
  importId: string;
  status: ChatStatus;
  startedAt: number;
  language: string;
  visitor: { name?: string; email?: string };
  departmentId?: string;
  /** documentId of the administrator who has or had it. */
  agentId?: string;
  /** Name of the agent that visitors see. */
  agentName?: string;
  page?: { url: string; title: string };
  notice?: { version: number; language: string };
  answers?: { label: string; value: string }[];
  messages: { by: 'visitor' | 'agent'; body: string; at: number; kind?: 'text' | 'note' }[];
  endedAt?: number;
}

const at = (time: number, entry: NewEntry) => ({ ...entry, at: time });

const entriesOf = (chat: ImportedChat, chatId: string, visitorId: string): Entry[] => {
  const system = { kind: 'system', id: 'system' } as const;
  const visitor = { kind: 'visitor', id: visitorId } as const;
  const agent = chat.agentId
    ? ({ kind: 'agent', id: chat.agentId, name: chat.agentName ?? 'Agent' } as const)
    : undefined;
  const told = (time: number, event: EventData, actor: typeof system | NonNullable<typeof agent>) =>
    at(time, eventEntry(chatId, actor, event));
  const texts = chat.messages.map((message, i) =>
    at(
      message.at,
      textEntry(chatId, message.by === 'agent' && agent ? agent : visitor, {
        clientMessageId: uuidOf(`${chat.importId}/${i}`),
        body: message.body,
        kind: message.kind ?? 'text',
      })
    )
  );
  const answered = chat.messages.find(({ by }) => by === 'agent')?.at;
  const entries = [
    told(chat.startedAt, { type: 'started', offline: chat.status === 'offline' }, system),
    ...texts,
    ...(agent && answered !== undefined
      ? [told(answered - 1, { type: 'taken', agentName: agent.name }, agent)]
      : []),
    ...(chat.endedAt === undefined
      ? []
      : [
          told(
            chat.endedAt,
            agent
              ? { type: 'ended', by: 'agent', agentName: agent.name }
              : { type: 'ended', by: 'system' },
            agent ?? system
          ),
        ]),
  ];
  return entries.sort((a, b) => a.at - b.at).map((entry, i) => ({ ...entry, seq: i + 1 }));
};

/** A UUID that is the same for the same name, so that an import can be repeated. */
const uuidOf = (name: string): string => {
  const hex = sha256Hex(name);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
};

/** Brings conversations in from another system, with their own times, sealed when they have ended. */
export class ImportService {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly database: Database,
    private readonly visitors: VisitorStore,
    private readonly transcripts: TranscriptService,
    private readonly mask: (text: string) => Masked
  ) {}

  /** @returns the chat's id, also when it was imported before */
  async import(chat: ImportedChat): Promise<string> {
    const startIdHash = sha256Hex(`import/${chat.importId}`);
    const known: { documentId: string } | null = await this.strapi.db
      .query(CHAT)
      .findOne({ select: ['documentId'], where: { startIdHash } });
    if (known) return known.documentId;
    const chatId = newId();
    await this.strapi.db.transaction(async ({ trx }) => {
      const { visitorId } = await this.visitors.create({
        ...chat.visitor,
        ...(chat.visitor.name ? { name: this.mask(chat.visitor.name).text } : {}),
        language: chat.language,
      });
      const entries = entriesOf(chat, chatId, visitorId).map((entry) => ({
        ...entry,
        body: this.mask(entry.body).text,
      }));
      await this.strapi.db.query(CHAT).create({
        data: {
          ...importedData(chat, entries),
          answers: (chat.answers ?? []).map(({ label, value }) => ({
            label,
            value: this.mask(value).text,
          })),
          documentId: chatId,
          visitorId,
          startIdHash,
        },
      });
      await this.database
        .knex(this.database.table('plugin::live-chat.message'))
        .transacting(trx)
        .insert(
          entries.map((entry) =>
            toMessageColumns(entry, entry.seq, newSortedId(entry.at), new Date(entry.at))
          )
        );
    });
    if (chat.status === 'ended') await this.transcripts.seal(chatId);
    return chatId;
  }
}

const dateOrNull = (time: number | undefined): Date | null =>
  time === undefined ? null : new Date(time);

const importedData = (chat: ImportedChat, entries: readonly Entry[]) => {
  const waits = chat.status === 'waiting' || chat.status === 'offline';
  const lastAgentSeq = entries.filter(({ authorKind }) => authorKind === 'agent').at(-1)?.seq ?? 0;
  return {
    status: chat.status,
    lastSeq: entries.length,
    lastAt: new Date(entries.at(-1)?.at ?? chat.startedAt),
    agentId: chat.agentId ?? null,
    departmentId: chat.departmentId ?? null,
    language: chat.language,
    noticeVersion: chat.notice?.version ?? null,
    noticeLanguage: chat.notice?.language ?? null,
    lawfulBasis: 'legitimate_interests',
    pageUrl: chat.page?.url ?? null,
    pageTitle: chat.page?.title ?? null,
    answers: chat.answers ?? [],
    startedAt: new Date(chat.startedAt),
    waitingSince: waits ? new Date(chat.startedAt) : null,
    takenAt: dateOrNull(chat.messages.find(({ by }) => by === 'agent')?.at),
    endedAt: dateOrNull(chat.endedAt),
    endedBy: chat.endedAt === undefined ? null : chat.agentId ? 'agent' : 'system',
    visitorReadSeq: entries.length,
    mailedSeq: entries.length,
    agentReadSeq: lastAgentSeq,
  };
};
