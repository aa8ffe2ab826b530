import type {
  CaseAction,
  CaseCounts,
  CaseDetails,
  CaseFilter,
  CaseRow,
  Letter,
  LetterKind,
  NewCase,
  RefusalGround,
} from './cases';
import type { CorrectionRequest, RedactionRequest } from './correction';
import type { DeliveryInfo, NewDelivery, OpenedDelivery } from './delivery';
import type {
  ErasureInfo,
  ErasurePreview,
  ErasureRequest,
  ErasureScope,
  ErasuresAnswer,
  LedgerStatus,
} from './erasure';
import type { ExportInfo, ExportPreview, ExportRequest, ExportScope, ReviewedPage } from './export';
import type { HoldInfo, HoldLift, HoldsAnswer, NewHold } from './holds';
import type {
  MyData,
  PublicRequestBody,
  StoredItem,
  SubjectRequestBody,
  SubjectRequestInfo,
} from './my-data';
import type { LinkSuggestion, LinkVerdict, NamesAnswer, NamesRequest } from './people';
import type {
  PersonAnswer,
  RecordsAnswer,
  SavedSearch,
  SubjectFilter,
  SubjectFilterOptions,
  SubjectSearchAnswer,
} from './search';
import type { SubjectSettings } from './settings';

/** "My data", requests, and what is handed out. */
export interface RightsVisitorRest {
  /** "My data". Takes the token of a link that came by mail, too. */
  'GET /live-chat/visitor/privacy': { query: { lang?: string }; answer: MyData };
  /** A request made in "My data". Takes the token of a link that came by mail, too. */
  'POST /live-chat/visitor/requests': { body: SubjectRequestBody; answer: SubjectRequestInfo };
  /**
   * Mails a link to "My data" if the address is known. The answer is the same in text and time whether it is (R14).
   * Needs no token.
   */
  'POST /live-chat/visitor/links': { body: { email: string; language: string }; answer: object };
  /**
   * A request by somebody without the browser they wrote from. The answer is the same whether the address is known
   * (R14): a link to confirm goes there. Needs no token.
   */
  'POST /live-chat/visitor/privacy-requests': {
    body: PublicRequestBody;
    answer: { reference: string };
  };
  /** Confirms that whoever opened the mailed link is behind the address. */
  'POST /live-chat/visitor/verifications': {
    /** With a password of the person's choice, what is delivered to them later is opened with it. */
    body: { token: string; password?: string };
    /** Without `passwordKept` a password was not kept: the request had been confirmed before. */
    answer: { reference: string; passwordKept?: true };
  };
  /** Opens a mailed delivery, once. `not_found` for a link that does not work any more, `forbidden` for a wrong code. */
  'POST /live-chat/visitor/deliveries/open': {
    body: { token: string; code: string };
    answer: OpenedDelivery;
  };
  'POST /live-chat/visitor/deliveries/file': {
    body: { grant: string; fileId: string };
    answer: never;
  };
  /** Mails a link to the conversation to the address on file; the code is shown here, on the other way. */
  'POST /live-chat/visitor/chats/:chatId/transcript': {
    body: { language: string };
    answer: { code: string };
  };
  /** What the software keeps in a visitor's browser. Needs no token. */
  'GET /live-chat/widget/storage': { answer: { items: StoredItem[] } };
}

/** People, cases, exports and their delivery. */
export interface RightsAdminRest {
  /** Searches go by POST: what is looked for must not stand in the host's access log. */
  'POST /live-chat/subjects/search': {
    body: { filter: SubjectFilter; cursor?: string };
    answer: SubjectSearchAnswer;
  };
  /** What ids are called, for lists and headings; what is unknown, or not to be seen by who asks, is left out. */
  'POST /live-chat/names': { body: NamesRequest; answer: NamesAnswer };
  /** Values that filters can take: agents, departments, languages, purposes. */
  'GET /live-chat/subjects/options': { answer: SubjectFilterOptions };
  'GET /live-chat/subjects/searches': { answer: { searches: SavedSearch[] } };
  'POST /live-chat/subjects/searches': {
    body: Omit<SavedSearch, 'searchId'>;
    answer: { searches: SavedSearch[] };
  };
  'DELETE /live-chat/subjects/searches/:searchId': { answer: { searches: SavedSearch[] } };
  'GET /live-chat/subjects/people/:subjectId': { answer: PersonAnswer };
  'GET /live-chat/subjects/people/:subjectId/records/:store': {
    query: { cursor?: string };
    answer: RecordsAnswer;
  };
  /** Says that two ids are one person, or are not. */
  'POST /live-chat/subjects/links': {
    body: { a: string; b: string; verdict: LinkVerdict; reason: string };
    answer: PersonAnswer;
  };
  /** Takes a decision back. */
  'DELETE /live-chat/subjects/links/:linkId': { answer: object };
  'POST /live-chat/cases/search': {
    body: CaseFilter;
    answer: { cases: CaseRow[]; next?: string; counts: CaseCounts };
  };
  'POST /live-chat/cases': { body: NewCase; answer: CaseDetails };
  'GET /live-chat/cases/:caseId': { answer: CaseDetails };
  /** Other identities that may be a person of the case, and nobody has said. */
  'GET /live-chat/cases/:caseId/others': { answer: { others: LinkSuggestion[] } };
  /** Actions on a case: `assign`, `note`, `write`, `set_subjects`, `send_verification`, … */
  'POST /live-chat/cases/:caseId/actions': { body: CaseAction; answer: CaseDetails };
  /** Those that decide: `waive_identity`, `extend`, `refuse`, `complete`, `withdraw`, `reopen`. */
  'POST /live-chat/cases/:caseId/decisions': { body: CaseAction; answer: CaseDetails };
  /** A letter in the case's language, to be changed and sent. */
  'POST /live-chat/cases/:caseId/letters': {
    body: { kind: LetterKind; ground?: RefusalGround; months?: 1 | 2; reason?: string };
    answer: Letter;
  };
  /** Open cases in figures: for badges, without a trace in the log. */
  'GET /live-chat/cases/counts': { answer: CaseCounts };
  /** When something last happened to a case: for pages that wait for it. */
  'GET /live-chat/cases/:caseId/changed': { answer: { at: number } };
  /** Who can be given a case. */
  'GET /live-chat/cases/assignees': { answer: { assignees: { id: string; name: string }[] } };
  'POST /live-chat/exports/preview': {
    /** `caseId`: the case that it is made for; restricted data is shown for the person's own requests alone. */
    body: { scope: ExportScope; names: string[]; agents: 'role' | 'name'; caseId?: string };
    answer: ExportPreview;
  };
  /** What would be handed out, page by page: the text that hits stand in, whole. */
  'POST /live-chat/exports/preview/records': {
    body: {
      scope: ExportScope;
      names: string[];
      agents: 'role' | 'name';
      caseId?: string;
      /** Of the preview that it belongs to. */
      until: number;
      cursor?: string;
    };
    answer: ReviewedPage;
  };
  'POST /live-chat/exports': { body: ExportRequest; answer: ExportInfo };
  'GET /live-chat/exports': { query: { caseId?: string }; answer: { exports: ExportInfo[] } };
  'GET /live-chat/exports/:exportId': { answer: ExportInfo };
  'POST /live-chat/exports/:exportId/cancel': { answer: ExportInfo };
  'POST /live-chat/exports/:exportId/approve': { answer: ExportInfo };
  /** Deletes its files now. */
  'DELETE /live-chat/exports/:exportId': { answer: ExportInfo };
  /** One file; `index` is its place in `files`. */
  'GET /live-chat/exports/:exportId/files/:index': { answer: never };
  /** Tells the code, this once, for the agent to tell on another way. */
  'POST /live-chat/exports/:exportId/deliveries': {
    body: Omit<NewDelivery, 'exportId'>;
    answer: { delivery: DeliveryInfo; code?: string };
  };
  'GET /live-chat/exports/:exportId/deliveries': {
    /** With the addresses that it may go to, and whether the person has chosen a password to open it with. */
    answer: { deliveries: DeliveryInfo[]; addresses: string[]; ownPassword: boolean };
  };
  'POST /live-chat/exports/:exportId/deliveries/:deliveryId/revoke': { answer: DeliveryInfo };
  'GET /live-chat/subject-settings': { answer: SubjectSettings };
  'PUT /live-chat/subject-settings': { body: SubjectSettings; answer: SubjectSettings };
}

/** Erasure, correction and holds. */
export interface ErasureRest {
  'POST /live-chat/erasures/preview': {
    body: { scope: ErasureScope; statistics: 'keep' | 'drop'; caseId?: string };
    answer: ErasurePreview;
  };
  /** Runs at once where no second person is needed and who asks may approve; else waits for approval. */
  'POST /live-chat/erasures': { body: ErasureRequest; answer: ErasureInfo };
  'GET /live-chat/erasures': { query: { caseId?: string }; answer: ErasuresAnswer };
  'GET /live-chat/erasures/:erasureId': { answer: ErasureInfo };
  /** What it would do now: to look at before it is approved, and again when the data has changed. */
  'POST /live-chat/erasures/:erasureId/review': { answer: ErasurePreview };
  'POST /live-chat/erasures/:erasureId/approve': {
    body: { planHash: string };
    answer: ErasureInfo;
  };
  'POST /live-chat/erasures/:erasureId/cancel': { answer: ErasureInfo };
  /** Goes on with one that stands still, now. */
  'POST /live-chat/erasures/:erasureId/retry': { answer: ErasureInfo };
  /** Waits for the receipt's mail no more: it is handed over on another way. */
  'POST /live-chat/erasures/:erasureId/without-mail': { answer: ErasureInfo };
  /** The receipt as PDF; holds no personal data. */
  'GET /live-chat/erasures/:erasureId/receipt': { query: { lang?: string }; answer: never };
  /** The ledger as a file, one line of JSON each. */
  'GET /live-chat/ledger/file': { answer: never };
  'POST /live-chat/ledger/import': { body: { lines: string }; answer: LedgerStatus };
  /** Erases again what a restored backup brought back. */
  'POST /live-chat/ledger/replay': { answer: LedgerStatus };
  'POST /live-chat/desk/chats/:chatId/redactions': {
    body: Omit<RedactionRequest, 'chatId'>;
    /** The message as it stands now. */
    answer: { body: string; at: number };
  };
  'POST /live-chat/subjects/corrections': { body: CorrectionRequest; answer: object };
  'GET /live-chat/holds': { query: { state?: 'open' | 'lifted' | 'all' }; answer: HoldsAnswer };
  'POST /live-chat/holds': { body: NewHold; answer: HoldInfo };
  'POST /live-chat/holds/:holdId/review': { body: { reviewAt: number }; answer: HoldInfo };
  'POST /live-chat/holds/:holdId/lift': { body: HoldLift; answer: HoldInfo };
}
