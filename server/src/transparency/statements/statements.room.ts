import { agentEvents, visitorEvents } from '../../../../protocol/conversation/schemas';
import { cardAnswerRequest } from '../../../../protocol/transparency/schemas';
import type { z } from 'zod';
import type { Chat } from '../../conversation/chat';
import type { Gateway } from '../../conversation/gateway';
import type { Visitors } from '../../conversation/visitors';
import type { Ground } from '../../foundation/ground';
import { agentEvent, room, visitorEvent } from '../../foundation/house';
import type { Consent } from '../consent';
import type { NoticeService } from '../notice';
import type { PurposeService } from '../purposes';
import { StatementService } from './statement.service';

interface Below {
  ground: Ground;
  visitors: Visitors;
  chat: Chat;
  gateway: Gateway;
  purposes: PurposeService;
  notice: NoticeService;
  consent: Consent;
}

interface House extends Below {
  statements: StatementService;
}

const make = ({ ground, visitors, chat, gateway, purposes, notice, consent }: Below) => {
  const statements = new StatementService({
    strapi: ground.strapi,
    log: chat.log,
    consents: consent.service,
    purposes,
    notices: notice,
    visitors: visitors.store,
  });
  gateway.addToDesk(async () => ({ purposes: await statements.purposes() }));
  return statements;
};

type Answer = z.infer<(typeof visitorEvents)['consent:answer']>;

/** Answers a consent card of one's own chat; the same behind socket and REST. */
const answer = async ({ gateway, statements }: House, visitorId: string, request: Answer) => {
  await gateway.visitorActions.assertMayWrite(visitorId, request.chatId);
  return statements.answer(visitorId, request);
};

const asking = ({ gateway, statements }: House) => ({
  // Only for who could ask: what is shown depends on what the visitor has said.
  'consent:preview': agentEvent(agentEvents['consent:preview'], async (agent, request) => {
    await gateway.agentActions.assertMayAnswer(agent, request.chatId);
    return statements.preview(request.chatId, request.purpose);
  }),
  // Only the visitor can answer what is asked here.
  'consent:ask': agentEvent(agentEvents['consent:ask'], async (agent, request) => {
    await gateway.agentActions.assertMayWrite(agent, request.chatId);
    return statements.ask({ kind: 'agent', id: agent.userId, name: agent.name }, request);
  }),
});

export const statements = room({
  name: 'statements',
  make,
  agentEvents: asking,
  visitorEvents: (house) => ({
    'consent:answer': visitorEvent(visitorEvents['consent:answer'], (visitorId, request) =>
      answer(house, visitorId, request)
    ),
  }),
  visitorRoutes: (house) => [
    {
      method: 'post',
      path: '/visitor/chats/:chatId/consents',
      handle: async ({ chat, body }) => {
        const { visitorId, chatId } = await chat();
        return answer(house, visitorId, { chatId, ...(await body(cardAnswerRequest)) });
      },
    },
  ],
});
