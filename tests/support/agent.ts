import { randomUUID } from 'node:crypto';
import {
  AGENT_NAMESPACE,
  PROTOCOL_VERSION,
  type AgentToServer,
  type SendAnswer,
  type ServerToAgent,
} from '../../protocol';
import type { AdminSession } from './admin';
import { connect, type ConnectOptions } from './connect';
import { Wire } from './wire';

export type AgentWire = Wire<AgentToServer, ServerToAgent>;

/** An agent at the desk. */
export interface Agent {
  wire: AgentWire;
  /** Takes a waiting chat and opens it. */
  take(chatId: string): Promise<void>;
  send(chatId: string, body: string, clientMessageId?: string): Promise<SendAnswer>;
}

/** The ticket that a socket of this administrator is opened with; it can be used once. */
export const ticketOf = async (session: AdminSession): Promise<string> => {
  const { ticket } = await session.json<{ ticket: string }>('/live-chat/desk/ticket', {
    method: 'POST',
  });
  return ticket;
};

/** Opens a socket with a ticket, as the panel does from Strapi's own address, without joining the desk. */
export const agentWire = async (
  strapi: { url: string },
  ticket: string,
  options?: ConnectOptions
): Promise<AgentWire> =>
  new Wire(
    await connect(
      strapi.url,
      AGENT_NAMESPACE,
      { v: PROTOCOL_VERSION, ticket },
      { extraHeaders: { Origin: strapi.url }, ...options }
    )
  );

/**
 * An administrator who sits down at the desk: ticket, socket, joined.
 * @example const anna = await agent(strapi, (await createRoleUser(strapi, admin, permissions)).session);
 */
export const agent = async (
  strapi: { url: string },
  session: AdminSession,
  options?: ConnectOptions
): Promise<Agent> => {
  const wire = await agentWire(strapi, await ticketOf(session), options);
  await wire.call('desk:join', {});
  return {
    wire,
    take: async (chatId) => {
      await wire.call('chat:open', { chatId, since: 0 });
      await wire.call('chat:take', { chatId });
    },
    send: (chatId, body, clientMessageId = randomUUID()) =>
      wire.call('message:send', { chatId, clientMessageId, body, kind: 'text' }),
  };
};
