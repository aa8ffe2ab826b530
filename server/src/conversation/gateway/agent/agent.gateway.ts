import type { Core } from '@strapi/strapi';
import {
  LiveChatError,
  PERMISSIONS,
  PROTOCOL_VERSION,
  type AgentPresence,
  type ChatSummary,
} from '../../../../../protocol';
import { agentAuth } from '../../../../../protocol/conversation/schemas';
import type { Entry } from '../../chat';
import { maySee, scopeOf, type DeskStore, type Hiding } from '../../desk';
import { type AgentDirectory } from '../../agents';
import { readIdentity, type AdminIdentity } from '../../../foundation/platform';
import { ActivityFeed } from '../activity';
import type { ChatIndex } from '../chat-index';
import { Membership } from '../membership';
import type { AgentNamespace, AgentSocket } from '../socket-types';
import type { ActingAgent } from './agent.actions';
import { maskedActivity, maskedSummary } from './masked-chat';
import { seesContacts, tellEach } from './told';
import type { Tickets } from './ticket';

/** Agents who are told the same: they see the same departments, and addresses in full or masked. */
const room = (audience: string): string => `scope:${audience}`;

interface Audience {
  departmentIds: readonly string[] | null;
  contacts: boolean;
}

const audienceOf = ({ departmentIds, contacts }: Audience): string =>
  `${contacts ? 'full' : 'masked'}:${scopeOf(departmentIds)}`;

/** Agents' sockets: who they are, what they may see, which chats they have open. */
export class AgentGateway {
  /** Sockets by the chats that they have open. */
  readonly open = new Membership<AgentSocket>();
  private readonly activity = new ActivityFeed((items) => {
    const { hidden } = this;
    for (const [audience, { departmentIds, contacts }] of this.audiences()) {
      const seen = items
        .filter((item) => maySee(departmentIds, item) && !hidden.has(item.chatId))
        .map(({ departmentId: _departmentId, ...item }) =>
          contacts ? item : maskedActivity(item)
        );
      if (seen.length > 0) this.namespace.to(room(audience)).emit('desk:activity', { items: seen });
    }
  });

  constructor(
    private readonly strapi: Core.Strapi,
    readonly namespace: AgentNamespace,
    private readonly tickets: Tickets,
    private readonly agents: AgentDirectory,
    private readonly desk: DeskStore,
    private readonly index: ChatIndex,
    private readonly hidden: Hiding,
    /** Called when an agent's rights were looked at again. */
    private readonly onRights: (socket: AgentSocket) => void
  ) {}

  /** Admits a socket that brings a valid ticket of somebody who may see the inbox. */
  async authenticate(socket: AgentSocket): Promise<void> {
    const auth = agentAuth.safeParse(socket.handshake.auth);
    if (!auth.success) throw new LiveChatError('unauthorized', 'A ticket is needed.');
    if (auth.data.v !== PROTOCOL_VERSION) {
      throw new LiveChatError(
        'unsupported_protocol',
        `This server speaks version ${PROTOCOL_VERSION}.`
      );
    }
    const holder = this.tickets.redeem(auth.data.ticket);
    const identity = await readIdentity(this.strapi, holder.sessionId, holder.rowId);
    if (!identity) throw new LiveChatError('unauthorized', 'The session has ended.');
    if (!identity.permissions.has(PERMISSIONS.inboxRead)) {
      throw new LiveChatError('forbidden', 'Your role may not see chats.');
    }
    await this.agents.ensure(identity.id, identity.firstname);
    socket.data.identity = identity;
    socket.data.present = false;
  }

  /** The agent behind a socket, with the rights of this moment. */
  agentOf(socket: AgentSocket): ActingAgent {
    const { identity } = socket.data;
    const profile = this.agents.find(identity.id);
    return {
      userId: identity.id,
      name: profile?.displayName ?? identity.firstname,
      departmentIds: this.agents.departmentsAtDesk(identity.id),
      permissions: identity.permissions,
    };
  }

  enter(socket: AgentSocket): void {
    socket.data.rights = this.rightsOf(socket);
    void socket.join(this.roomOf(socket));
  }

  private audience(socket: AgentSocket): Audience {
    const agent = this.agentOf(socket);
    return { departmentIds: agent.departmentIds, contacts: seesContacts(agent) };
  }

  private roomOf(socket: AgentSocket): string {
    return room(audienceOf(this.audience(socket)));
  }

  /** Chats that nobody of the desk is to see any more: erased, or held. */
  drop(chatIds: readonly string[]): void {
    for (const chatId of chatIds) {
      this.namespace.emit('chat:gone', { chatId });
      for (const socket of [...this.open.membersOf(chatId)]) this.open.remove(chatId, socket);
    }
  }

  /** Who looks at a chat. */
  viewers(chatId: string): AgentPresence[] {
    const viewers = new Map<string, AgentPresence>();
    for (const socket of this.open.membersOf(chatId)) {
      const { userId: id, name } = this.agentOf(socket);
      const availability = this.agents.find(id)?.availability ?? 'away';
      viewers.set(id, { id, name, availability });
    }
    return [...viewers.values()];
  }

  /** Sockets that have a chat open, and all of one agent, whose lists show the chat too. */
  concerned(chatId: string, userId: string): Set<AgentSocket> {
    const own = [...this.namespace.sockets.values()].filter(
      (socket) => socket.data.identity.id === userId
    );
    return new Set([...this.open.membersOf(chatId), ...own]);
  }

  openChat(socket: AgentSocket, chatId: string): void {
    this.open.add(chatId, socket);
    this.tellViewers(chatId);
  }

  leaveChat(socket: AgentSocket, chatId: string): void {
    this.open.remove(chatId, socket);
    this.tellViewers(chatId);
  }

  leaveAll(socket: AgentSocket): void {
    for (const chatId of this.open.removeMember(socket)) this.tellViewers(chatId);
  }

  noteActivity(entry: Entry): void {
    this.activity.add(entry, entry.route?.departmentId);
  }

  /** Tells the desk of a chat whose state has changed. */
  async tellChat(chatId: string): Promise<void> {
    const chat = await this.desk.summary(chatId);
    if (!chat || this.hidden.has(chatId)) return;
    for (const [audience, { departmentIds, contacts }] of this.audiences()) {
      if (maySee(departmentIds, departmentOf(chat))) {
        const shown = contacts ? chat : maskedSummary(chat);
        this.namespace.to(room(audience)).emit('desk:chat', { chat: shown });
      }
    }
  }

  tellAgents(agents: AgentPresence[]): void {
    tellEach(this.namespace.sockets.values(), 'desk:agents', { agents });
  }

  /**
   * Looks at every session again: who has logged out, was deactivated or lost the permission is put out; who sees
   * other departments now, or may do other things, is moved and told.
   */
  async recheck(): Promise<void> {
    await this.agents.refresh();
    const bySession = new Map<string, AgentSocket[]>();
    for (const socket of this.namespace.sockets.values()) {
      const { sessionId } = socket.data.identity;
      bySession.set(sessionId, [...(bySession.get(sessionId) ?? []), socket]);
    }
    for (const sockets of bySession.values()) {
      const [first] = sockets;
      if (!first) continue;
      const { sessionId, rowId } = first.data.identity;
      const identity = await readIdentity(this.strapi, sessionId, rowId);
      for (const socket of sockets) await this.applyRights(socket, identity);
    }
  }

  stop(): void {
    this.activity.stop();
  }

  private async applyRights(
    socket: AgentSocket,
    identity: AdminIdentity | undefined
  ): Promise<void> {
    if (!identity?.permissions.has(PERMISSIONS.inboxRead)) {
      socket.emit('revoked', { code: identity ? 'forbidden' : 'unauthorized' });
      socket.disconnect(true);
      return;
    }
    socket.data.identity = identity;
    const scope = this.roomOf(socket);
    for (const joined of socket.rooms) {
      if (joined.startsWith('scope:') && joined !== scope) void socket.leave(joined);
    }
    void socket.join(scope);
    await this.closeUnseen(socket);
    this.onRights(socket);
    const rights = this.rightsOf(socket);
    if (socket.data.rights === rights) return;
    socket.data.rights = rights;
    socket.emit('desk:changed', {});
  }

  /** What decides what a desk shows and offers. */
  private rightsOf(socket: AgentSocket): string {
    const { permissions } = socket.data.identity;
    const answers = permissions.has(PERMISSIONS.inboxReply);
    return `${audienceOf(this.audience(socket))} ${answers ? 'answers' : 'reads'}`;
  }

  /** Chats that were opened when they could still be seen. */
  private async closeUnseen(socket: AgentSocket): Promise<void> {
    const { departmentIds } = this.agentOf(socket);
    for (const chatId of [...this.open.keysOf(socket)]) {
      const meta = await this.index.get(chatId);
      if (!meta || this.hidden.has(chatId) || !maySee(departmentIds, meta)) {
        this.leaveChat(socket, chatId);
      }
    }
  }

  /** Audiences of the connected agents. */
  private audiences(): Map<string, Audience> {
    const audiences = new Map<string, Audience>();
    for (const socket of this.namespace.sockets.values()) {
      const audience = this.audience(socket);
      audiences.set(audienceOf(audience), audience);
    }
    return audiences;
  }

  private tellViewers(chatId: string): void {
    const viewers = this.viewers(chatId);
    tellEach(this.open.membersOf(chatId), 'chat:viewers', { chatId, viewers });
  }
}

const departmentOf = (chat: ChatSummary) => ({ departmentId: chat.department?.id });
