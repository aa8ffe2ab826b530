import type { Knex } from 'knex';
import type {
  ExportLanguage,
  LinkSuggestion,
  MailState,
  Mention,
  SubjectSettings,
} from '../../../../protocol';
import type { AuditAct } from '../../foundation/audit';
import type { HoldService } from '../holds';
import type { PersonalDataRegistry } from '../../foundation/registry';
import type { Clock, Database } from '../../foundation/platform';
import type { Eraser } from './eraser';
import type { ErasureStore, StoredErasure } from './erasure.store';
import type { Freezer } from './freeze';
import type { Ledger } from './ledger';

/** What an erasure asks of the other parts of the plugin. */
export interface ErasureDeps {
  database: Database;
  clock: Clock;
  registry: PersonalDataRegistry;
  eraser: Eraser;
  store: ErasureStore;
  ledger: Ledger;
  freezer: Freezer;
  holds: Pick<HoldService, 'covering' | 'stopped'>;
  settings: () => Promise<SubjectSettings>;
  /** All confirmed ids of persons. */
  groupOf: (subjectIds: readonly string[]) => Promise<string[]>;
  visitorsOf: (chatIds: readonly string[]) => Promise<string[]>;
  addressesOf: (subjectIds: readonly string[], caseId?: string) => Promise<string[]>;
  /** Language of letters to these persons, or of the case. */
  languageOf: (
    subjectIds: readonly string[],
    caseId: string | undefined
  ) => Promise<ExportLanguage>;
  /** The identity gate of a case (R18). @throws LiveChatError `conflict` | `not_found` */
  mayErase: (caseId: string, subjectIds: readonly string[]) => Promise<void>;
  /**
   * Cases that have to be settled first: those that are open, also under an address of theirs and linked to nobody yet,
   * and, for whole persons, those that are about others as well, whose part must not go with it.
   */
  standingCases: (
    subjectIds: readonly string[],
    whole: boolean
  ) => Promise<{ caseId: string; reference: string }[]>;
  /** Closed cases under an address of theirs that were linked to nobody lose what they hold. */
  emptyUnlinked: (subjectIds: readonly string[]) => Promise<void>;
  openChats: (chatIds: readonly string[]) => Promise<number>;
  mentions: (subjectIds: readonly string[]) => Promise<Mention[]>;
  /** Others who may be these persons. */
  others: (subjectIds: readonly string[]) => Promise<LinkSuggestion[]>;
  /** Names of those who will be told. */
  receivers: () => string[];
  /** Puts the news into their queues; a repeat queues nothing twice. @returns how many are told */
  announce: (one: StoredErasure) => Promise<number>;
  /** How many receivers have yet to confirm, by erasure. */
  unconfirmed: (erasureIds: readonly string[]) => Promise<Map<string, number>>;
  /** Addresses that consent was given under are not to be used again (R8). */
  suppress: (subjectIds: readonly string[]) => Promise<void>;
  /** Open windows let go of these chats; sockets of these visitors are closed. */
  purge: (chatIds: readonly string[], visitorIds: readonly string[]) => void;
  /** The full-text index leaves these chats alone from now on; resolves when it has. */
  leaveAlone: (chatIds: readonly string[]) => Promise<void>;
  /** Exports that hold these persons' chats lose their files. */
  destroyExports: (subjectIds: readonly string[]) => Promise<void>;
  /** Mails the receipt. @returns the mail's id */
  mailReceipt: (one: StoredErasure) => Promise<string>;
  /** What became of it; nothing for a mail that is no more. */
  mailState: (mailId: string) => Promise<MailState | undefined>;
  /** Whether a try of it has failed. */
  mailTroubled: (mailId: string) => Promise<boolean>;
  /** Tries it again now. */
  retryMail: (mailId: string) => Promise<void>;
  /** Waits for it no more. @throws LiveChatError `conflict` */
  giveUpMail: (mailId: string) => Promise<void>;
  /** The case that asked for it is completed, where it can be. */
  completeCase: (caseId: string, by: string) => Promise<void>;
  noteInCase: (caseId: string, what: string, reference: string, by?: string) => Promise<void>;
  scrub: () => Promise<NonNullable<StoredErasure['scrub']>>;
  nameOf: (userId: string) => string;
  audit: (act: AuditAct) => Promise<void>;
  /** Writes down a step with the step itself: both happen, or neither. `step` says whether it was taken. */
  auditWith: (act: AuditAct, step: (trx: Knex) => Promise<boolean>) => Promise<void>;
  onDefect: (error: unknown) => void;
}
