import type { SubjectSettings } from '../../../../protocol';
import type { MailOutbox } from '../../foundation/mailing';
import type { Clock, Database, KeyedHash } from '../../foundation/platform';
import type { Writer } from '../../transparency/notice';

/** For the audit trail: what was done, without anything that names the person. */
export interface CaseAudit {
  /** E.g. `case.received`, `case.extend`. */
  action: string;
  /** Id of who did it in the panel; absent: the requester or the software. */
  by?: string;
  caseId: string;
  data?: Record<string, string | number | boolean>;
}

export interface CaseDeps {
  database: Database;
  clock: Clock;
  keyed: KeyedHash;
  outbox: Pick<MailOutbox, 'enqueue' | 'kick' | 'retry' | 'find' | 'troubled'>;
  /** Addresses on file of persons. */
  addressesOf: (subjectIds: readonly string[]) => Promise<string[]>;
  /** Persons who have an address on file. */
  subjectsWithEmail: (email: string) => Promise<string[]>;
  controller: () => Promise<Writer>;
  /** Name of somebody of the panel. */
  nameOf: (adminId: string) => string | Promise<string>;
  settings: () => Promise<Pick<SubjectSettings, 'remindTo' | 'timeZone'>>;
  /** Public address of this Strapi. */
  base: string;
  /** Masks what must not be stored, in texts that persons wrote. */
  mask: (text: string) => string;
  /**
   * Whether one more mail to an address is within what a person can be expected to ask for.
   * @param by pseudonym of the network that asks
   */
  mayMail: (address: string, purpose: 'proof' | 'acknowledgement', by?: string) => boolean;
  /** Called after a change is stored; awaited. */
  audit: (entry: CaseAudit) => Promise<void>;
  onDefect: (error: unknown) => void;
}
