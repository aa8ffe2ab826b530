export type { ChatRow, Entry, NewEntry } from './chat.types';
export { appendRefusal, type Actor } from './lifecycle.rules';
export { isUnderAge, readFacts, type ShownForm } from './details';
export { textEntry } from './entries';
export { ImportService, type ImportedChat } from './import.service';
export { LifecycleService } from './lifecycle.service';
export { createMessageLog, type ChatStore, type Commit, type MessageLog } from './log';
export { forAgent, forVisitor, previewOf, toVisitorChat, type AgentFacts } from './project.rules';
export { StartService, type NewChat } from './start.service';
export { SyncService } from './sync.service';
export { TranscriptService } from './transcript.service';
export { storedAnswers } from './stored-answers';

export { eventEntry } from './entries';
export { redacted } from './redaction.rules';
export { chat, type Chat } from './chat.room';
export type { Masks } from './masks';
export type { ChatIds } from './chat-ids';
