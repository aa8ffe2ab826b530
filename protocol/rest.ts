import type { ChatStatus, SyncPage, TranscriptCheck, TranscriptInfo, VisitorChat } from './chat';
import type { SendAnswer } from './visitor-socket';

/**
 * REST for visitors, below the address of Strapi, answered for listed websites only (CORS without credentials).
 * Errors are {@link Failure} with the status of their code. Everything but config and start needs
 * `Authorization: Bearer <token>`.
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
}

export interface ConfigQuery {
  /** Key of the prechat form; the default one when absent or unknown. */
  form?: string;
  /** Wanted languages, best first, comma separated BCP 47 tags. */
  lang?: string;
}

export interface PrechatField {
  key: string;
  type: 'text' | 'email' | 'department';
  label: string;
  help?: string;
  required: boolean;
  /** For `department`. */
  options?: { value: string; label: string }[];
}

export interface WidgetConfig {
  protocol: number;
  /** BCP 47 tag of the texts below; the widget has its own texts for more languages. */
  language: string;
  /** Somebody is there to answer now. */
  available: boolean;
  form: {
    key: string;
    version: number;
    /** Name shown in the header, e.g. the team's. */
    title?: string;
    greeting?: string;
    /** Shown instead of the greeting when nobody is there, e.g. "We answer on the next working day". */
    offlineText?: string;
    fields: PrechatField[];
  };
  notice?: {
    version: number;
    /** One plain sentence on what happens to the data. */
    summary: string;
    /** The whole notice, plain text; line breaks separate paragraphs. */
    body: string;
    policyUrl?: string;
    sha256: string;
  };
  appearance: { color?: string; position: 'left' | 'right' };
  limits: { messageCharacters: number };
}

export interface StartRequest {
  /** UUID of this attempt to start; a repeat within ten minutes returns the same chat instead of a second one. */
  startId: string;
  form?: string;
  language: string;
  /** Version of the form and notice that were shown. */
  formVersion?: number;
  noticeVersion?: number;
  page?: { url: string; title: string };
  /** By the fields' keys. */
  answers?: Record<string, string>;
  /** First message; `clientMessageId` as everywhere. */
  message: { clientMessageId: string; body: string };
  /** Left when nobody was there; `email` only if an answer by mail is wanted. */
  offline?: { name?: string; email?: string };
}

export interface StartAnswer {
  /** The visitor's secret. Told once; present when a new visitor was made. */
  token?: string;
  epoch: string;
  chat: VisitorChat;
}

/** REST for the admin panel: `type: 'admin'` routes, each with its permission. */
export interface AdminRest {
  'POST /live-chat/desk/ticket': { answer: { ticket: string } };
  'GET /live-chat/transcripts/:chatId': {
    answer: { transcript: TranscriptInfo | null; status: ChatStatus };
  };
  'POST /live-chat/transcripts/:chatId/verify': { answer: TranscriptCheck };
  'GET /live-chat/settings': { answer: SettingsAnswer };
  'PUT /live-chat/settings': { body: Settings; answer: SettingsAnswer };
  'GET /live-chat/status': { answer: StatusAnswer };
  'DELETE /live-chat/status/refused-origins': { answer: object };
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
    /** An acknowledged message outlives a power loss. */
    durable: boolean;
    /** What to do about it, where there is something. */
    advice?: 'enable_wal' | 'raise_synchronous';
  };
  sockets: { visitors: number; agents: number };
  /** Websites that tried to show the widget and are not on the list, the newest first. */
  refusedOrigins: { origin: string; count: number; lastAt: number }[];
}
