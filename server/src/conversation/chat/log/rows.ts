import type { AuthorKind, ChatStatus, EndedBy } from '../../../../../protocol';
import { toMillis, toMillisOrUndefined } from '../../../foundation/platform';
import type { ChatPatch, ChatRow, Entry, NewEntry, StoredKind } from '../chat.types';

type Columns = Record<string, unknown>;

const optionalText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

export const CHAT_COLUMNS = [
  'document_id',
  'status',
  'last_seq',
  'last_at',
  'visitor_id',
  'agent_id',
  'department_id',
  'started_at',
  'waiting_since',
  'taken_at',
  'ended_at',
  'ended_by',
  'visitor_read_seq',
  'agent_read_seq',
] as const;

export const toChatRow = (row: Columns): ChatRow => ({
  chatId: String(row.document_id),
  status: row.status as ChatStatus,
  lastSeq: Number(row.last_seq),
  lastAt: toMillis(row.last_at),
  visitorId: String(row.visitor_id),
  agentId: optionalText(row.agent_id),
  departmentId: optionalText(row.department_id),
  startedAt: toMillis(row.started_at),
  waitingSince: toMillisOrUndefined(row.waiting_since),
  takenAt: toMillisOrUndefined(row.taken_at),
  endedAt: toMillisOrUndefined(row.ended_at),
  endedBy: optionalText(row.ended_by) as EndedBy | undefined,
  visitorReadSeq: Number(row.visitor_read_seq),
  agentReadSeq: Number(row.agent_read_seq),
});

const DATE_COLUMNS = new Set(['waiting_since', 'taken_at', 'ended_at']);

const columnOf = (attribute: string): string =>
  attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Column values of a patch; dates as Date, which every driver stores as Strapi would. */
export const toPatchColumns = (patch: ChatPatch): Columns =>
  Object.fromEntries(
    Object.entries(patch).map(([attribute, value]) => {
      const column = columnOf(attribute);
      return [column, DATE_COLUMNS.has(column) && value !== null ? new Date(Number(value)) : value];
    })
  );

/** What a patch makes of the row in memory. */
export const applyPatch = (chat: ChatRow, patch: ChatPatch): ChatRow => ({
  ...chat,
  ...(Object.fromEntries(
    Object.entries(patch).map(([attribute, value]) => [attribute, value ?? undefined])
  ) as Partial<ChatRow>),
});

export const ENTRY_COLUMNS = [
  'chat_id',
  'seq',
  'client_message_id',
  'author_kind',
  'author_id',
  'kind',
  'body',
  'data',
  'sent_at',
  'redacted_at',
] as const;

export const toEntry = (row: Columns): Entry => {
  const redactedAt = toMillisOrUndefined(row.redacted_at);
  return {
    chatId: String(row.chat_id),
    seq: Number(row.seq),
    clientMessageId: String(row.client_message_id),
    authorKind: row.author_kind as AuthorKind,
    authorId: String(row.author_id),
    kind: row.kind as StoredKind,
    body: optionalText(row.body) ?? '',
    data: optionalText(row.data) ?? null,
    at: toMillis(row.sent_at),
    ...(redactedAt === undefined ? {} : { redactedAt }),
  };
};

/** A whole row of the messages table, readable through Strapi like one it had written. */
export const toMessageColumns = (
  entry: NewEntry,
  seq: number,
  documentId: string,
  at: Date
): Columns => ({
  document_id: documentId,
  chat_id: entry.chatId,
  seq,
  client_message_id: entry.clientMessageId,
  author_kind: entry.authorKind,
  author_id: entry.authorId,
  kind: entry.kind,
  body: entry.body,
  data: entry.data,
  sent_at: at,
  created_at: at,
  updated_at: at,
  published_at: at,
});
