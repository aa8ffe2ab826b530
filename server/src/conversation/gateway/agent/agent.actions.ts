import {
  assertText,
  languageChain,
  LiveChatError,
  PERMISSIONS,
  type ChatDetails,
  type ConsentPreview,
  type ChatEvent,
  type DeskCounts,
  type DeskView,
  type FieldDefinition,
  type ChatSummary,
  type Limits,
  type Reach,
  type SendAnswer,
  type SyncPage,
} from '../../../../../protocol';
import {
  forAgent,
  readFacts,
  textEntry,
  type Actor,
  type LifecycleService,
  type MessageLog,
  type ShownForm,
  type SyncService,
  type TranscriptService,
} from '../../chat';
import { maySee, type DeskReader, type DeskStore } from '../../desk';
import type { AdminIdentity, RateLimiter } from '../../../foundation/platform';
import type { Core } from '@strapi/strapi';
import { FALLBACK_LANGUAGE } from '../../../foundation/platform';
import type { ConsentService } from '../../../transparency/consent';
import { translatedAnswers } from '../../../transparency/prechat';
import type { StatementService } from '../../../transparency/statements';
import type { ChatIndex, ChatMeta } from '../chat-index';
import { maskedDetails } from './masked-chat';
import { seesContacts } from './told';

/** An agent with what they may do at this moment. */
export interface ActingAgent extends DeskReader {
  name: string;
  permissions: AdminIdentity['permissions'];
}

export interface AgentActionDeps {
  strapi: Core.Strapi;
  log: MessageLog;
  sync: SyncService;
  lifecycle: LifecycleService;
  transcripts: TranscriptService;
  desk: DeskStore;
  index: ChatIndex;
  limits: Limits;
  messageRate: RateLimiter;
  nameOf: (agentId: string) => string;
  statements: StatementService;
  consents: ConsentService;
  /** Fields of a form as it was shown. */
  fieldsOf: (form: ShownForm) => Promise<readonly FieldDefinition[]>;
  hidden: () => ReadonlySet<string>;
  reachOf: (chatId: string) => Promise<Reach>;
  recordLook: (agentId: string, chatId: string) => Promise<void>;
  recordSearch: (agentId: string, found: number) => Promise<void>;
}

const actorOf = (agent: ActingAgent): Extract<Actor, { kind: 'agent' }> => ({
  kind: 'agent',
  id: agent.userId,
  name: agent.name,
});

const assertReply = (agent: ActingAgent): void => {
  if (!agent.permissions.has(PERMISSIONS.inboxReply)) {
    throw new LiveChatError('forbidden', 'Your role may see chats but not answer them.');
  }
};

/** What an agent can do; the same behind sockets and REST, and every one asks the same two questions first. */
export class AgentActions {
  constructor(private readonly deps: AgentActionDeps) {}

  /** @throws LiveChatError `not_found`, for an unknown chat, one of another department and a held one alike */
  async see(agent: Pick<ActingAgent, 'departmentIds'>, chatId: string): Promise<ChatMeta> {
    const known = this.deps.index.peek(chatId);
    const meta = known ?? (await this.deps.index.get(chatId));
    const hidden = this.deps.hidden().has(chatId);
    if (!meta || hidden || !maySee(agent.departmentIds, meta)) {
      // Looked for all the same, so that the time tells nothing of a chat that is at hand (R14).
      if (known) await this.deps.index.exists(chatId);
      throw new LiveChatError('not_found', 'There is no such chat on your desk.');
    }
    return meta;
  }

  async list(
    agent: ActingAgent,
    request: { view: DeskView; cursor?: string | undefined; search?: string | undefined }
  ): Promise<{ chats: ChatSummary[]; next?: string; counts: DeskCounts }> {
    const [page, counts] = await Promise.all([
      this.deps.desk.list({ ...agent, contacts: seesContacts(agent) }, request),
      this.deps.desk.counts(agent),
    ]);
    if (request.search?.trim()) {
      await this.deps.recordSearch(agent.userId, page.chats.length);
    }
    return { ...page, counts };
  }

  counts(agent: ActingAgent): Promise<DeskCounts> {
    return this.deps.desk.counts(agent);
  }

  async details(agent: ActingAgent, chatId: string): Promise<Omit<ChatDetails, 'visitorOnline'>> {
    await this.see(agent, chatId);
    const [summary, { facts, form }, transcript, reach] = await Promise.all([
      this.deps.desk.summary(chatId),
      readFacts(this.deps.strapi, chatId),
      this.deps.transcripts.info(chatId),
      this.deps.reachOf(chatId),
    ]);
    if (!summary) throw new LiveChatError('not_found', 'There is no such chat on your desk.');
    const consents = await this.deps.consents.summary(
      summary.visitor.id,
      languageChain(summary.language, FALLBACK_LANGUAGE)
    );
    const fields = form ? await this.deps.fieldsOf(form) : [];
    const answers = translatedAnswers(facts.answers, fields);
    const details = {
      ...summary,
      ...facts,
      answers,
      consents,
      reach,
      ...(transcript ? { transcript } : {}),
    };
    return seesContacts(agent) ? details : maskedDetails(details);
  }

  /** Writes down that somebody opens a chat (R29). */
  async look(agent: ActingAgent, chatId: string): Promise<void> {
    await this.see(agent, chatId);
    await this.deps.recordLook(agent.userId, chatId);
  }

  async after(agent: ActingAgent, chatId: string, since: number): Promise<SyncPage> {
    await this.see(agent, chatId);
    return this.deps.sync.after(chatId, since, (entry) => forAgent(entry, this.deps.nameOf));
  }

  async history(
    agent: ActingAgent,
    chatId: string,
    before: number
  ): Promise<{ events: ChatEvent[]; more: boolean }> {
    await this.see(agent, chatId);
    return this.deps.sync.before(chatId, before, (entry) => forAgent(entry, this.deps.nameOf));
  }

  async send(
    agent: ActingAgent,
    message: { chatId: string; clientMessageId: string; body: string; kind: 'text' | 'note' },
    socketId?: string
  ): Promise<SendAnswer> {
    assertReply(agent);
    this.deps.messageRate.check(agent.userId, 'messages');
    const { departmentId } = await this.see(agent, message.chatId);
    assertText(message.body, this.deps.limits.messageCharacters);
    const entry = textEntry(message.chatId, actorOf(agent), message);
    return this.deps.log.append({ ...entry, route: { socketId, departmentId } });
  }

  /** Shows the visitor a consent card. Only the visitor can answer it. */
  async askConsent(
    agent: ActingAgent,
    request: { chatId: string; clientMessageId: string; purpose: string }
  ): Promise<SendAnswer> {
    assertReply(agent);
    this.deps.messageRate.check(agent.userId, 'messages');
    await this.see(agent, request.chatId);
    return this.deps.statements.ask(actorOf(agent), request);
  }

  /** What `askConsent` would show. Only for who could ask: what is shown depends on what the visitor has said. */
  async previewConsent(
    agent: ActingAgent,
    { chatId, purpose }: { chatId: string; purpose: string }
  ): Promise<ConsentPreview> {
    assertReply(agent);
    await this.see(agent, chatId);
    return this.deps.statements.preview(chatId, purpose);
  }

  consentPurposes() {
    return this.deps.statements.purposes();
  }

  async take(agent: ActingAgent, chatId: string, from?: string): Promise<{ seq: number }> {
    assertReply(agent);
    await this.see(agent, chatId);
    return this.deps.lifecycle.take(chatId, actorOf(agent), from);
  }

  async release(agent: ActingAgent, chatId: string): Promise<{ seq: number }> {
    assertReply(agent);
    await this.see(agent, chatId);
    return this.deps.lifecycle.release(chatId, actorOf(agent));
  }

  async end(agent: ActingAgent, chatId: string): Promise<{ seq: number }> {
    assertReply(agent);
    await this.see(agent, chatId);
    return this.deps.lifecycle.end(chatId, actorOf(agent));
  }

  /** Only who answers can have read it for the visitor: a look by somebody else is not "seen". */
  async read(agent: ActingAgent, chatId: string, seq: number): Promise<boolean> {
    await this.see(agent, chatId);
    const chat = await this.deps.log.chats.find(chatId);
    if (chat?.agentId !== agent.userId) return false;
    return this.deps.log.chats.markRead(chatId, 'agent', seq);
  }
}
