import {
  assertText,
  LiveChatError,
  type ChatEvent,
  type SendAnswer,
  type SyncPage,
  type VisitorChat,
} from '../../../../../protocol';
import type { Ground } from '../../../foundation/ground';
import type { RateLimiter } from '../../../foundation/platform';
import type { Tombstones } from '../../../foundation/tombstones';
import type { AgentDirectory } from '../../agents';
import { forVisitor, textEntry, toVisitorChat, type Chat } from '../../chat';
import type { ChatIndex, ChatMeta } from '../chat-index';

export interface VisitorActionDeps {
  ground: Ground;
  tombstones: Tombstones;
  chat: Chat;
  agents: AgentDirectory;
  index: ChatIndex;
  messageRate: RateLimiter;
}

interface VisitorMessage {
  chatId: string;
  clientMessageId: string;
  body: string;
}

const MAX_LISTED = 50;

const notYours = () => new LiveChatError('not_found', 'There is no such chat of yours.');

/** What a visitor can do to their own chats; the same behind sockets and REST. */
export class VisitorActions {
  constructor(private readonly deps: VisitorActionDeps) {}

  /**
   * @throws LiveChatError `not_found`, for an unknown chat and for somebody else's alike; `gone` for one that was erased:
   * its id was known to its visitor alone
   */
  async own(visitorId: string, chatId: string): Promise<ChatMeta> {
    const known = this.deps.index.peek(chatId);
    if (known?.visitorId === visitorId) return known;
    // A chat of somebody else's that is at hand is looked for all the same: the time tells nothing of it (R14).
    const meta = known
      ? await this.deps.index.exists(chatId).then(() => known)
      : await this.deps.index.get(chatId);
    if (meta?.visitorId === visitorId) return meta;
    const erased = await this.deps.tombstones.lies('chat', chatId);
    if (erased && !meta) throw new LiveChatError('gone', 'This chat was erased.');
    throw notYours();
  }

  send(visitorId: string, message: VisitorMessage, socketId?: string): Promise<SendAnswer> {
    // Before the chat is looked up: ids of chats that are not there would cost nothing otherwise.
    this.deps.messageRate.check(visitorId, 'messages');
    const meta = this.deps.index.peek(message.chatId);
    // Every message but a chat's first finds the chat in memory: no detour through a promise then.
    return meta?.visitorId === visitorId
      ? this.append(visitorId, meta, message, socketId)
      : this.own(visitorId, message.chatId).then((found) =>
          this.append(visitorId, found, message, socketId)
        );
  }

  private append(
    visitorId: string,
    { departmentId }: ChatMeta,
    message: VisitorMessage,
    socketId: string | undefined
  ): Promise<SendAnswer> {
    assertText(message.body, this.deps.ground.limits.messageCharacters);
    const entry = textEntry(message.chatId, { kind: 'visitor', id: visitorId }, message);
    entry.route = { socketId, departmentId };
    return this.deps.chat.log.append(entry);
  }

  /** Asks whether somebody may say something in a chat, and counts it as a message of theirs. */
  async assertMayWrite(visitorId: string, chatId: string): Promise<void> {
    this.deps.messageRate.check(visitorId, 'messages');
    await this.own(visitorId, chatId);
  }

  async after(visitorId: string, chatId: string, since: number): Promise<SyncPage> {
    await this.own(visitorId, chatId);
    return this.deps.chat.sync.after(chatId, since, (entry) =>
      forVisitor(entry, this.deps.agents.nameOf)
    );
  }

  async before(
    visitorId: string,
    chatId: string,
    before: number
  ): Promise<{ events: ChatEvent[]; more: boolean }> {
    await this.own(visitorId, chatId);
    return this.deps.chat.sync.before(chatId, before, (entry) =>
      forVisitor(entry, this.deps.agents.nameOf)
    );
  }

  async chat(visitorId: string, chatId: string): Promise<VisitorChat> {
    const row = await this.deps.chat.log.chats.find(chatId);
    if (!row || row.visitorId !== visitorId) throw notYours();
    return toVisitorChat(row, this.deps.agents);
  }

  /** The visitor's chats, the newest first. */
  async chats(visitorId: string): Promise<VisitorChat[]> {
    const rows = await this.deps.chat.log.chats.ofVisitor(visitorId, MAX_LISTED);
    return rows.map((row) => toVisitorChat(row, this.deps.agents));
  }

  /** @returns whether the marker was raised */
  async read(visitorId: string, chatId: string, seq: number): Promise<boolean> {
    await this.own(visitorId, chatId);
    return this.deps.chat.log.chats.markRead(chatId, 'visitor', seq);
  }

  async end(visitorId: string, chatId: string): Promise<{ seq: number }> {
    await this.own(visitorId, chatId);
    return this.deps.chat.lifecycle.end(chatId, { kind: 'visitor', id: visitorId });
  }
}
