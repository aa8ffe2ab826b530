import type { Server as HttpServer } from 'node:http';
import type { Core } from '@strapi/strapi';
import {
  AGENT_EVENT_PERMISSIONS,
  LiveChatError,
  PERMISSIONS,
  type FieldDefinition,
  type Limits,
  type Reach,
} from '../../../../protocol';
import {
  toVisitorChat,
  type Commit,
  type LifecycleService,
  type MessageLog,
  type ShownForm,
  type SyncService,
  type TranscriptService,
} from '../chat';
import type { ConsentService } from '../../transparency/consent';
import type { AgentDirectory, Department, DeskStore, HandBackService } from '../desk';
import {
  addressKeyOf,
  maskedAnswer,
  RateLimiter,
  repeat,
  toLiveChatError,
  type Clock,
  type Repetition,
} from '../../foundation/platform';
import type { StatementService } from '../../transparency/statements';
import { AgentActions } from './agent/agent.actions';
import { agentHandlers } from './agent/agent.events';
import { AgentGateway } from './agent/agent.gateway';
import { Presence } from './agent/presence';
import { Tickets } from './agent/ticket';
import { seesContacts, tellEach } from './agent/told';
import { bindEvents, type BindOptions, type EventHandlers } from './bind-events';
import type { Callers } from './caller';
import { ChatIndex } from './chat-index';
import { Counter } from './counter';
import { FanOut } from './fan-out';
import { HeadReader } from './heads';
import { claimOf, PANEL_ADVICE, type OriginGuard } from '../../foundation/http';
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

export interface GatewayDeps {
  strapi: Core.Strapi;
  clock: Clock;
  limits: Limits;
  ping: { pingInterval: number; pingTimeout: number };
  log: MessageLog;
  sync: SyncService;
  lifecycle: LifecycleService;
  transcripts: TranscriptService;
  callers: Callers;
  agents: AgentDirectory;
  handBack: Pick<HandBackService, 'run'>;
  desk: DeskStore;
  departments: () => Promise<Department[]>;
  statements: StatementService;
  consents: ConsentService;
  /** Fields of a form as it was shown. */
  fieldsOf: (form: ShownForm) => Promise<readonly FieldDefinition[]>;
  guard: OriginGuard;
  ticketSecret: string;
  /** Chats that are held and not to be seen, as they were last read (R22). */
  hidden: () => ReadonlySet<string>;
  /** Whether a chat that is not there was erased. */
  isErased: (chatId: string) => Promise<boolean>;
  /** How answers reach a visitor who has left. */
  reachOf: (chatId: string) => Promise<Reach>;
  /** Writes down that an agent looks at a chat (R29). */
  recordLook: (agentId: string, chatId: string) => Promise<void>;
  /** Writes down that an agent looked for somebody by a text; never which. */
  recordSearch: (agentId: string, found: number) => Promise<void>;
  onDefect: (where: string, error: unknown) => void;
}

/** The socket channel: connects visitors and agents with the message log. */
export class Gateway {
  readonly tickets: Tickets;
  readonly index: ChatIndex;
  readonly visitorActions: VisitorActions;
  readonly agentActions: AgentActions;
  private readonly typing: RateLimiter;
  private readonly events: RateLimiter;
  private readonly visitorSockets: Counter;
  private readonly heads: HeadReader;
  private readonly polls: Polls;
  private readonly nameOf: (agentId: string) => string;
  private running: Running | undefined;
  private draining = false;

  constructor(private readonly deps: GatewayDeps) {
    const { limits, clock, log } = deps;
    this.nameOf = deps.agents.nameOf;
    this.tickets = new Tickets(deps.ticketSecret, clock);
    this.index = new ChatIndex(log.chats);
    this.polls = new Polls(clock);
    this.typing = new RateLimiter(limits.typing, clock);
    this.events = new RateLimiter(limits.socketEvents, clock);
    this.visitorSockets = new Counter(limits.socketsPerVisitor, 'windows of one visitor');
    this.heads = new HeadReader((chatIds) => log.chats.heads(chatIds));
    const shared = { ...deps, index: this.index, nameOf: this.nameOf };
    this.visitorActions = new VisitorActions({
      ...shared,
      messageRate: new RateLimiter(limits.visitorMessages, clock),
    });
    this.agentActions = new AgentActions({
      ...shared,
      messageRate: new RateLimiter(limits.agentMessages, clock),
    });
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
    this.running?.agents
      .tellChat(chatId)
      .catch((error: unknown) => this.deps.onDefect('desk news', error));
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
    this.deps.log.chats
      .heads([change.chatId])
      .then((heads) => {
        const head = heads.get(change.chatId) ?? 0;
        // One more than there is: whoever has everything asks, and is told to read again.
        const message = { chatId: change.chatId, head: head + 1, epoch: this.deps.sync.epoch };
        for (const socket of sockets) socket.emit('head', message);
      })
      .catch((error: unknown) => this.deps.onDefect('news of a redaction', error));
  }

  start(httpServer: HttpServer): void {
    const { deps } = this;
    const server = openSocketServer(httpServer, {
      limits: deps.limits,
      ping: deps.ping,
      guard: deps.guard,
      clock: deps.clock,
      addressKeyOf: (request) => addressKeyOf(deps.strapi, request),
    });
    const visitors: VisitorGateway = new VisitorGateway(
      server.visitors,
      deps.callers,
      deps.log.chats,
      deps.sync.epoch,
      (chatId, online) => {
        if (!online) this.polls.forget(chatId);
        tellEach(agents.open.membersOf(chatId), 'visitor:online', { chatId, online });
      }
    );
    const agents = new AgentGateway(
      deps.strapi,
      server.agents,
      this.tickets,
      deps.agents,
      deps.desk,
      this.index,
      deps.hidden,
      (socket) => this.notePresence(presence, socket)
    );
    const presence = new Presence(
      deps.agents,
      {
        agents: (present) => agents.tellAgents(present),
        available: (available) => visitors.tellAvailable(available),
        moved: (agentIds) => {
          this.tellAgentMoved(agentIds, visitors).catch((error: unknown) =>
            deps.onDefect('news of an agent', error)
          );
        },
      },
      (error) => deps.onDefect('presence', error)
    );
    const fanOut = new FanOut(visitors.joined, agents.open, deps.agents);
    const unlisten = deps.log.onCommit((commit) => this.spread(commit, fanOut, agents));
    const guarded = (where: string) => (error: unknown) => deps.onDefect(where, error);
    const timers = [
      repeat(
        RECHECK,
        async () => {
          await agents.recheck();
          await deps.handBack.run();
        },
        guarded('recheck of agents')
      ),
      repeat(RECHECK, () => visitors.recheck(), guarded('recheck of visitors')),
      repeat(HEADS, () => visitors.tellHeads(), guarded('telling heads')),
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
    await this.deps.log.drain();
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
            epoch: this.deps.sync.epoch,
            heads: this.heads.heads,
            allowsTyping: (key, on) => this.typing.allows(`${key} ${on}`),
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
            agents: this.deps.agents,
            clock: this.deps.clock,
            departments: this.deps.departments,
            visitors: visitors.joined,
            epoch: this.deps.sync.epoch,
            heads: this.heads.heads,
            allowsTyping: (key, on) => this.typing.allows(`${key} ${on}`),
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
    if (this.deps.guard.allowsPanel(claimOf(socket.request))) return;
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
      presence.arrive(identity.id).catch((error: unknown) => this.deps.onDefect('presence', error));
    }
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
    toLiveChatError(this.deps.strapi, where, error);

  /** Visitors whose agent has come or gone are told. */
  private async tellAgentMoved(
    agentIds: readonly string[],
    visitors: VisitorGateway
  ): Promise<void> {
    for (const agentId of agentIds) {
      // What is committed while the rows are read tells the newer state by itself.
      const newer = new Set<string>();
      const unlisten = this.deps.log.onCommit(({ chat }) => chat && newer.add(chat.chatId));
      const chats = await this.deps.log.chats.activeOf(agentId, CHATS_OF_AGENT).finally(unlisten);
      for (const chat of chats) {
        const sockets = visitors.joined.membersOf(chat.chatId);
        if (newer.has(chat.chatId) || sockets.size === 0) continue;
        const state = toVisitorChat(chat, this.deps.agents);
        for (const socket of sockets) socket.emit('chat:state', state);
      }
    }
  }

  private spread(commit: Commit, fanOut: FanOut, agents: AgentGateway): void {
    if (commit.chat) {
      const { chatId } = commit.chat;
      this.index.put(chatId, commit.chat);
      agents.tellChat(chatId).catch((error: unknown) => this.deps.onDefect('desk news', error));
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
