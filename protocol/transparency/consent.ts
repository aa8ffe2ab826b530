import type { ConsentState } from '../foundation/terms';
import type { Channel, DataCategory, LawfulBasis, Recipient, Retention } from './purposes';

/**
 * Kantara's and ISO/IEC TS 27560's idea of a consent record; this is the version of our shape of it. The first said
 * `refused` of a box on a form that nobody had touched: see {@link consentStateOf}.
 */
export const CONSENT_SCHEMA = 'live-chat-consent/2';
export const FIRST_CONSENT_SCHEMA = 'live-chat-consent/1';

export const CONSENT_METHODS = [
  'prechat_checkbox',
  'chat_statement',
  'preferences',
  'import',
  'system',
] as const;
/** How it was collected: box, card in the chat, "My data"; brought in; or done by the software itself. */
export type ConsentMethod = (typeof CONSENT_METHODS)[number];

/** How sure it is that the subject is who they say: typed an address, proved it, or vouched for by the site. */
export type IdentityConfidence = 'none' | 'typed' | 'email_verified' | 'site';

/** One append-only record (R4): exactly what was shown, and what was answered. Never changed, never a tick by others. */
export interface ConsentRecord {
  schema: typeof CONSENT_SCHEMA | typeof FIRST_CONSENT_SCHEMA;
  recordId: string;
  /** The record of the same subject and purpose before this one. */
  previousId?: string;
  state: ConsentState;
  method: ConsentMethod;
  /** ISO 8601, UTC, server's clock. */
  at: string;
  subject: { id: string; confidence: IdentityConfidence };
  chatId?: string;
  controller: { name: string; address: string; email: string };
  jurisdiction: string;
  /** Language of everything that was shown. */
  language: string;
  notice?: { version: number; sha256: string; text: string; policyUrl?: string };
  purpose: {
    key: string;
    version: number;
    name: string;
    description: string;
    /** The statement, word for word as it stood next to the box or on the card. */
    statement: string;
    lawfulBasis: LawfulBasis;
    categories: DataCategory[];
    recipients: Recipient[];
    retention: Retention;
    channel?: Channel;
    /** A condition of chatting, with its reason; absent: optional. */
    conditionReason?: string;
  };
  /** How consent can be withdrawn, as it was told. */
  withdrawal: string;
  /** What the control showed before the person touched it: never `true`. */
  defaultState: false;
  /** Form of the box. */
  form?: { key: string; version: number; field: string };
  /** Page without its query. */
  pageUrl?: string;
  /** Who acted: the subject, the agent who asked, or the software. Agents never answer. */
  actor: { kind: 'subject' | 'agent' | 'system'; id?: string };
  /** For a statement in the chat: prompt and answer, by number and word for word. */
  exchange?: { promptSeq: number; prompt: string; answerSeq?: number; answer?: string };
  /** When a given consent ends by itself, ISO 8601. */
  expiresAt?: string;
  /**
   * The person was erased: ids, chat and page are gone from it. `sha256` is that of the record as it was, for whoever
   * has kept a copy.
   */
  pseudonymised?: { at: string; sha256: string };
  /** Why the software acted. */
  reason?: 'expired' | 'notice_changed' | 'purpose_changed';
}

/** The record's digest: hex SHA-256 of its JSON as stored. */
export interface StoredConsent {
  record: ConsentRecord;
  sha256: string;
}

/** What a record says, whatever version of its shape it was written in. */
export const consentStateOf = ({
  schema,
  state,
  method,
}: Pick<ConsentRecord, 'schema' | 'state' | 'method'>): ConsentState =>
  schema === FIRST_CONSENT_SCHEMA && state === 'refused' && method === 'prechat_checkbox'
    ? 'not_given'
    : state;

/** States in which a person has said nothing: they take nothing back that was said before. */
export const isUnsaid = (state: ConsentState): boolean =>
  state === 'requested' || state === 'not_given';

/** Where a subject stands on one purpose. */
export interface ConsentStanding {
  purpose: string;
  /** In the asked language. */
  name: string;
  statement: string;
  version: number;
  /** Absent: never asked. */
  state?: ConsentState;
  at?: number;
  expiresAt?: number;
  recordId?: string;
  /** It was given, but something material has changed since: the answer is asked for again. */
  renew: boolean;
}

/** What a person gets to keep (R6). */
export interface ConsentReceipt {
  recordId: string;
  /** Plain text, in the language of the record. */
  text: string;
  record: ConsentRecord;
  sha256: string;
}

export interface ConsentFilter {
  state?: ConsentState;
  purpose?: string;
  method?: ConsentMethod;
  language?: string;
  /** The subject's id, a chat's id, a record's id, or an e-mail address (compared by its keyed hash). */
  search?: string;
  /** ISO dates, both inclusive, in the zone. */
  from?: string;
  to?: string;
  /** The reader's, of the IANA database; UTC where none is named. */
  zone?: string;
  cursor?: string;
}

export interface ConsentRow {
  recordId: string;
  at: number;
  state: ConsentState;
  method: ConsentMethod;
  purpose: string;
  purposeName: string;
  subjectId: string;
  chatId?: string;
  language: string;
  noticeVersion?: number;
  /** No later record of the same subject and purpose. */
  latest: boolean;
}

/** An answer given in "My data". */
export interface PreferenceRequest {
  /** UUID; a repeat gets the first record again. */
  requestId: string;
  purpose: string;
  /** Version of the purpose whose statement was shown. */
  version: number;
  answer: 'given' | 'refused' | 'withdrawn';
  /** `lang` that the statement was asked with. */
  language: string;
  noticeVersion?: number;
  pageUrl?: string;
}
