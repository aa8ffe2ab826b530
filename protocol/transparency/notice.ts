import type { Localized } from '../foundation/localized';

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

/**
 * Something in a notice's summary that the settings say otherwise.
 * - `placeholder`: there is no such placeholder
 * - `duration`: nothing is kept for so long
 * - `recipients`: nobody is said to get data, and somebody does
 * - `missing`: another language says how long, or who, and this one does not
 */
export interface SummaryFinding {
  language: string;
  kind: 'placeholder' | 'duration' | 'recipients' | 'missing';
  /** The words that it is about. */
  found: string;
}

export interface NoticeState {
  draft: NoticeDefinition;
  savedAt: number;
  /** In force now. */
  current?: NoticeVersionInfo;
  scheduled?: NoticeVersionInfo;
  /** The newest first. */
  versions: NoticeVersionInfo[];
  /** What the draft's summaries say otherwise than the settings. */
  findings: SummaryFinding[];
  /** The same of what visitors read now: settings may have changed since. */
  findingsInForce: SummaryFinding[];
}
