import type { Actor, Decision } from './lifecycle.rules';
import { end, release, take } from './lifecycle.rules';
import type { ChatRow } from './chat.types';
import { eventEntry } from './entries';
import type { Commit, MessageLog } from './log';
import type { Clock } from '../platform';

type Agent = Extract<Actor, { kind: 'agent' }>;

const seqOf = (commit: Commit): number => commit.entries.at(-1)?.seq ?? 0;

/** Changes of a chat's state, each told by an event in the chat and decided under its lock. */
export class LifecycleService {
  constructor(
    private readonly log: MessageLog,
    private readonly clock: Clock,
    private readonly nameOf: (agentId: string) => string
  ) {}

  take(chatId: string, agent: Agent, from?: string): Promise<{ seq: number }> {
    const previous = from === undefined ? undefined : { id: from, name: this.nameOf(from) };
    return this.change(chatId, agent, (chat) => take(chat, agent, this.clock.now(), previous));
  }

  release(chatId: string, agent: Agent): Promise<{ seq: number }> {
    return this.change(chatId, agent, (chat) => release(chat, agent, this.clock.now()));
  }

  end(chatId: string, actor: Actor): Promise<{ seq: number }> {
    return this.change(chatId, actor, (chat) => end(chat, actor, this.clock.now()));
  }

  private async change(
    chatId: string,
    actor: Actor,
    decide: (chat: ChatRow) => Decision
  ): Promise<{ seq: number }> {
    const commit = await this.log.transition(chatId, (chat) => {
      const { patch, event } = decide(chat);
      return { patch, entries: [eventEntry(chatId, actor, event)] };
    });
    return { seq: seqOf(commit) };
  }
}
