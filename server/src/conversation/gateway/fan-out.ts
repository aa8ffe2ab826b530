import type { ChatEvent } from '../../../../protocol';
import {
  forAgent,
  forVisitor,
  toVisitorChat,
  type AgentFacts,
  type Commit,
  type Entry,
} from '../chat';
import { maskedAnswer } from '../../foundation/platform';
import { seesContacts } from './agent/told';
import type { Membership } from './membership';
import type { AgentSocket, VisitorSocket } from './socket-types';

type Batch = { chatId: string; events: ChatEvent[] }[];

const byChat = (entries: readonly Entry[]): Map<string, Entry[]> => {
  const chats = new Map<string, Entry[]>();
  for (const entry of entries) {
    const list = chats.get(entry.chatId);
    if (list) list.push(entry);
    else chats.set(entry.chatId, [entry]);
  }
  return chats;
};

/**
 * Tells everybody who has a chat open what was committed. One packet per reader and transaction: an agent with
 * many busy chats gets them together. A sender does not hear its own entry; the acknowledgement tells it.
 */
export class FanOut {
  constructor(
    private readonly visitors: Membership<VisitorSocket>,
    private readonly agents: Membership<AgentSocket>,
    private readonly people: AgentFacts
  ) {}

  deliver(commit: Commit): void {
    const forAgents = new Map<AgentSocket, Batch>();
    for (const [chatId, entries] of byChat(commit.entries)) {
      this.toVisitors(chatId, entries);
      this.gather(chatId, entries, forAgents);
    }
    for (const [socket, batch] of forAgents) socket.emit('chat:events', { batch });
    if (commit.chat) {
      const state = toVisitorChat(commit.chat, this.people);
      for (const socket of this.visitors.membersOf(commit.chat.chatId)) {
        socket.emit('chat:state', state);
      }
    }
  }

  private toVisitors(chatId: string, entries: readonly Entry[]): void {
    let shared: ChatEvent[] | undefined;
    for (const socket of this.visitors.membersOf(chatId)) {
      const others = entries.filter((entry) => entry.route?.socketId !== socket.id);
      if (others.length === 0) continue;
      const events =
        others.length === entries.length
          ? (shared ??= entries.map((entry) => forVisitor(entry, this.people.nameOf)))
          : others.map((entry) => forVisitor(entry, this.people.nameOf));
      socket.emit('chat:events', { chatId, events });
    }
  }

  private gather(
    chatId: string,
    entries: readonly Entry[],
    forAgents: Map<AgentSocket, Batch>
  ): void {
    const sockets = this.agents.membersOf(chatId);
    if (sockets.size === 0) return;
    const events = entries.map((entry) => forAgent(entry, this.people.nameOf));
    // Made once for all who may not see contact data, and only when one of them is there.
    let masked: ChatEvent[] | undefined;
    for (const socket of sockets) {
      const own = (_: ChatEvent, i: number) => entries[i]?.route?.socketId !== socket.id;
      const shown = seesContacts(socket.data.identity) ? events : (masked ??= maskedAnswer(events));
      const heard = shown.filter(own);
      if (heard.length === 0) continue;
      const batch = forAgents.get(socket);
      if (batch) batch.push({ chatId, events: heard });
      else forAgents.set(socket, [{ chatId, events: heard }]);
    }
  }
}
