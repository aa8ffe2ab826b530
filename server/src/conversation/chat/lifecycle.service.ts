import type { Actor, Decision } from './lifecycle.rules';
import { end, release, take } from './lifecycle.rules';
import type { ChatRow } from './chat.types';
import { eventEntry } from './entries';
import type { Commit, MessageLog } from './log';

type Agent = Extract<Actor, { kind: 'agent' }>;

const SYSTEM: Actor = { kind: 'system', id: 'system' };

const seqOf = (commit: Commit): number => commit.entries.at(-1)?.seq ?? 0;

/** Changes of a chat's state, each told by an event in the chat and decided under its lock. */
export class LifecycleService {
  constructor(
    private readonly log: MessageLog,
    private readonly nameOf: (agentId: string) => string
  ) {}

  take(chatId: string, agent: Agent, from?: string): Promise<{ seq: number }> {
    const previous = from === undefined ? undefined : { id: from, name: this.nameOf(from) };
    return this.change(chatId, agent, (chat, at) => take(chat, agent, at, previous));
  }

  release(chatId: string, agent: Agent): Promise<{ seq: number }> {
    return this.change(chatId, agent, (chat, at) => release(chat, agent, at));
  }

  /**
   * Puts a chat back into the queue whose agent cannot answer any more; nobody gave it back, so the system tells of it.
   * @throws LiveChatError `not_assigned` | `chat_ended` when it is not theirs any more, whatever it has become
   */
  handBack(chatId: string, agentId: string): Promise<{ seq: number }> {
    const agent = { id: agentId, name: this.nameOf(agentId) };
    return this.change(chatId, SYSTEM, (chat, at) => release(chat, agent, at));
  }

  end(chatId: string, actor: Actor): Promise<{ seq: number }> {
    return this.change(chatId, actor, (chat, at) => end(chat, actor, at));
  }

  private async change(
    chatId: string,
    actor: Actor,
    decide: (chat: ChatRow, at: number) => Decision
  ): Promise<{ seq: number }> {
    const commit = await this.log.transition(chatId, (chat, at) => {
      const { patch, event } = decide(chat, at);
      return { patch, entries: [eventEntry(chatId, actor, event)] };
    });
    return { seq: seqOf(commit) };
  }
}
