import type { AuthorKind, ChatStatus, EndedBy, EventKind } from '../../../../protocol';

/** A chat's row, with dates in milliseconds. */
export interface ChatRow {
  chatId: string;
  status: ChatStatus;
  lastSeq: number;
  lastAt: number;
  visitorId: string;
  agentId?: string | undefined;
  departmentId?: string | undefined;
  startedAt: number;
  waitingSince?: number | undefined;
  takenAt?: number | undefined;
  endedAt?: number | undefined;
  endedBy?: EndedBy | undefined;
  visitorReadSeq: number;
  agentReadSeq: number;
}

/** What a state change writes; `null` empties a column. */
export type ChatPatch = {
  [K in 'status' | 'agentId' | 'waitingSince' | 'takenAt' | 'endedAt' | 'endedBy']?: NonNullable<
    ChatRow[K]
  > | null;
};

/** Kinds that are stored; `void` exists on the wire only. */
export type StoredKind = Exclude<EventKind, 'void'>;

/** An entry on its way into the log. */
export interface NewEntry {
  chatId: string;
  clientMessageId: string;
  authorKind: AuthorKind;
  /** documentId of visitor or administrator, or `system`. */
  authorId: string;
  kind: StoredKind;
  body: string;
  /** JSON of {@link EventData}, for events, consent cards and answers. */
  data: string | null;
  /** Where it came from, for those who tell others of it; not stored. */
  route?: { socketId?: string | undefined; departmentId?: string | undefined };
}

/** An entry as it stands in the log. */
export interface Entry extends NewEntry {
  seq: number;
  at: number;
  /** When a part of it was taken out. */
  redactedAt?: number;
}
