import type { Core } from '@strapi/strapi';
import { LiveChatError, PERMISSIONS } from '../../../../protocol';
import type { ChatStore, LifecycleService } from '../chat';
import { readStandings } from '../../foundation/platform';
import type { AgentDirectory } from '../agents';
import { holderLoss, type Holder } from './holder.rules';

/** Chats given back in one run; the next one goes on. A restored database may hold thousands. */
const AT_ONCE = 200;
/** Chats of one agent that are looked at: more than anybody has open. */
const LOOKED_AT = 1_000;

/**
 * Puts chats back into the queue whose agents cannot answer them any more: deleted, turned off, without the right or
 * the department, or unknown in this installation (a restored or imported database). Asks the database what is true
 * instead of listening for changes, because most of these happen past this plugin.
 */
export class HandBackService {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly chats: ChatStore,
    private readonly lifecycle: LifecycleService,
    private readonly agents: AgentDirectory
  ) {}

  /** @returns how many chats went back */
  async run(): Promise<number> {
    const pairs = await this.chats.holders();
    const holders = await this.holdersOf([...new Set(pairs.map(({ agentId }) => agentId))]);
    const lost = new Set<string>();
    for (const pair of pairs) {
      if (holderLoss(holders.get(pair.agentId), pair)) lost.add(pair.agentId);
    }
    let count = 0;
    for (const agentId of lost) {
      for (const chat of await this.chats.activeOf(agentId, LOOKED_AT)) {
        if (count === AT_ONCE) break;
        if (holderLoss(holders.get(agentId), chat) && (await this.handBack(chat.chatId, agentId)))
          count += 1;
      }
    }
    if (count > 0) {
      this.strapi.log.info(
        `[live-chat] ${count} chats went back to the queue: their agents cannot answer them any more`
      );
    }
    return count;
  }

  private async holdersOf(agentIds: readonly string[]): Promise<Map<string, Holder>> {
    const standings = await readStandings(this.strapi, agentIds);
    return new Map(
      [...standings].map(([agentId, { active, permissions }]) => {
        return [
          agentId,
          {
            active,
            answers:
              permissions.has(PERMISSIONS.inboxRead) && permissions.has(PERMISSIONS.inboxReply),
            departmentIds: this.agents.departmentsAtDesk(agentId),
          },
        ];
      })
    );
  }

  private async handBack(chatId: string, agentId: string): Promise<boolean> {
    try {
      await this.lifecycle.handBack(chatId, agentId);
      return true;
    } catch (error) {
      // Taken over, ended, erased or given back by another instance in the meantime: nothing is left to do.
      const settled: string[] = ['not_assigned', 'chat_ended', 'not_found'];
      if (error instanceof LiveChatError && settled.includes(error.code)) return false;
      throw error;
    }
  }
}
