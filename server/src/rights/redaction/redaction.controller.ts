import { redactionBody } from '../../../../protocol/rights/schemas';
import type { Agents } from '../../conversation/agents';
import type { Chat } from '../../conversation/chat';
import type { Gateway } from '../../conversation/gateway';
import type { Audit } from '../../foundation/audit';
import type { Controller, HouseOf } from '../../foundation/house';
import { answering, parse, userOf } from '../../foundation/http';
import type { Holds } from '../holds';
import { idOf } from '../people';
import type { RedactionService } from './redaction.service';

interface Rooms {
  audit: Audit;
  agents: Agents;
  chat: Chat;
  gateway: Gateway;
  holds: Holds;
  redaction: RedactionService;
}

/** REST for taking a part out of a message for good. The permission stands on the route. */
export const redactionController =
  (houseOf: HouseOf<Rooms>): Controller =>
  ({ strapi }) =>
    answering(
      strapi,
      {
        redact: async (ctx) => {
          const { audit, agents, chat, gateway, holds, redaction } = houseOf(strapi);
          const chatId = idOf(ctx, 'chatId');
          const part = parse(redactionBody, ctx.request.body);
          const by = userOf(ctx);
          // By the same rule as everything else that agents do: chats of other departments are not there for them.
          await gateway.agentActions.see(
            { departmentIds: agents.directory.departmentsOf(by) },
            chatId
          );
          const visitorIds = await chat.ids.visitorsOf([chatId]);
          await holds.service.assertFree([chatId, ...visitorIds], 'redaction');
          await audit.log.record({
            action: 'inbox.redact',
            by,
            target: chatId,
            data: { seq: part.seq, characters: part.to - part.from },
          });
          return redaction.redact({ chatId, ...part }, by);
        },
      },
      { log: () => houseOf(strapi).audit.log, of: { redact: 'itself' } }
    );
