import type { Server as HttpServer } from 'node:http';
import {
  AGENT_EVENT_PERMISSIONS,
  LiveChatError,
  PERMISSIONS,
  type DeskState,
  type Reach,
} from '../../../../protocol';
import type { Audit } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import {
  repeat,
  type AgentEvent,
  type Repetition,
  type VisitorEvent,
} from '../../foundation/house';
import { claimOf, PANEL_ADVICE, type Http } from '../../foundation/http';
import {
  addressKeyOf,
  maskedAnswer,
  RateLimiter,
  toLiveChatError,
} from '../../foundation/platform';
import type { Tombstones } from '../../foundation/tombstones';
import type { Agents } from '../agents';
import { toVisitorChat, type Chat, type Commit } from '../chat';
import type { Desk } from '../desk';
import type { ReplyService } from '../replies';
import type { Visitors } from '../visitors';
import { AgentActions } from './agent/agent.actions';
import { agentHandlers } from './agent/agent.events';
import { AgentGateway } from './agent/agent.gateway';
import { Presence } from './agent/presence';
import { Tickets } from './agent/ticket';
import { seesContacts, tellEach } from './agent/told';
import { bindEvents, type BindOptions, type EventHandlers } from './bind-events';
import { Callers } from './caller';
import { ChatIndex } from './chat-index';
import { Counter } from './counter';
import { FanOut } from './fan-out';
import { HeadReader } from './heads';
import { VisitorWeb } from './http/visitor.web';
import { Polls } from './polls';
import { refusalOf } from './refusal';
import { openSocketServer, type SocketServer } from './socket-server';
import type { AgentSocket, VisitorSocket } from './socket-types';
import { VisitorActions } from './visitor/visitor.actions';
import { visitorHandlers } from './visitor/visitor.events';
import { VisitorGateway } from './visitor/visitor.gateway';

/** Rights that are gone end a socket within this time and the check's own, in milliseconds. */
const RECHECK = 3_000;
const HEADS = 25_000;
/** Chats of one agent whose visitors are told that they have come or gone. */
const CHATS_OF_AGENT = 1_000;
/** Clients come back after a random part of this, so that they do not come all at once. */
const RETURN_WITHIN = 5_000;

/** Rooms that the gateway connects people with. */
export interface GatewayRooms {
  ground: Ground;
  audit: Audit;
  tombstones: Tombstones;
  http: Http;
  visitors: Visitors;
  agents: Agents;
  chat: Chat;
  desk: Desk;
  replies: ReplyService;
}

/** What rooms above let people say, besides what the gateway knows itself. */
export interface MoreEvents {
  agents: Readonly<Record<string, AgentEvent>>;
  visitors: Readonly<Record<string, VisitorEvent>>;
}

/** The socket channel: connects visitors and agents with the message log. */
export class Gateway {
  readonly tickets: Tickets;
  readonly callers: Callers;
  /** What visitors' browsers ask for without a socket. */
  readonly web: VisitorWeb;
  readonly index: ChatIndex;
  readonly visitorActions: VisitorActions;
  readonly agentActions: AgentActions;
  private readonly typing: RateLimiter;
  private readonly events: RateLimiter;
  private readonly visitorSockets: Counter;
  private readonly heads: HeadReader;
  private readonly polls: Polls;
  private readonly begins: (() => Promise<Partial<DeskState>>)[] = [];
  private more: MoreEvents = { agents: {}, visitors: {} };
  private running: Running | undefined;
  private draining = false;

  constructor(private readonly rooms: GatewayRooms) {
    const { ground, audit, tombstones, chat, desk, replies } = rooms;
    const { limits, clock, strapi } = ground;
    const { log } = chat;
    const agents = rooms.agents.directory;
    this.callers = new Callers(rooms.visitors.store, replies);
    this.web = new VisitorWeb(ground, rooms.http, this.callers, () => {
      this.assertServing();
    });
    this.tickets = new Tickets(strapi.config.get<string>('admin.auth.secret'), clock);
    this.index = new ChatIndex(log.chats);
    this.polls = new Polls(clock);
    this.typing = new RateLimiter(limits.typing, clock);
    this.events = new RateLimiter(limits.socketEvents, clock);
    this.visitorSockets = new Counter(limits.socketsPerVisitor, 'windows of one visitor');
    this.heads = new HeadReader((chatIds) => log.chats.heads(chatIds));
    this.visitorActions = new VisitorActions({
      ground,
      tombstones,
      chat,
      agents,
      index: this.index,
      messageRate: new RateLimiter(limits.visitorMessages, clock),
    });
    this.agentActions = new AgentActions({
      ground,
      audit: audit.log,
      chat,
      desk,
      agents,
      replies,
      index: this.index,
      messageRate: new RateLimiter(limits.agentMessages, clock),
    });
  }

  /** Rooms above add to what an agent begins with. */
  addToDesk(begin: () => Promise<Partial<DeskState>>): void {
    this.begins.push(begin);
  }

  /** @throws LiveChatError `draining` while the server shuts down */
  assertServing(): void {
    if (this.draining) {
      throw new LiveChatError(
        'draining',
        'The server restarts; try again shortly.',
        Math.ceil(Math.random() * RETURN_WITHIN)
      );
    }
  }

  /** A visitor has fetched their chat without a socket. */
  noteVisitor(chatId: string): void {
    this.polls.note(chatId);
  }

  /** Whether the visitor of a chat has it open on this instance. */
  isVisitorHere(chatId: string): boolean {
    const sockets = this.running?.visitors.joined.membersOf(chatId).size ?? 0;
    return sockets > 0 || this.polls.isHere(chatId);
  }

  /** A mail with answers was queued, has left or failed: whoever looks at the chat is told. */
  tellReach(chatId: string, reach: Reach): void {
    tellEach(this.running?.agents.open.membersOf(chatId) ?? [], 'chat:reach', { chatId, reach });
  }

  /** Numbers of open sockets on this instance. */
  sockets(): { visitors: number; agents: number } {
    return {
      visitors: this.running?.server.visitors.sockets.size ?? 0,
      agents: this.running?.server.agents.sockets.size ?? 0,
    };
  }

  /** Chats are gone, and with them these visitors: open windows let go of them (F25). */
  purge(chatIds: readonly string[], visitorIds: readonly string[]): void {
    const visitors = new Set(visitorIds);
    for (const chatId of chatIds) {
      this.index.forget(chatId);
      for (const socket of [...(this.running?.visitors.joined.membersOf(chatId) ?? [])]) {
        socket.emit('revoked', { code: 'gone' });
        socket.disconnect(true);
      }
    }
    for (const socket of [...(this.running?.server.visitors.sockets.values() ?? [])]) {
      if (!visitors.has(socket.data.visitorId)) continue;
      socket.emit('revoked', { code: 'gone' });
      socket.disconnect(true);
    }
    this.running?.agents.drop(chatIds);
  }

  /** Agents do not see these chats any more. */
  hide(chatIds: readonly string[]): void {
    this.running?.agents.drop(chatIds);
  }

  /** Agents may see these chats again: they come back into their lists. */
  show(chatIds: readonly string[]): void {
    for (const chatId of chatIds) this.tellDesk(chatId);
  }

  private tellDesk(chatId: string): void {
    this.running?.agents.tellChat(chatId).catch(this.defect('desk news'));
  }

  /** A message says something else now: agents are told what, visitors read again. */
  redacted(change: { chatId: string; seq: number; body: string; at: number }): void {
    const { running } = this;
    if (!running) return;
    tellEach(running.agents.open.membersOf(change.chatId), 'chat:redacted', change);
    // What stood in the lists of everybody may have been the old text.
    this.tellDesk(change.chatId);
    const sockets = running.visitors.joined.membersOf(change.chatId);
    if (sockets.size === 0) return;
    this.rooms.chat.log.chats
      .heads([change.chatId])
      .then((heads) => {
        const head = heads.get(change.chatId) ?? 0;
        // One more than there is: whoever has everything asks, and is told to read again.
        const message = {
          chatId: change.chatId,
          head: head + 1,
          epoch: this.rooms.chat.sync.epoch,
        };
        for (const socket of sockets) socket.emit('head', message);
      })
      .catch(this.defect('news of a redaction'));
  }

  start(httpServer: HttpServer, more: MoreEvents): void {
    this.more = more;
    const { ground, http, chat, agents: people, desk } = this.rooms;
    const { strapi, limits, clock, config } = ground;
    const server = openSocketServer(httpServer, {
      limits,
      ping: config.socket,
      guard: http.guard,
      clock,
      addressKeyOf: (request) => addressKeyOf(strapi, request),
    });
    const visitors: VisitorGateway = new VisitorGateway(
      server.visitors,
      this.callers,
      chat.log.chats,
      chat.sync.epoch,
      (chatId, online) => {
        if (!online) this.polls.forget(chatId);
        tellEach(agents.open.membersOf(chatId), 'visitor:online', { chatId, online });
      }
    );
    const agents = new AgentGateway(
      strapi,
      server.agents,
      this.tickets,
      people.directory,
      desk.store,
      this.index,
      desk.hidden,
      (socket) => this.notePresence(presence, socket)
    );
    const presence = new Presence(
      people.directory,
      {
        agents: (present) => agents.tellAgents(present),
        available: (available) => visitors.tellAvailable(available),
        moved: (agentIds) => {
          this.tellAgentMoved(agentIds, visitors).catch(this.defect('news of an agent'));
        },
      },
      this.defect('presence')
    );
    const fanOut = new FanOut(visitors.joined, agents.open, people.directory);
    const unlisten = chat.log.onCommit((commit) => this.spread(commit, fanOut, agents));
    const timers = [
      repeat(
        RECHECK,
        async () => {
          await agents.recheck();
          await desk.handBack.run();
        },
        this.defect('recheck of agents')
      ),
      repeat(RECHECK, () => visitors.recheck(), this.defect('recheck of visitors')),
      repeat(HEADS, () => visitors.tellHeads(), this.defect('telling heads')),
    ];
    presence.start();
    this.running = { server, visitors, agents, presence, timers, unlisten };
    this.acceptVisitors(this.running);
    this.acceptAgents(this.running);
  }

  /**
   * Lets nothing new in, finishes what is under way, asks clients to come back and closes. What was acknowledged
   * is stored; what was not is in the clients' outboxes.
   */
  async stop(): Promise<void> {
    const { running } = this;
    if (!running) return;
    this.draining = true;
    for (const timer of running.timers) timer.stop();
    const later = () => ({ retryAfter: Math.ceil(Math.random() * RETURN_WITHIN) });
    for (const socket of running.server.visitors.sockets.values()) socket.emit('draining', later());
    for (const socket of running.server.agents.sockets.values()) socket.emit('draining', later());
    await this.rooms.chat.log.drain();
    running.unlisten();
    running.agents.stop();
    await running.presence.stop();
    running.server.close();
    this.running = undefined;
  }

  private acceptVisitors({ server, visitors, agents }: Running): void {
    server.visitors.use((socket, next) =>
      admit(
        next,
        async () => {
          await visitors.authenticate(socket);
          this.visitorSockets.assertRoom(socket.data.visitorId);
        },
        this.toError
      )
    );
    server.visitors.on('connection', (socket: VisitorSocket) => {
      const { visitorId } = socket.data;
      this.visitorSockets.enter(visitorId);
      socket.on('disconnect', () => {
        this.visitorSockets.leave(visitorId);
        visitors.leaveAll(socket);
      });
      this.bind(
        socket,
        visitorHandlers(
          {
            actions: this.visitorActions,
            gateway: visitors,
            agents: agents.open,
            epoch: this.rooms.chat.sync.epoch,
            heads: this.heads.heads,
            allowsTyping: (key, on) => this.typing.allows(`${key} ${on}`),
            more: this.more.visitors,
          },
          socket
        )
      );
    });
  }

  private acceptAgents({ server, visitors, agents, presence }: Running): void {
    server.agents.use((socket, next) =>
      admit(
        next,
        async () => {
          this.assertFromPanel(socket);
          await agents.authenticate(socket);
        },
        this.toError
      )
    );
    server.agents.on('connection', (socket: AgentSocket) => {
      const userId = socket.data.identity.id;
      agents.enter(socket);
      this.notePresence(presence, socket);
      socket.on('disconnect', () => {
        if (socket.data.present) presence.leave(userId);
        agents.leaveAll(socket);
      });
      this.bind(
        socket,
        agentHandlers(
          {
            actions: this.agentActions,
            gateway: agents,
            presence,
            agents: this.rooms.agents.directory,
            clock: this.rooms.ground.clock,
            departments: this.rooms.agents.departments,
            visitors: visitors.joined,
            epoch: this.rooms.chat.sync.epoch,
            heads: this.heads.heads,
            allowsTyping: (key, on) => this.typing.allows(`${key} ${on}`),
            begins: this.begins,
            more: this.more.agents,
          },
          socket
        ),
        {
          assertMay: (event) => {
            assertMaySay(socket, event);
          },
          shown: (answer) => (seesContacts(socket.data.identity) ? answer : maskedAnswer(answer)),
        }
      );
    });
  }

  /** Websites of visitors open sockets of visitors, and no others. */
  private assertFromPanel(socket: AgentSocket): void {
    if (this.rooms.http.guard.allowsPanel(claimOf(socket.request))) return;
    throw new LiveChatError('origin_not_allowed', PANEL_ADVICE);
  }

  /** Only who may answer counts as being there: others would make visitors wait for nobody. */
  private notePresence(presence: Presence, socket: AgentSocket): void {
    const { identity, present } = socket.data;
    const answers = identity.permissions.has(PERMISSIONS.inboxReply);
    if (answers === present) return;
    socket.data.present = answers;
    if (!answers) presence.leave(identity.id);
    else {
      presence.arrive(identity.id).catch(this.defect('presence'));
    }
  }

  private defect(where: string): (error: unknown) => void {
    return this.rooms.ground.defect(where);
  }

  private bind(
    socket: AnySocket,
    handlers: EventHandlers,
    { assertMay, shown }: { assertMay?: (event: string) => void; shown?: BindOptions['shown'] } = {}
  ): void {
    // A malformed packet makes socket.io emit this; without a listener it would end the process.
    socket.on('error', () => socket.disconnect(true));
    bindEvents(socket, handlers, {
      admit: (event) => {
        this.assertServing();
        assertMay?.(event);
        // Messages have limits of their own, per person instead of per socket; typing is dropped silently.
        if (event !== 'message:send' && event !== 'typing') {
          this.events.check(`${socket.id} ${event}`, 'events');
        }
      },
      toError: this.toError,
      ...(shown ? { shown } : {}),
    });
  }

  private readonly toError = (where: string, error: unknown): LiveChatError =>
    toLiveChatError(this.rooms.ground.strapi, where, error);

  /** Visitors whose agent has come or gone are told. */
  private async tellAgentMoved(
    agentIds: readonly string[],
    visitors: VisitorGateway
  ): Promise<void> {
    for (const agentId of agentIds) {
      // What is committed while the rows are read tells the newer state by itself.
      const newer = new Set<string>();
      const unlisten = this.rooms.chat.log.onCommit(({ chat }) => chat && newer.add(chat.chatId));
      const chats = await this.rooms.chat.log.chats
        .activeOf(agentId, CHATS_OF_AGENT)
        .finally(unlisten);
      for (const chat of chats) {
        const sockets = visitors.joined.membersOf(chat.chatId);
        if (newer.has(chat.chatId) || sockets.size === 0) continue;
        const state = toVisitorChat(chat, this.rooms.agents.directory);
        for (const socket of sockets) socket.emit('chat:state', state);
      }
    }
  }

  private spread(commit: Commit, fanOut: FanOut, agents: AgentGateway): void {
    if (commit.chat) {
      const { chatId } = commit.chat;
      this.index.put(chatId, commit.chat);
      agents.tellChat(chatId).catch(this.defect('desk news'));
    } else {
      for (const entry of commit.entries) agents.noteActivity(entry);
    }
    fanOut.deliver(commit);
  }
}

const DECLARED = new Map<string, keyof typeof PERMISSIONS>(Object.entries(AGENT_EVENT_PERMISSIONS));

/** Asks for the permission that an event declares; one that declares none is nobody's (T4). */
const assertMaySay = (socket: AgentSocket, event: string): void => {
  const needed = DECLARED.get(event);
  if (needed === undefined || !socket.data.identity.permissions.has(PERMISSIONS[needed])) {
    throw new LiveChatError('forbidden', 'Your role may not do this.');
  }
};

/** What a socket of either namespace is here: something that sends events by name. */
interface AnySocket {
  id: string;
  on(event: string, listener: (...args: unknown[]) => void): unknown;
  disconnect(close: boolean): unknown;
}

interface Running {
  server: SocketServer;
  visitors: VisitorGateway;
  agents: AgentGateway;
  presence: Presence;
  timers: Repetition[];
  unlisten: () => void;
}

/** Runs an authentication as socket.io middleware: the client gets the typed error as `error.data`. */
const admit = (
  next: (error?: Error & { data?: unknown }) => void,
  authenticate: () => Promise<void>,
  toError: (where: string, error: unknown) => LiveChatError
): void => {
  authenticate().then(
    () => next(),
    (error: unknown) => {
      next(refusalOf(toError('authentication of a socket', error)));
    }
  );
};
