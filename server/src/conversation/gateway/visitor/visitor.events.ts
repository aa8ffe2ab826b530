import type { z } from 'zod';
import { LiveChatError, type VisitorToServer } from '../../../../../protocol';
import { visitorEvents as schemas } from '../../../../../protocol/conversation/schemas';
import type { VisitorEvent } from '../../../foundation/house';
import { when as whenever, type EventHandler, type EventHandlers } from '../bind-events';
import { reaches, type Caller } from '../caller';
import type { Membership } from '../membership';
import { tellEach } from '../agent/told';
import type { AgentSocket, VisitorSocket } from '../socket-types';
import type { VisitorActions } from './visitor.actions';
import type { VisitorGateway } from './visitor.gateway';

export interface VisitorEventDeps {
  actions: VisitorActions;
  gateway: VisitorGateway;
  agents: Membership<AgentSocket>;
  epoch: string;
  heads: (chatIds: readonly string[]) => Promise<Map<string, number>>;
  allowsTyping: (socketId: string, on: boolean) => boolean;
  /** What rooms above let a visitor say. */
  more: Readonly<Record<string, VisitorEvent>>;
}

/**
 * Every event names its chat, and whoever came by a link reaches one alone: another is as unknown to them as somebody
 * else's.
 */
const within =
  (caller: Caller) =>
  <Request extends { chatId: string }>(
    schema: z.ZodType<Request>,
    handle: (request: Request) => Promise<object> | object,
    options?: { volatile?: boolean }
  ): EventHandler =>
    whenever(
      schema,
      (request) => {
        if (!reaches(caller, request.chatId)) {
          throw new LiveChatError('not_found', 'There is no such chat of yours.');
        }
        return handle(request);
      },
      options
    );

/** What a visitor's socket may say, tied to what is done. */
export const visitorHandlers = (deps: VisitorEventDeps, socket: VisitorSocket): EventHandlers => {
  const { actions, gateway } = deps;
  const me = socket.data.visitorId;
  const when = within(socket.data);

  // `consent:answer` is answered by a room above (`transparency/statements`).
  const own: Record<Exclude<keyof VisitorToServer, 'consent:answer'>, EventHandler> = {
    'chat:join': when(schemas['chat:join'], async ({ chatId, since }) => {
      await actions.own(me, chatId);
      // Join first, then fetch: what is committed in between comes live and is merged by number.
      gateway.join(socket, chatId);
      const [page, chat] = await Promise.all([
        actions.after(me, chatId, since),
        actions.chat(me, chatId),
      ]);
      return { ...page, chat };
    }),
    'chat:sync': when(schemas['chat:sync'], ({ chatId, since }) =>
      actions.after(me, chatId, since)
    ),
    'chat:history': when(schemas['chat:history'], ({ chatId, before }) =>
      actions.before(me, chatId, before)
    ),
    'message:send': when(schemas['message:send'], (message) =>
      actions.send(me, message, socket.id)
    ),
    'chat:read': when(schemas['chat:read'], async ({ chatId, seq }) => {
      if (await actions.read(me, chatId, seq)) {
        const message = { chatId, by: 'visitor' as const, seq };
        tellEach(deps.agents.membersOf(chatId), 'chat:read', message);
        for (const other of gateway.joined.membersOf(chatId)) {
          if (other !== socket) other.emit('chat:read', message);
        }
      }
      return {};
    }),
    'chat:end': when(schemas['chat:end'], ({ chatId }) => actions.end(me, chatId)),
    typing: when(
      schemas.typing,
      ({ chatId, on }) => {
        // Joining has proved that the chat is this visitor's.
        if (!gateway.joined.has(chatId, socket)) return {};
        if (!deps.allowsTyping(socket.id, on)) return {};
        const message = { chatId, by: 'visitor' as const, on };
        tellEach(deps.agents.membersOf(chatId), 'typing', message);
        return {};
      },
      { volatile: true }
    ),
    beat: when(schemas.beat, async ({ chatId }) => {
      await actions.own(me, chatId);
      return { head: (await deps.heads([chatId])).get(chatId) ?? 0, epoch: deps.epoch };
    }),
  };
  const more = Object.entries(deps.more).map(([event, { schema, handle }]) => {
    const handler = when(schema, (request) => handle(me, request as never));
    return [event, handler] as const;
  });
  return new Map([...more, ...Object.entries(own)]);
};
