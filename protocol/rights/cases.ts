/** Art 15, 20, 16, 17, 18, 21 and 7(3) (R15). */
export const REQUEST_KINDS = [
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'withdrawal',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** - `received`: nobody has begun
 *  - `in_progress`: being worked on
 *  - `paused`: the clock stands while identity is verified (Art 12(6)); an explicit, recorded step
 *  - `completed`, `refused`, `withdrawn`: closed */
export const CASE_STATES = [
  'received',
  'in_progress',
  'paused',
  'completed',
  'refused',
  'withdrawn',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_SOURCES = ['widget', 'form', 'email', 'phone', 'letter', 'agent', 'api'] as const;
export type CaseSource = (typeof CASE_SOURCES)[number];

/** Grounds of a refusal. `not_identified`: Art 11(2), 12(2); `unfounded`, `excessive`: Art 12(5);
 *  `others_rights`: Art 15(4); `legal_obligation`, `legal_claims`, `public_interest`: Art 17(3), 18(2), 21(1). */
export const REFUSAL_GROUNDS = [
  'not_identified',
  'unfounded',
  'excessive',
  'others_rights',
  'legal_obligation',
  'legal_claims',
  'public_interest',
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/**
 * How sure it is that the requester is the data subject. This, not the case's state, is the gate for whatever
 * discloses or destroys (R18).
 * - `none`: nobody has asked yet; `pending`: a link and code are on their way
 * - `verified`: link opened or code told; `waived`: a named person wrote down why it was not needed
 * - `failed`: too many wrong codes, or its time ran out
 */
export type IdentityState = 'none' | 'pending' | 'verified' | 'waived' | 'failed';

export interface CaseIdentity {
  state: IdentityState;
  /** How it was verified: `link` and `code` by mail, `mailed_link` when the request itself came through one. */
  method?: 'link' | 'code' | 'mailed_link';
  /** Address that the proof went to. */
  address?: string;
  at?: number;
  /** Person who waived it, and why. */
  by?: string;
  reason?: string;
  /** The person chose a password when they confirmed: what is delivered can be opened with it. */
  hasPassword?: boolean;
  /** Wrong codes that are still allowed. */
  attemptsLeft?: number;
  expiresAt?: number;
}

/** The clock of Art 12(3). All times are milliseconds since 1970 UTC. */
export interface CaseClock {
  receivedAt: number;
  /** The same as a day of the calendar, in the controller's time zone. */
  receivedDay: string;
  /** Last moment to answer in, pauses and extension included. While paused: as it would be if resumed now. */
  dueAt: number;
  /** The same as a day of the calendar, in the controller's time zone: `2026-12-28`, wherever it is read. */
  dueDay: string;
  /** Months added; 0, 1 or 2. */
  extendedMonths: number;
  extensionReason?: string;
  pausedSince?: number;
  /** Whole days of all pauses that have ended, as milliseconds. */
  pausedMs: number;
}

export interface CaseRow {
  caseId: string;
  /** Short name to quote, e.g. "R-7F3K2M". */
  reference: string;
  kind: RequestKind;
  source: CaseSource;
  state: CaseState;
  identity: IdentityState;
  requester: { name?: string; email?: string };
  subjectIds: string[];
  language: string;
  receivedAt: number;
  dueAt: number;
  /** See {@link CaseClock}. */
  dueDay: string;
  closedAt?: number;
  assignee?: { id: string; name: string };
  /** A mail of the case waits for the mail server, or was given up. */
  mailTrouble: boolean;
}

export interface CaseDetails extends Omit<CaseRow, 'identity' | 'receivedAt' | 'dueAt' | 'dueDay'> {
  details: string;
  clock: CaseClock;
  identity: CaseIdentity;
  refusal?: { ground: RefusalGround; text: string };
  history: CaseEvent[];
  /** Addresses on file of its subjects, which a proof can be asked from. */
  addresses: string[];
  /** What can be done now, and for what cannot, why not. */
  actions: CaseActionState[];
}

export interface CaseActionState {
  type: CaseActionType;
  allowed: boolean;
  /** What is missing; absent when allowed. */
  missing?: CaseGate;
}

/**
 * What an action waits for.
 * - `state`: it does not belong to the state the case is in; `identity`: identity is neither verified nor waived
 * - `time`: the first due date is over; `once`: it was done before; `address`: there is no address to write to
 * - `subject`: nobody was found yet whom the case is about
 */
export type CaseGate = 'state' | 'identity' | 'time' | 'once' | 'address' | 'subject';

/** One line of a case's history. */
export interface CaseEvent {
  eventId: string;
  at: number;
  /** Name of the person; absent: the requester or the software. */
  by?: string;
  type:
    | 'received'
    | 'assigned'
    | 'subjects_set'
    | 'verification_sent'
    | 'verification_failed'
    | 'verified'
    | 'identity_waived'
    | 'paused'
    | 'resumed'
    | 'extended'
    | 'refused'
    | 'completed'
    | 'withdrawn'
    | 'reopened'
    | 'note'
    | 'mail_out'
    /** Not sent: enough mails had gone to the address within the hour. */
    | 'mail_held'
    | 'mail_in'
    | 'reminded'
    | 'export'
    | 'delivery'
    | 'delivery_opened'
    | 'delivery_locked'
    | 'delivery_revoked'
    | 'erasure'
    | 'hold'
    | 'correction';
  /** Facts of the event in short values, e.g. `{ months: 2 }`. */
  data?: Record<string, string | number | boolean>;
  /** A note, a reason, or the text of a mail. */
  text?: string;
  mail?: { mailId: string; to: string; subject: string; state: MailState };
}

/** - `waiting`: queued or to be tried again; `failed`: the server refused it for good, or a day of tries is over */
export type MailState = 'waiting' | 'sent' | 'failed';

/** What is done to a case. Texts are plain. */
export type CaseAction =
  | { type: 'assign'; assigneeId: string | null }
  /** Whom the case is about, after a search. */
  | { type: 'set_subjects'; subjectIds: string[] }
  /** Mails a link and a code to an address on file, or to the requester's own. */
  | { type: 'send_verification'; address: string }
  /** The code that the requester told, by phone for example. */
  | { type: 'confirm_code'; code: string }
  | { type: 'waive_identity'; reason: string }
  | { type: 'pause'; reason: string }
  | { type: 'resume' }
  /** Art 12(3): at most two further months, told with the reason in a letter before the first date. */
  | { type: 'extend'; months: 1 | 2; reason: string }
  /** Art 12(4): always with the remedies; `text` is the letter. */
  | { type: 'refuse'; ground: RefusalGround; text: string }
  | { type: 'complete'; note: string }
  | { type: 'withdraw'; note: string }
  | { type: 'reopen'; reason: string }
  | { type: 'note'; text: string }
  | { type: 'write'; subject: string; text: string }
  /** Something that came by mail, phone or letter, put down by hand. */
  | { type: 'log_received'; text: string }
  | { type: 'retry_mail'; mailId: string };
export type CaseActionType = CaseAction['type'];

export interface CaseFilter {
  /** `open`: not closed (the default); `overdue` and `soon` (10 days) are open ones. */
  view?: 'open' | 'overdue' | 'soon' | 'mine' | 'unassigned' | 'closed' | 'all';
  kind?: RequestKind;
  state?: CaseState;
  /** A reference, an e-mail address, a name. */
  search?: string;
  subjectId?: string;
  cursor?: string;
}

export interface CaseCounts {
  open: number;
  overdue: number;
  soon: number;
  unassigned: number;
  mine: number;
}

/** A case that somebody of the panel types in. */
export interface NewCase {
  kind: RequestKind;
  source: Exclude<CaseSource, 'widget' | 'form'>;
  requester: { name?: string; email?: string };
  details: string;
  language: string;
  /** When it arrived: the clock starts there. Not in the future. */
  receivedAt?: number;
  /** The day on which it arrived, in the controller's time zone, as `2026-10-01`; instead of `receivedAt`. */
  receivedDay?: string;
  subjectIds?: string[];
}

export type LetterKind =
  | 'acknowledgement'
  | 'verification'
  | 'extension'
  | 'refusal'
  | 'completion'
  | 'nothing_found'
  | 'delivery'
  | 'blank';

/** A letter ready to be changed and sent, in the case's language. */
export interface Letter {
  subject: string;
  text: string;
}
