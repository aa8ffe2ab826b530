import type { AgentToServer, DeskState } from '../../../../../protocol';
import { agentEvents as schemas } from '../../../../../protocol/conversation/schemas';
import type { AgentDirectory, Departments } from '../../agents';
import type { Clock } from '../../../foundation/platform';
import type { AgentEvent } from '../../../foundation/house';
import { when, type EventHandler, type EventHandlers } from '../bind-events';
import type { Membership } from '../membership';
import type { AgentSocket, VisitorSocket } from '../socket-types';
import type { ActingAgent, AgentActions } from './agent.actions';
import type { AgentGateway } from './agent.gateway';
import type { Presence } from './presence';
import { tellEach } from './told';
import { PERMISSIONS } from '../../../../../protocol';

export interface AgentEventDeps {
  actions: AgentActions;
  gateway: AgentGateway;
  presence: Presence;
  agents: AgentDirectory;
  departments: Departments;
  /** What rooms above add to what an agent begins with. */
  begins: readonly (() => Promise<Partial<DeskState>>)[];
  /** What rooms above let an agent say. */
  more: Readonly<Record<string, AgentEvent>>;
  visitors: Membership<VisitorSocket>;
  epoch: string;
  clock: Clock;
  heads: (chatIds: readonly string[]) => Promise<Map<string, number>>;
  allowsTyping: (socketId: string, on: boolean) => boolean;
}

/** What rooms above answer (`transparency/statements`). */
type OfOthers = 'consent:preview' | 'consent:ask';

type Own = Record<Exclude<keyof AgentToServer, OfOthers>, EventHandler>;

/** Who speaks on a socket; asked anew with each event. */
type Me = () => ActingAgent;

/** What the inbox begins with, what it lists, and who is there. */
const deskHandlers = (deps: AgentEventDeps, me: Me) => ({
  'desk:join': when(schemas['desk:join'], async (): Promise<DeskState> => {
    const agent = me();
    const profile = deps.agents.find(agent.userId);
    return {
      epoch: deps.epoch,
      now: deps.clock.now(),
      me: {
        id: agent.userId,
        name: agent.name,
        availability: profile?.availability ?? 'away',
        canReply: agent.permissions.has(PERMISSIONS.inboxReply),
      },
      agents: deps.agents.present(),
      counts: await deps.actions.counts(agent),
      departments: (await deps.departments.list()).map(({ id, name }) => ({ id, name })),
      purposes: [],
      ...Object.assign({}, ...(await Promise.all(deps.begins.map((begin) => begin())))),
    };
  }),
  'desk:list': when(schemas['desk:list'], (request) => deps.actions.list(me(), request)),
  availability: when(schemas.availability, async ({ availability }) => {
    await deps.presence.setAvailability(me().userId, availability);
    return {};
  }),
});

/** Looking at chats. */
const viewHandlers = (
  { actions, gateway, visitors }: AgentEventDeps,
  socket: AgentSocket,
  me: Me
) => {
  /** Whoever reads a chat that this window has not opened leaves a line of their own (R29). */
  const looked = async (chatId: string): Promise<void> => {
    if (!gateway.open.has(chatId, socket)) await actions.look(me(), chatId);
  };
  return {
    'chat:open': when(schemas['chat:open'], async ({ chatId, since }) => {
      await actions.look(me(), chatId);
      // Join first, then fetch: what is committed in between comes live and is merged by number.
      gateway.openChat(socket, chatId);
      const [page, details] = await Promise.all([
        actions.after(me(), chatId, since),
        actions.details(me(), chatId),
      ]);
      const visitorOnline = visitors.membersOf(chatId).size > 0;
      return { ...page, chat: { ...details, visitorOnline }, viewers: gateway.viewers(chatId) };
    }),
    'chat:leave': when(schemas['chat:leave'], ({ chatId }) => {
      gateway.leaveChat(socket, chatId);
      return {};
    }),
    'chat:sync': when(schemas['chat:sync'], async ({ chatId, since }) => {
      await looked(chatId);
      return actions.after(me(), chatId, since);
    }),
    'chat:history': when(schemas['chat:history'], async ({ chatId, before }) => {
      await looked(chatId);
      return actions.history(me(), chatId, before);
    }),
  };
};

/** What is done in chats. */
const chatHandlers = ({ actions }: AgentEventDeps, socket: AgentSocket, me: Me) => ({
  'message:send': when(schemas['message:send'], (message) =>
    actions.send(me(), message, socket.id)
  ),
  'chat:take': when(schemas['chat:take'], ({ chatId, from }) => actions.take(me(), chatId, from)),
  'chat:release': when(schemas['chat:release'], ({ chatId }) => actions.release(me(), chatId)),
  'chat:end': when(schemas['chat:end'], ({ chatId }) => actions.end(me(), chatId)),
});

/** What goes on beside the messages: what was read, who types, who is still there. */
const signHandlers = (deps: AgentEventDeps, socket: AgentSocket, me: Me) => {
  const { actions, gateway } = deps;
  return {
    'chat:read': when(schemas['chat:read'], async ({ chatId, seq }) => {
      if (await actions.read(me(), chatId, seq)) {
        const message = { chatId, by: 'agent' as const, seq };
        for (const visitor of deps.visitors.membersOf(chatId)) visitor.emit('chat:read', message);
        tellEach(gateway.concerned(chatId, me().userId), 'chat:read', message);
      }
      return {};
    }),
    typing: when(
      schemas.typing,
      async ({ chatId, on }) => {
        if (!gateway.open.has(chatId, socket)) return {};
        const agent = me();
        if (!agent.permissions.has(PERMISSIONS.inboxReply)) return {};
        if (!deps.allowsTyping(socket.id, on)) return {};
        await actions.see(agent, chatId);
        const message = { chatId, by: 'agent' as const, name: agent.name, on };
        for (const visitor of deps.visitors.membersOf(chatId)) visitor.emit('typing', message);
        const others = [...gateway.open.membersOf(chatId)].filter((other) => other !== socket);
        tellEach(others, 'typing', message);
        return {};
      },
      { volatile: true }
    ),
    beat: when(schemas.beat, async ({ chatIds }) => {
      const seen = await Promise.all(
        chatIds.map((chatId) =>
          actions.see(me(), chatId).then(
            () => chatId,
            // A chat that is no longer this agent's to see has simply no head for them.
            () => undefined
          )
        )
      );
      const heads = await deps.heads(seen.filter((chatId) => chatId !== undefined));
      return { epoch: deps.epoch, heads: Object.fromEntries(heads) };
    }),
  };
};

/** What an agent's socket may say, tied to what is done. */
export const agentHandlers = (deps: AgentEventDeps, socket: AgentSocket): EventHandlers => {
  const me: Me = () => deps.gateway.agentOf(socket);
  const own: Own = {
    ...deskHandlers(deps, me),
    ...viewHandlers(deps, socket, me),
    ...chatHandlers(deps, socket, me),
    ...signHandlers(deps, socket, me),
  };
  const more = Object.entries(deps.more).map(([event, { schema, handle }]) => {
    const handler = when(schema, (request) => handle(me(), request as never));
    return [event, handler] as const;
  });
  return new Map([...more, ...Object.entries(own)]);
};
