import type {
  ChatStatus,
  SyncPage,
  TranscriptCheck,
  TranscriptInfo,
  VisitorChat,
} from './conversation/chat';
import type {
  ConsentFilter,
  ConsentReceipt,
  ConsentRow,
  DeliveryState,
  MyData,
  RequestKind,
  StoredConsent,
  StoredItem,
  SubjectRequestInfo,
  WebhookDelivery,
  WebhookEndpoint,
} from './transparency/consent';
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
} from './rights/cases';
import type {
  DeliveryInfo,
  ExportInfo,
  ExportPreview,
  ExportRequest,
  ExportScope,
  ReviewedPage,
  NewDelivery,
  OpenedDelivery,
} from './rights/export';
import type { SummaryFinding } from './transparency/notice-check';
import type { ControlRest } from './control-rest';
import type { MaskingRules } from './foundation/masking';
import type {
  Answers,
  FormAssignment,
  FormDefinition,
  FormTexts,
  FormVersionInfo,
  PrechatField,
} from './transparency/prechat';
import type {
  NoticeDefinition,
  NoticeVersionInfo,
  PurposeDefinition,
  PurposeVersion,
  RenderedNotice,
} from './transparency/privacy';
import type {
  LinkSuggestion,
  NamesAnswer,
  NamesRequest,
  LinkVerdict,
  PersonAnswer,
  ProcessingRecord,
  RecordsAnswer,
  SavedSearch,
  SubjectFilter,
  SubjectSearchAnswer,
  SubjectSettings,
} from './rights/subjects';
import type { SendAnswer } from './conversation/visitor-socket';

/**
 * REST for visitors, below the address of Strapi, answered for listed websites only (CORS without credentials).
 * Errors are {@link Failure} with the status of their code. Everything but config and start needs
 * `Authorization: Bearer <token>`; routes of one chat take the secret of a link by mail into that chat, too.
 */
export interface VisitorRest {
  'GET /live-chat/widget/config': { query: ConfigQuery; answer: WidgetConfig };
  'POST /live-chat/visitor/chats': { body: StartRequest; answer: StartAnswer };
  /** Own chats, the newest first. */
  'GET /live-chat/visitor/chats': { answer: { chats: VisitorChat[] } };
  'POST /live-chat/visitor/chats/:chatId/messages': {
    body: { clientMessageId: string; body: string };
    answer: SendAnswer;
  };
  'GET /live-chat/visitor/chats/:chatId/events': {
    query: { since: number };
    answer: SyncPage & { chat: VisitorChat };
  };
  'POST /live-chat/visitor/chats/:chatId/end': { body: object; answer: { seq: number } };
  /** As the socket's `consent:answer`. */
  'POST /live-chat/visitor/chats/:chatId/consents': {
    body: { clientMessageId: string; cardSeq: number; answer: 'yes' | 'no' };
    answer: SendAnswer & { recordId: string };
  };
  /** "My data". The three below also take the token of a link that came by mail. */
  'GET /live-chat/visitor/privacy': { query: { lang?: string }; answer: MyData };
  'POST /live-chat/visitor/consents': { body: PreferenceRequest; answer: ConsentReceipt };
  'POST /live-chat/visitor/requests': { body: SubjectRequestBody; answer: SubjectRequestInfo };
  'GET /live-chat/visitor/consents/:recordId': { answer: ConsentReceipt };
  /** Mails the receipt to the address on file. */
  'POST /live-chat/visitor/consents/:recordId/mail': { body: object; answer: object };
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

export interface ConfigQuery {
  /** Key of the prechat form; without it the one that fits page, language and department best. */
  form?: string;
  /** Wanted languages, best first, comma separated BCP 47 tags. */
  lang?: string;
  /** Path of the page, without query. */
  page?: string;
  /** Key of the department that the page names. */
  department?: string;
}

export interface WidgetConfig {
  protocol: number;
  /** BCP 47 tag of the texts below; the widget has its own texts for more languages. */
  language: string;
  /** Somebody is there to answer now. */
  available: boolean;
  form: FormTexts & {
    key: string;
    version: number;
    fields: PrechatField[];
    minimumAge?: number;
  };
  notice?: RenderedNotice & { version: number };
  appearance: {
    color?: string;
    position: 'left' | 'right';
    logo?: string;
    /** What stands on the launcher. */
    label?: string;
  };
  limits: { messageCharacters: number };
}

export interface StartRequest {
  /** UUID of this attempt to start; a repeat within ten minutes returns the same chat instead of a second one. */
  startId: string;
  form?: string;
  language: string;
  /** `lang` of the request for the configuration: with it the server finds the very texts that were shown. */
  lang?: string;
  /** Version of the form and notice that were shown. */
  formVersion?: number;
  noticeVersion?: number;
  page?: { url: string; title: string };
  /** By the fields' keys; of shown fields only. */
  answers?: Answers;
  /** Every consent box that was shown, by its field's key: ticked or not. Refusals are kept too (R4). */
  consents?: Record<string, boolean>;
  /** Answer to the age question, where the form asks it (R9). */
  ofAge?: boolean;
  /** First message; `clientMessageId` as everywhere. */
  message: { clientMessageId: string; body: string };
  /**
   * Left when nobody was there: then an address is needed for the answer, here, as the answer to a question of the form,
   * or from an earlier chat (`address_needed`).
   */
  offline?: { name?: string; email?: string };
}

export interface StartAnswer {
  /** The visitor's secret. Told once; present when a new visitor was made. */
  token?: string;
  epoch: string;
  chat: VisitorChat;
  /** Parts of the message were masked before it was stored. */
  masked?: SendAnswer['masked'];
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

export interface SubjectRequestBody {
  /** UUID; a repeat gets the first reference again. */
  requestId: string;
  kind: RequestKind;
  /** In the person's own words. */
  details: string;
  language: string;
}

export interface PublicRequestBody extends SubjectRequestBody {
  email: string;
  name?: string;
}

/** REST for the admin panel: `type: 'admin'` routes, each with its permission. */
export interface AdminRest extends ControlRest {
  'POST /live-chat/desk/ticket': { answer: { ticket: string } };
  'GET /live-chat/transcripts/:chatId': {
    answer: { transcript: TranscriptInfo | null; status: ChatStatus };
  };
  'POST /live-chat/transcripts/:chatId/verify': { answer: TranscriptCheck };
  'GET /live-chat/settings': { answer: SettingsAnswer };
  'PUT /live-chat/settings': { body: Settings; answer: SettingsAnswer };
  'GET /live-chat/prechat/forms': { answer: { forms: FormListItem[] } };
  'GET /live-chat/prechat/forms/:key': { answer: FormState };
  /** Makes a form or changes its draft. `base` is the draft's `savedAt` that the change was made on. */
  'PUT /live-chat/prechat/forms/:key': {
    body: { definition: FormDefinition; base?: number };
    answer: FormState;
  };
  /** Publishes the draft as the next version; the notice is brought up to date with it. */
  'POST /live-chat/prechat/forms/:key/publish': { body: { base: number }; answer: FormState };
  /** Makes an old version the draft. */
  'POST /live-chat/prechat/forms/:key/restore': { body: { version: number }; answer: FormState };
  'GET /live-chat/prechat/forms/:key/versions/:version': { answer: { definition: FormDefinition } };
  /** Takes a form out of use; chats keep the version they were started with. */
  'DELETE /live-chat/prechat/forms/:key': { answer: object };
  /** What the widget would get of a definition that is not saved. */
  'POST /live-chat/prechat/preview': {
    body: { definition: FormDefinition; language: string };
    answer: WidgetConfig;
  };
  'GET /live-chat/privacy/purposes': { answer: { purposes: PurposeState[] } };
  /** Publishes the next version of a purpose; the notice is brought up to date with it. */
  'PUT /live-chat/privacy/purposes/:key': {
    body: { definition: PurposeDefinition; material: boolean; base: number };
    answer: PurposeState;
  };
  'GET /live-chat/privacy/notice': { answer: NoticeState };
  'PUT /live-chat/privacy/notice': {
    body: { definition: NoticeDefinition; base?: number };
    answer: NoticeState;
  };
  /** The draft as it would be shown. */
  'POST /live-chat/privacy/notice/preview': {
    body: { definition: NoticeDefinition; language: string };
    answer: RenderedNotice;
  };
  'POST /live-chat/privacy/notice/publish': {
    /** `checked`: what the summary says otherwise than the settings is meant so. */
    body: {
      base: number;
      material: boolean;
      note?: string;
      effectiveFrom?: number;
      checked?: boolean;
    };
    answer: NoticeState;
  };
  'GET /live-chat/privacy/notice/versions/:version': { answer: { notices: RenderedNotice[] } };
  /** Calls a scheduled version off. */
  'DELETE /live-chat/privacy/notice/versions/:version': { answer: NoticeState };
  /** A search by POST: an address that is looked for must not stand in the host's access log. */
  'POST /live-chat/privacy/consents/search': {
    body: ConsentFilter;
    answer: { rows: ConsentRow[]; next?: string; total: number };
  };
  /** One record, with all of the same subject and purpose, oldest first, and its deliveries. */
  'GET /live-chat/privacy/consents/:recordId': {
    answer: { consent: StoredConsent; history: StoredConsent[]; deliveries: WebhookDelivery[] };
  };
  /** Proof as a file: `format` is `json` or `pdf` (R7). */
  'GET /live-chat/privacy/consents/:recordId/proof': {
    query: { format: 'json' | 'pdf' };
    answer: never;
  };
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
  'GET /live-chat/processing': { query: { lang?: string }; answer: ProcessingRecord };
  'GET /live-chat/processing/file': {
    query: { format: 'pdf' | 'csv'; lang?: string };
    answer: never;
  };
  'GET /live-chat/subject-settings': { answer: SubjectSettings };
  'PUT /live-chat/subject-settings': { body: SubjectSettings; answer: SubjectSettings };
  'GET /live-chat/privacy/settings': { answer: PrivacySettings };
  'PUT /live-chat/privacy/settings': { body: PrivacySettingsChange; answer: PrivacySettings };
  /** Makes a new secret for an endpoint and tells it, this once. */
  'POST /live-chat/privacy/webhooks/:id/secret': { answer: { secret: string } };
  'GET /live-chat/privacy/deliveries': {
    query: { state?: DeliveryState };
    answer: { deliveries: WebhookDelivery[] };
  };
  'POST /live-chat/privacy/deliveries/:id/retry': { answer: object };
  'GET /live-chat/status': { answer: StatusAnswer };
  'DELETE /live-chat/status/refused-origins': { answer: object };
}

/**
 * Where visitors meet a form:
 * - `rest`: wherever no other form fits, as the default does
 * - `assigned`: where its assignment says
 * - `named`: only on pages that name it; it is assigned to nothing
 * - `behind`: the same, because wherever its assignment fits another form fits as closely and comes first
 * - `nowhere`: it is not published
 */
export type FormReach = 'rest' | 'assigned' | 'named' | 'behind' | 'nowhere';

export interface FormListItem {
  key: string;
  name: string;
  /** Newest published version; 0 when there is none. */
  version: number;
  publishedAt?: number;
  /** The draft differs from what is published. */
  changed: boolean;
  /** Of what is published; of the draft where nothing is. */
  assignment: FormAssignment;
  reach: FormReach;
  /** Name of the form that always comes first, for `behind`. */
  behind?: string;
  /** Languages with missing texts, over all fields. */
  missing: string[];
}

export interface FormState {
  key: string;
  /** The form asks nothing and was never touched. */
  builtIn: boolean;
  draft: FormDefinition;
  /** Time of the draft's last change; what to send as `base`. 0 when it was never saved. */
  savedAt: number;
  published?: FormDefinition;
  /** The newest first. */
  versions: FormVersionInfo[];
}

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

/** Values that the filters of a search can take. */
export interface SubjectFilterOptions {
  agents: { id: string; name: string }[];
  departments: { id: string; name: string }[];
  languages: string[];
  purposes: { key: string; name: string }[];
}

export interface PrivacySettings {
  masking: MaskingRules;
  webhooks: WebhookEndpoint[];
}

export interface PrivacySettingsChange {
  masking: MaskingRules;
  /** Endpoints by id; one without an id is new and gets its secret with `secret`. */
  webhooks: (Omit<WebhookEndpoint, 'id'> & { id?: string })[];
}

export interface Settings {
  /** Websites that may show the widget, as origins: scheme, host, port when not the usual one. */
  origins: string[];
  appearance: { color: string | null; position: 'left' | 'right' };
}

export interface SettingsAnswer extends Settings {
  /** Websites from the plugin's config file; they cannot be removed here. */
  configuredOrigins: string[];
}

export interface StatusAnswer {
  version: string;
  database: {
    client: 'sqlite' | 'postgres' | 'mysql';
    /** SQLite only: what the connection really uses. */
    journalMode?: string;
    synchronous?: string;
    /** PostgreSQL, MySQL and MariaDB: the settings that a commit depends on, in the database's own words. */
    commit?: string;
    /** An acknowledged message outlives a power loss. */
    durable: boolean;
    /** What to do about it, where there is something. */
    advice?:
      'enable_wal' | 'raise_synchronous' | 'wait_for_disk' | 'flush_at_commit' | 'use_innodb';
    /** Character set, in the database's own words. */
    encoding: string;
    /**
     * Why some text cannot be stored: the database's character set (`server`), the way to it (`connection`), tables of
     * ours that could not be changed (`tables`), or a database that cuts what does not fit (`lax`).
     */
    textProblem?: 'server' | 'connection' | 'tables' | 'lax';
  };
  sockets: { visitors: number; agents: number };
  /** Writings that PDFs show in the stand-in font, and the npm package that has a proper one. */
  fonts: { missing: { writing: 'Chinese' | 'Japanese' | 'Korean'; package: string }[] };
  /** Websites that tried to show the widget and are not on the list, the newest first. */
  refusedOrigins: { origin: string; count: number; lastAt: number }[];
  /**
   * Strapi trusts a proxy without knowing how many there are, and takes addresses that anybody can write
   * (`server.proxy.koa` without `maxIpsCount`).
   */
  forgeableAddresses: boolean;
}
