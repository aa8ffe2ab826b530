import type { StoreCount } from '../foundation/personal-data';
import type { ExportLanguage } from './export';
import type { LinkSuggestion } from './people';

/** What becomes of a category's records. `anonymise`: what identifies goes, a figure stays. */
export type Fate = 'delete' | 'anonymise' | 'keep';

/**
 * Why records are kept (Art 17(3)).
 * - `consent_proof`: shows that consent was given for what was done (Art 7(1)); only for single chats, whole persons'
 *   are pseudonymised
 * - `objection`: the hash that keeps an address from being used again (Art 21(3))
 */
export const KEEP_GROUNDS = ['consent_proof', 'objection'] as const;
export type KeepGround = (typeof KEEP_GROUNDS)[number];

/** What erasure does to one category. */
export interface StorePlan {
  store: string;
  delete: number;
  anonymise: number;
  keep: number;
  /** Why some are kept; there when `keep` is above 0. */
  ground?: KeepGround;
}

/** Whole persons over all their confirmed ids, or some of their chats. */
export type ErasureScope =
  { kind: 'subjects'; subjectIds: string[] } | { kind: 'chats'; chatIds: string[] };

/**
 * What stands in the way of an erasure: it cannot be approved before this is settled.
 * - `hold`: a legal hold or restriction; `case`: another open request of the person
 */
export type ErasureBlocker =
  | { kind: 'hold'; holdId: string; reason: string }
  | { kind: 'case'; caseId: string; reference: string };

/** A place in somebody else's chat where an identifier of the person stands: not erased, offered for redaction. */
export interface Mention {
  chatId: string;
  seq: number;
  at: number;
  /** Parts in turn: plain, hit, plain, … */
  excerpt: string[];
}

/** What an erasure would do (R19). It is approved as it stands; what differs when it runs stops it. */
export interface ErasurePreview {
  /** Names plan and scope: hand it back to ask for exactly this. */
  planHash: string;
  /** All ids of the persons that it concerns. */
  subjectIds: string[];
  plan: StorePlan[];
  totals: { delete: number; anonymise: number; keep: number };
  blockers: ErasureBlocker[];
  mentions: Mention[];
  /** Chats that are open right now: they end with the erasure. */
  openChats: number;
  /** Somebody else has to approve it. */
  secondPerson: boolean;
  /** Receivers that will be told (Art 19). */
  receivers: string[];
  /** Addresses that a receipt can go to; masked for whoever may not see contact data. */
  addresses: string[];
  /** Of the request that it answers, else the person's own: what the receipt is written in unless chosen otherwise. */
  language: ExportLanguage;
  /** Other identities that may be the same person, and nobody has said: they stay. */
  others: LinkSuggestion[];
}

export interface ErasureRequest {
  scope: ErasureScope;
  planHash: string;
  /** Case that it answers; its identity gate is asked (R18). */
  caseId?: string;
  /** Why it is done, and why identity was not in question; needed without a case. */
  reason?: string;
  /** Chats stay as figures without anything personal, or go as well. */
  statistics: 'keep' | 'drop';
  /**
   * Address that the receipt goes to, one of the preview's; absent: the first of them. `null`: nobody writes to the
   * person, who then hears of it from us in no other way.
   */
  receiptTo?: string | null;
  /** Language of the receipt; of the export languages. */
  language: string;
  /** One id of each of the preview's {@link ErasurePreview.others}: they are left out on purpose. */
  leftOut?: string[];
}

/**
 * - `approval`: waits for a second person
 * - `queued`, `running`: being erased
 * - `blocked`: a hold was placed meanwhile; it goes on when that is lifted
 * - `changed`: the data has grown since the preview; look again and approve anew
 * - `receipt`: data is gone; the mail of the receipt is waited for, the case's correspondence comes last
 * - `scrubbing`: freed space is overwritten
 * - `done`, `cancelled`
 */
export type ErasureState =
  | 'approval'
  | 'queued'
  | 'running'
  | 'blocked'
  | 'changed'
  | 'receipt'
  | 'scrubbing'
  | 'done'
  | 'cancelled';

/**
 * Why it stands still. These are tried again by themselves:
 * - `file`: a file could not be deleted
 * - `database`: read-only, full or away
 * - `ledger`: its file was altered
 * - `case`: another request of the person is open
 * - `mail`: the mail server does not take the receipt
 *
 * `hold` waits until it is lifted, `changed` until somebody looks.
 */
export type ErasureTrouble =
  'hold' | 'changed' | 'file' | 'database' | 'ledger' | 'case' | 'mail' | 'internal';

/**
 * What became of the receipt's mail. `none`: none was wanted, or its time has not come; `failed`: it was given up, and
 * the receipt has to reach the person on another way.
 */
export type ReceiptState = 'none' | 'waiting' | 'sent' | 'failed';

export interface ErasureInfo {
  erasureId: string;
  state: ErasureState;
  trouble?: ErasureTrouble;
  /** Store that it stands still at. */
  at?: string;
  scope: ErasureScope['kind'];
  /** Whom it is about, as long as it is not over. */
  subjectIds: string[];
  caseId?: string;
  reason?: string;
  statistics: 'keep' | 'drop';
  plan: StorePlan[];
  /** Stores that are done, in order. */
  done: string[];
  createdAt: number;
  by: { id: string; name: string };
  approvedBy?: { id: string; name: string };
  /** Nothing new is let in since then, and it cannot be called off any more. */
  frozenAt?: number;
  startedAt?: number;
  finishedAt?: number;
  /** Name in the ledger and on the receipt, e.g. "E-7F3K2M". */
  reference: string;
  /** Freed space is overwritten: `deferred` when the database is too big to do it by the way. */
  scrub?: 'done' | 'deferred' | 'database';
  receivers: { waiting: number; confirmed: number };
  receipt: ReceiptState;
  /** Language of the receipt: that of the request. */
  language: string;
  /** Somebody else than who asked for it has to approve it. */
  secondPerson: boolean;
  /** It repeats an erasure that a restored backup had undone. */
  replay: boolean;
}

/** One line of the ledger: signed, without personal data, outside the database as well (R21). */
export type LedgerLine =
  | {
      v: 1;
      type: 'begin';
      reference: string;
      at: number;
      scope: ErasureScope['kind'];
      /** Keyed hashes of subject and chat ids; no id can be told from them without the installation's key. */
      subjects: string[];
      chats: string[];
      plan: StorePlan[];
      statistics: 'keep' | 'drop';
      /** Hex SHA-256 of the line before. */
      previous: string;
      /** Ed25519 over the line without it, base64. */
      signature: string;
    }
  | {
      v: 1;
      type: 'end';
      reference: string;
      at: number;
      results: StorePlan[];
      previous: string;
      signature: string;
    };

export interface LedgerStatus {
  lines: number;
  /** Erasures that the ledger file has and this database does not: it was restored from a backup. */
  missing: { reference: string; at: number }[];
  /** The file cannot be read or its signatures do not fit: from this line on. */
  broken?: { line: number; reason: 'signature' | 'order' | 'json' };
  /** Public key that lines are checked with, PEM. */
  publicKey: string;
  replaying: boolean;
}

export interface ErasuresAnswer {
  erasures: ErasureInfo[];
  ledger: LedgerStatus;
}

/** Counts of a category that were erased, for receipts and lists. */
export const sumPlan = (plan: readonly StorePlan[]): ErasurePreview['totals'] =>
  plan.reduce(
    (sum, one) => ({
      delete: sum.delete + one.delete,
      anonymise: sum.anonymise + one.anonymise,
      keep: sum.keep + one.keep,
    }),
    { delete: 0, anonymise: 0, keep: 0 }
  );

/** Records that a plan reaches, per category. */
export const reached = (plan: readonly StorePlan[]): StoreCount[] =>
  plan.map((one) => ({ store: one.store, count: one.delete + one.anonymise + one.keep }));
