import type { Localized } from '../foundation/localized';

/** Art 6(1) GDPR. */
export const LAWFUL_BASES = [
  'consent',
  'contract',
  'legal_obligation',
  'vital_interests',
  'public_task',
  'legitimate_interests',
] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number];

/** Categories of personal data, as notices, consent records and the data map name them. */
export const DATA_CATEGORIES = [
  'content',
  'contact',
  'identity',
  'technical',
  'behaviour',
] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];

/** How a person will be reached for a purpose. */
export const CHANNELS = ['chat', 'email', 'phone', 'sms', 'post', 'website'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How long data is kept: so many days, reckoned from the end of the chat or from the withdrawal of consent. */
export interface Retention {
  days: number;
  from: 'chat_end' | 'withdrawal';
}

/** Who gets the data besides the controller. */
export interface Recipient {
  name: string;
  role: 'processor' | 'controller';
  /** ISO 3166-1 alpha-2. */
  country?: string;
}

export interface PurposeTexts {
  /** E.g. "Newsletter". */
  name: string;
  /** One sentence on what is done, for the notice. */
  description: string;
  /** The statement a person agrees to, next to the box and on the card; needed where the basis is consent. */
  consent?: string;
  /** What the interest is; needed where the basis is legitimate interests (Art 13(1)(d)). */
  interest?: string;
}

/** What personal data is used for. Each change is a new version; published versions are never changed. */
export interface PurposeDefinition {
  texts: Localized<PurposeTexts>;
  lawfulBasis: LawfulBasis;
  categories: DataCategory[];
  recipients: Recipient[];
  retention: Retention;
  /** For consent: how the person will be reached. */
  channel?: Channel;
  /** For consent: it expires after so many days. */
  validityDays?: number;
  /**
   * Makes consent a condition of chatting: the written reason why it must be (Art 7(4) presumes that it is not
   * freely given). Absent: optional, as it should be.
   */
  conditionReason?: string;
  /** Switched off: asked for nowhere, named in the notice no more. */
  active: boolean;
}

export interface PurposeVersion extends PurposeDefinition {
  key: string;
  version: number;
  /** This change asks for fresh consent. */
  material: boolean;
  /** Milliseconds since 1970. */
  publishedAt: number;
  /** Name of who published it. */
  publishedBy?: string;
}

/** Key of the purpose that every site has: answering the enquiry. */
export const ENQUIRY = 'enquiry';

export interface PurposeState {
  current: PurposeVersion;
  /** The newest first, without `current`. */
  earlier: PurposeVersion[];
  /** How people stand to it today; there in lists. */
  answers?: PurposeAnswers;
}

/** People by what they said last. */
export interface PurposeAnswers {
  given: number;
  refused: number;
  withdrawn: number;
}
