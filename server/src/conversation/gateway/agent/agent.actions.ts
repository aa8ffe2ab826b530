import {
  assertText,
  LiveChatError,
  PERMISSIONS,
  type ChatDetails,
  type ChatEvent,
  type ChatSummary,
  type DeskCounts,
  type DeskView,
  type SendAnswer,
  type SyncPage,
} from '../../../../../protocol';
import type { AuditService } from '../../../foundation/audit';
import type { Ground } from '../../../foundation/ground';
import type { AtDesk } from '../../../foundation/house';
import type { RateLimiter } from '../../../foundation/platform';
import type { AgentDirectory } from '../../agents';
import { forAgent, readFacts, textEntry, type Actor, type Chat, type ShownForm } from '../../chat';
import { maySee, type Desk } from '../../desk';
import type { ReplyService } from '../../replies';
import type { ChatIndex, ChatMeta } from '../chat-index';
import { maskedDetails } from './masked-chat';
import { seesContacts } from './told';

/** An agent with what they may do at this moment. */
export type ActingAgent = AtDesk;

/** What rooms above add to what an agent reads of a chat. */
export type DetailsOf = (
  summary: ChatSummary,
  kept: { answers: ChatDetails['answers']; form: ShownForm | undefined }
) => Promise<Partial<ChatDetails>>;

export interface AgentActionDeps {
  ground: Ground;
  audit: AuditService;
  chat: Chat;
  desk: Desk;
  agents: AgentDirectory;
  replies: ReplyService;
  index: ChatIndex;
  messageRate: RateLimiter;
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
  private readonly additions: DetailsOf[] = [];

  constructor(private readonly deps: AgentActionDeps) {}

  /** Rooms above add what they know of a chat. */
  addDetails(of: DetailsOf): void {
    this.additions.push(of);
  }

  /** @throws LiveChatError `not_found`, for an unknown chat, one of another department and a held one alike */
  async see(agent: Pick<ActingAgent, 'departmentIds'>, chatId: string): Promise<ChatMeta> {
    const known = this.deps.index.peek(chatId);
    const meta = known ?? (await this.deps.index.get(chatId));
    const hidden = this.deps.desk.hidden.has(chatId);
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
      this.deps.desk.store.list({ ...agent, contacts: seesContacts(agent) }, request),
      this.deps.desk.store.counts(agent),
    ]);
    if (request.search?.trim()) {
      // That somebody was looked for; never by which text.
      await this.deps.audit.record({
        action: 'inbox.search',
        by: agent.userId,
        data: { found: page.chats.length },
      });
    }
    return { ...page, counts };
  }

  counts(agent: ActingAgent): Promise<DeskCounts> {
    return this.deps.desk.store.counts(agent);
  }

  async details(agent: ActingAgent, chatId: string): Promise<Omit<ChatDetails, 'visitorOnline'>> {
    await this.see(agent, chatId);
    const [summary, { facts, form }, transcript, reach] = await Promise.all([
      this.deps.desk.store.summary(chatId),
      readFacts(this.deps.ground.strapi, chatId),
      this.deps.chat.transcripts.info(chatId),
      this.deps.replies.reachOf(chatId),
    ]);
    if (!summary) throw new LiveChatError('not_found', 'There is no such chat on your desk.');
    const added = await Promise.all(
      this.additions.map((of) => of(summary, { answers: facts.answers, form }))
    );
    const details: Omit<ChatDetails, 'visitorOnline'> = {
      ...summary,
      ...facts,
      consents: [],
      reach,
      ...(transcript ? { transcript } : {}),
      ...Object.assign({}, ...added),
    };
    return seesContacts(agent) ? details : maskedDetails(details);
  }

  /** Writes down that somebody opens a chat (R29). */
  async look(agent: ActingAgent, chatId: string): Promise<void> {
    await this.see(agent, chatId);
    await this.deps.audit.record({ action: 'inbox.view', by: agent.userId, target: chatId });
  }

  async after(agent: ActingAgent, chatId: string, since: number): Promise<SyncPage> {
    await this.see(agent, chatId);
    return this.deps.chat.sync.after(chatId, since, (entry) =>
      forAgent(entry, this.deps.agents.nameOf)
    );
  }

  async history(
    agent: ActingAgent,
    chatId: string,
    before: number
  ): Promise<{ events: ChatEvent[]; more: boolean }> {
    await this.see(agent, chatId);
    return this.deps.chat.sync.before(chatId, before, (entry) =>
      forAgent(entry, this.deps.agents.nameOf)
    );
  }

  async send(
    agent: ActingAgent,
    message: { chatId: string; clientMessageId: string; body: string; kind: 'text' | 'note' },
    socketId?: string
  ): Promise<SendAnswer> {
    assertReply(agent);
    this.deps.messageRate.check(agent.userId, 'messages');
    const { departmentId } = await this.see(agent, message.chatId);
    assertText(message.body, this.deps.ground.limits.messageCharacters);
    const entry = textEntry(message.chatId, actorOf(agent), message);
    return this.deps.chat.log.append({ ...entry, route: { socketId, departmentId } });
  }

  /** Asks whether somebody may say something to the visitor of this chat, and counts it as a message of theirs. */
  async assertMayWrite(agent: ActingAgent, chatId: string): Promise<void> {
    await this.assertMayAnswer(agent, chatId);
    this.deps.messageRate.check(agent.userId, 'messages');
  }

  /** @throws LiveChatError `forbidden` | `not_found` */
  async assertMayAnswer(agent: ActingAgent, chatId: string): Promise<void> {
    assertReply(agent);
    await this.see(agent, chatId);
  }

  async take(agent: ActingAgent, chatId: string, from?: string): Promise<{ seq: number }> {
    assertReply(agent);
    await this.see(agent, chatId);
    return this.deps.chat.lifecycle.take(chatId, actorOf(agent), from);
  }

  async release(agent: ActingAgent, chatId: string): Promise<{ seq: number }> {
    assertReply(agent);
    await this.see(agent, chatId);
    return this.deps.chat.lifecycle.release(chatId, actorOf(agent));
  }

  async end(agent: ActingAgent, chatId: string): Promise<{ seq: number }> {
    assertReply(agent);
    await this.see(agent, chatId);
    return this.deps.chat.lifecycle.end(chatId, actorOf(agent));
  }

  /** Only who answers can have read it for the visitor: a look by somebody else is not "seen". */
  async read(agent: ActingAgent, chatId: string, seq: number): Promise<boolean> {
    await this.see(agent, chatId);
    const chat = await this.deps.chat.log.chats.find(chatId);
    if (chat?.agentId !== agent.userId) return false;
    return this.deps.chat.log.chats.markRead(chatId, 'agent', seq);
  }
}
