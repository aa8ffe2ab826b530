import type { PersonalRecord, StoreCount, StoreInfo } from '../foundation/personal-data';
import type { LinkSuggestion } from './people';

export const EXPORT_FORMATS = ['pdf', 'xlsx', 'csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Languages that covers, headings and letters are written in. */
export const EXPORT_LANGUAGES = ['en', 'de', 'fr', 'es', 'ar'] as const;
export type ExportLanguage = (typeof EXPORT_LANGUAGES)[number];

/** The language of files and letters for somebody who speaks this one: itself, the one it is a kind of, or English. */
export const exportLanguage = (tag: string | undefined): ExportLanguage =>
  EXPORT_LANGUAGES.find((one) => one === tag?.split('-')[0]?.toLowerCase()) ?? 'en';

/** Everything on somebody, or some chats. */
export type ExportScope =
  { kind: 'subjects'; subjectIds: string[] } | { kind: 'chats'; chatIds: string[] };

/** Kinds of what may belong to other people in free text (R12). */
export type OtherKind = 'email' | 'phone' | 'iban' | 'card' | 'name';

/** Something in free text that may be another person's. One hit stands for all places with the same value. */
export interface OtherHit {
  /** Stable for the same kind and value. */
  hitId: string;
  kind: OtherKind;
  /** As it stands in the first place. */
  value: string;
  /** It is an identifier of the person asked about: proposed to be kept. */
  own: boolean;
  places: number;
  /** The first places, at most 20. Parts in turn: plain, hit, plain, … */
  samples: { store: string; recordId: string; at?: number; excerpt: string[] }[];
}

export interface HitDecision {
  hitId: string;
  mask: boolean;
  /** Why it is kept though it may be another person's; needed when a hit that is not their own is kept. */
  reason?: string;
}

export interface ExportPreview {
  /** Counts hold for what was stored until then; what comes later is not part of the export. */
  until: number;
  counts: StoreCount[];
  total: number;
  hits: OtherHit[];
  /** Contact data will be masked: the right to export it is missing. */
  contactMasked: boolean;
  /** Of the request that it answers, else the person's own: what files and letters are written in unless chosen otherwise. */
  language: ExportLanguage;
  /** Other identities that may be the same person, and nobody has said: they are not part of it. */
  others: LinkSuggestion[];
}

/** What stands in files in the place of other people's data: always as long, so that it tells nothing of what it hides. */
export const OTHERS_MASK = '•••••';

/** A stretch of a text; with a hit, everything that stands in it is that hit. */
export interface ReviewedPart {
  text: string;
  hitId?: string;
}

/** One record as it will be handed out, but for what is decided about hits: those stand in `texts`. */
export interface ReviewedRecord {
  store: string;
  recordId: string;
  values: PersonalRecord['values'];
  /** Free texts of the record by their fields, cut where hits begin and end. */
  texts: Record<string, ReviewedPart[]>;
}

/** A page of what an export would hold, in its order. */
export interface ReviewedPage {
  stores: StoreInfo[];
  records: ReviewedRecord[];
  next?: string;
}

export interface ExportRequest {
  scope: ExportScope;
  formats: ExportFormat[];
  /** Of {@link EXPORT_LANGUAGES}. */
  language: string;
  agents: 'role' | 'name';
  /** A byte order mark in CSV, which Excel needs to read UTF-8. */
  bom: boolean;
  until: number;
  counts: StoreCount[];
  /** Other people's names to mask wherever they stand. */
  names: string[];
  decisions: HitDecision[];
  caseId?: string;
  /** Why it is made; needed without a case. */
  reason?: string;
  /** One id of each of the preview's {@link ExportPreview.others}: they are left out on purpose. */
  leftOut?: string[];
}

/** - `approval`: waits for a second person; `expired`: its files were deleted, by time or by hand */
export type ExportState =
  'approval' | 'queued' | 'running' | 'ready' | 'failed' | 'cancelled' | 'expired';

/** - `changed`: the data is not what was previewed; `interrupted`: the server stopped; `space`: no room on the disk */
export type ExportFailure = 'changed' | 'interrupted' | 'space' | 'internal';

export interface ExportFile {
  format: ExportFormat;
  /** Name to save under; names nobody. */
  name: string;
  bytes: number;
  /** Hex SHA-256. */
  sha256: string;
}

export interface ExportInfo {
  exportId: string;
  state: ExportState;
  failure?: ExportFailure;
  formats: ExportFormat[];
  language: string;
  scope: ExportScope['kind'];
  /** Whom it is about. */
  subjectIds: string[];
  caseId?: string;
  reason?: string;
  /** Records written, of all there are. */
  done: number;
  total: number;
  counts: StoreCount[];
  /** Parts that were masked for other people's sake, by number of hits. */
  masked: number;
  createdAt: number;
  by: { id: string; name: string };
  approvedBy?: { id: string; name: string };
  finishedAt?: number;
  expiresAt?: number;
  files: ExportFile[];
}

/** What a controller must tell with a copy (Art 15(1)), in the language of the export; ready to print. */
export interface ExportCover {
  title: string;
  /** Paragraphs under headings, in order. */
  sections: { heading: string; lines: string[] }[];
}

/** Everything that the writers need besides the records. Holds no functions: it goes to a worker thread. */
export interface ExportJob {
  exportId: string;
  formats: ExportFormat[];
  language: string;
  /** Time of production, milliseconds since 1970 UTC. */
  producedAt: number;
  bom: boolean;
  /** Categories in the order of the export; those without records too. */
  stores: StoreInfo[];
  counts: StoreCount[];
  cover: ExportCover;
}

export const EXPORT_SCHEMA = 'live-chat-export/1';

/** The JSON export: for people's own use elsewhere (Art 20). Validated by `exportDocument` in `./export-schema`. */
export interface ExportDocument {
  schema: typeof EXPORT_SCHEMA;
  exportId: string;
  /** ISO 8601, UTC. */
  producedAt: string;
  language: string;
  cover: ExportCover;
  counts: Record<string, number>;
  /** Records by category. Dates are ISO 8601 in UTC. */
  data: Record<string, (Omit<PersonalRecord, 'values'> & PersonalRecord['values'])[]>;
}
