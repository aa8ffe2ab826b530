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

export const PURPOSE_KEY = /^[a-z][a-z0-9_]{0,39}$/;

export interface NoticeTexts {
  /** One plain sentence, shown before anything else. */
  summary: string;
  /** The site's own paragraphs at the start of the notice. */
  introduction?: string;
  /** The site's own paragraphs before the end. */
  more?: string;
  policyUrl?: string;
  /** Where to complain: name and how to reach it (Art 77). */
  authority?: string;
}

/** What people write about the notice. Purposes, recipients and retention come from the configuration (R3). */
export interface NoticeDefinition {
  controller: { name: string; address: string; email: string; phone?: string };
  /** Data protection officer, where there is one. */
  dpo?: { name?: string; email: string };
  /** Law that the notice speaks under, e.g. "EU GDPR" or "UK GDPR". */
  jurisdiction: string;
  /** One entry for each language that the notice exists in. */
  texts: Localized<NoticeTexts>;
}

/** Parts of a notice in the order of reading. `objection` is shown apart from the rest (Art 21(4)). */
export const NOTICE_SECTIONS = [
  'introduction',
  'controller',
  'purposes',
  'collected',
  'recipients',
  'retention',
  'rights',
  'withdrawal',
  'complaint',
  'more',
  'objection',
] as const;
export type NoticeSectionId = (typeof NOTICE_SECTIONS)[number];

export interface NoticeSection {
  id: NoticeSectionId;
  title: string;
  /** Plain text. */
  paragraphs: string[];
}

/** A notice in one language, as it is shown, word for word. */
export interface RenderedNotice {
  language: string;
  summary: string;
  sections: NoticeSection[];
  policyUrl?: string;
  /** Hex SHA-256 of {@link noticeText}. */
  sha256: string;
}

/** The whole text of a notice: what is hashed, kept in consent records and printed in proofs. */
export const noticeText = (notice: Omit<RenderedNotice, 'sha256' | 'language'>): string =>
  [
    notice.summary,
    ...notice.sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
    ...(notice.policyUrl ? [notice.policyUrl] : []),
  ].join('\n\n');

export interface NoticeVersionInfo {
  version: number;
  languages: string[];
  /** In force from then on; later than now: scheduled. Milliseconds since 1970. */
  effectiveFrom: number;
  /** It asks for fresh consent; a correction of wording does not (R2). */
  material: boolean;
  /** What changed, for colleagues. */
  note?: string;
  publishedAt: number;
  /** Name of who published it. */
  publishedBy?: string;
}
