import type { ConsentState } from '../foundation/terms';
import type { Localized } from '../foundation/localized';

/** `offline`: a message left when nobody was there. Nothing can be added to an `ended` chat. */
export type ChatStatus = 'waiting' | 'active' | 'ended' | 'offline';
export type AuthorKind = 'visitor' | 'agent' | 'system';
export type EndedBy = 'visitor' | 'agent' | 'system';

/**
 * - `text`: what a person wrote to the other
 * - `note`: what agents wrote among themselves; never leaves the desk
 * - `consent_card`: an agent asks for a consent; the body is the statement, word for word
 * - `consent_answer`: the visitor's own Yes or No to a card
 * - `event`: something that happened to the chat, told in `data`
 * - `void`: a number whose content is not for this reader, or no longer exists; it keeps the numbering whole
 */
export type EventKind = 'text' | 'note' | 'consent_card' | 'consent_answer' | 'event' | 'void';

/** What an `event` tells. Agent names are as the reader may see them. */
export type EventData =
  | { type: 'started'; offline: boolean }
  | { type: 'taken'; agentName: string; fromAgentName?: string }
  /** Given back by its agent; by the system, when that agent cannot answer any more. */
  | { type: 'released'; agentName: string }
  | { type: 'ended'; by: EndedBy; agentName?: string }
  /** A part of entry `seq` was taken out (it stands changed in its place). */
  | { type: 'redacted'; seq: number }
  | ConsentCardData
  | ConsentAnswerData;

/** What a consent card stands for. The labels are part of what was shown. */
export interface ConsentCardData {
  type: 'consent_card';
  purpose: string;
  version: number;
  name: string;
  /** Who asks, and how to take it back, as shown below the statement. */
  controller: string;
  withdrawal: string;
  yes: string;
  no: string;
  noticeVersion?: number;
}

export interface ConsentAnswerData {
  type: 'consent_answer';
  cardSeq: number;
  purpose: string;
  answer: 'yes' | 'no';
}

export interface Author {
  kind: AuthorKind;
  /** Agents' and visitors' ids are told to agents only. */
  id?: string;
  /** Display name of an agent. */
  name?: string;
}

/** One numbered entry of a chat. `seq` starts at 1 and rises by 1 without gaps, per chat. */
export interface ChatEvent {
  seq: number;
  kind: EventKind;
  author: Author;
  /** Plain text as it was sent; empty for `event` and `void`. */
  body: string;
  data?: EventData;
  /** The UUID that its sender gave it; absent for system entries. */
  clientMessageId?: string;
  /** Server time of storage, milliseconds since 1970 UTC. */
  at: number;
  /** A part of it was taken out then; told to agents. */
  redactedAt?: number;
}

/** A stretch of a chat's events. Ask again with the last `seq` while `more`; drop everything held on `reload`. */
export interface SyncPage {
  /** Random name of this life of the database. Another than before: drop everything held and start at 0. */
  epoch: string;
  /** The chat's highest `seq`. */
  head: number;
  events: ChatEvent[];
  more: boolean;
  /** The reader is too far behind: drop what is held and show the last events, which these are. */
  reload?: boolean;
}

/** A chat as its visitor sees it. */
export interface VisitorChat {
  chatId: string;
  status: ChatStatus;
  lastSeq: number;
  /** Who answers, once somebody does. */
  agentName?: string;
  /** They have no window of the desk open at the moment. */
  agentAway?: boolean;
  /** Highest `seq` that an agent has seen. */
  agentReadSeq: number;
  visitorReadSeq: number;
  startedAt: number;
  endedAt?: number;
  endedBy?: EndedBy;
}

/** A chat as it stands in the desk's lists. The copy with the higher `lastSeq` is the newer one. */
export interface ChatSummary {
  chatId: string;
  status: ChatStatus;
  lastSeq: number;
  lastAt: number;
  startedAt: number;
  /** Since when the visitor waits to be taken; absent once taken. */
  waitingSince?: number;
  takenAt?: number;
  endedAt?: number;
  endedBy?: EndedBy;
  visitor: { id: string; name?: string; email?: string };
  language: string;
  page?: { url: string; title: string };
  department?: { id: string; name: string };
  agent?: { id: string; name: string };
  /** Last `text` of visitor or agent, shortened to 140 characters. */
  preview?: { by: AuthorKind; text: string; at: number };
  agentReadSeq: number;
  visitorReadSeq: number;
  /** Texts of the visitor above `agentReadSeq`. */
  unread: number;
}

/** A change to a summary that needs no new look at the row: many messages become one of these. */
export interface ChatActivity {
  chatId: string;
  lastSeq: number;
  lastAt: number;
  preview?: { by: AuthorKind; text: string; at: number };
  /** Texts of the visitor since the last activity that was told. */
  visitorTexts: number;
}

/**
 * What became of a mail with answers: it waits for the mail server, has left, was given up, was refused for its
 * recipient, or was not needed because the visitor came back first.
 */
export type ReplyState = 'waiting' | 'sent' | 'failed' | 'bounced' | 'seen';

/** How answers reach a visitor who has left. */
export interface Reach {
  /** Address that they are mailed to, masked for everybody; absent where there is none. */
  to?: string;
  /** Mails so far, the oldest first, each with the answers from `fromSeq` to `toSeq` that were unseen. */
  mails: { fromSeq: number; toSeq: number; at: number; state: ReplyState }[];
}

export interface ChatDetails extends ChatSummary {
  /** As the visitor read them; with `labels` and `values` what question and choice are called in other languages. */
  answers: {
    label: string;
    value: string;
    labels?: Localized;
    values?: Localized;
    /** The value is digits with a point before the decimals, to be written as the reader does. */
    kind?: 'number';
  }[];
  /** The visitor said whether they are of the age that the form asked for. */
  ofAge?: boolean;
  consents: { purpose: string; name: string; state: ConsentState; at: number }[];
  notice?: { version: number; language: string };
  lawfulBasis: string;
  /** Coarse: browser family and system, no versions. */
  userAgent?: string;
  visitorOnline: boolean;
  reach: Reach;
  transcript?: TranscriptInfo;
}

export interface TranscriptInfo {
  messageCount: number;
  firstAt: number;
  lastAt: number;
  sealedAt: number;
  /** Hex SHA-256 over the salted hashes of all entries. */
  digest: string;
  /** Entries of which a part was taken out, and when; the seal holds all the same. */
  redactions?: { seq: number; at: number }[];
}

/** Answer to "verify": `altered` names the first entry that differs. */
export type TranscriptCheck =
  | {
      state: 'unaltered';
      digest: string;
      messageCount: number;
      redactions?: { seq: number; at: number }[];
    }
  | { state: 'altered'; seq: number; reason: 'changed' | 'missing' | 'added' }
  | { state: 'broken_seal' }
  | { state: 'not_sealed' };
