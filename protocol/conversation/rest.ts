import type { ChatStatus, SyncPage, TranscriptCheck, TranscriptInfo, VisitorChat } from './chat';
import type { Settings, SettingsAnswer } from './settings';
import type { SendAnswer } from './visitor-socket';

/** Chats of a visitor that have been started. */
export interface ConversationVisitorRest {
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

/** Desk, transcripts, and where the widget may stand. */
export interface ConversationAdminRest {
  'POST /live-chat/desk/ticket': { answer: { ticket: string } };
  'GET /live-chat/transcripts/:chatId': {
    answer: { transcript: TranscriptInfo | null; status: ChatStatus };
  };
  'POST /live-chat/transcripts/:chatId/verify': { answer: TranscriptCheck };
  'GET /live-chat/settings': { answer: SettingsAnswer };
  'PUT /live-chat/settings': { body: Settings; answer: SettingsAnswer };
}
