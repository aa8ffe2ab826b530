import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { Server, type Namespace } from 'socket.io';
import {
  AGENT_NAMESPACE,
  LiveChatError,
  SOCKET_PATH,
  VISITOR_NAMESPACE,
  type Limits,
} from '../../../../protocol';
import { RateLimiter, type Clock } from '../../foundation/platform';
import { limitBuffer } from './back-pressure';
import { isBelowPrefix } from '../../foundation/http';
import { Counter } from './counter';
import { claimOf, type OriginGuard } from '../../foundation/http';
import { limitPackets } from './packet-limit';
import { refusalOf } from './refusal';
import { endSlowRequests } from './slow-requests';
import type { AgentNamespace, VisitorNamespace } from './socket-types';
import { endUnownedUpgrades } from './upgrades';

/** Requests to be let into a namespace that one connection may make: more are not a client's that has been told why. */
const ATTEMPTS = 3;

/** When an address that has used up its attempts may come back, in milliseconds. */
const RETRY_AFTER = 10_000;

const ENDPOINT = `${SOCKET_PATH}/`;

export interface SocketServerOptions {
  limits: Limits;
  /** See the plugin's configuration. */
  ping: { pingInterval: number; pingTimeout: number };
  guard: OriginGuard;
  clock: Clock;
  addressKeyOf: (request: Pick<IncomingMessage, 'headers'>) => string;
}

export interface SocketServer {
  visitors: VisitorNamespace;
  agents: AgentNamespace;
  /** Ends every connection and stops listening; the host's HTTP server stays. */
  close(): void;
}

/** How much is left of what an address may do here. */
const allowancesOf = ({ limits, clock }: SocketServerOptions) => ({
  perAddress: new Counter(limits.socketsPerAddress, 'connections of one address'),
  requests: new RateLimiter(limits.socketRequests, clock),
  handshakes: new RateLimiter(limits.handshakes, clock),
  authentications: new RateLimiter(limits.handshakes, clock),
  packets: new RateLimiter(limits.addressPackets, clock),
});

type Allowances = ReturnType<typeof allowancesOf>;

/** @throws LiveChatError where no connection may begin */
const admit = async (
  request: IncomingMessage,
  { guard, addressKeyOf }: SocketServerOptions,
  { perAddress, handshakes }: Allowances
): Promise<void> => {
  const key = addressKeyOf(request);
  perAddress.assertRoom(key);
  handshakes.check(key, 'connections');
  const claim = claimOf(request);
  if (!(await guard.allows(claim))) {
    guard.noteRefused(claim.origin, key);
    throw new LiveChatError('origin_not_allowed', 'This website is not on the list.');
  }
};

const listen = (
  httpServer: HttpServer,
  options: SocketServerOptions,
  allowances: Allowances
): Server => {
  const { limits, ping, guard, addressKeyOf } = options;
  return new Server(httpServer, {
    path: SOCKET_PATH,
    serveClient: false,
    // Upgrade requests that are not ours belong to others (Vite's hot reload, other plugins).
    destroyUpgrade: false,
    maxHttpBufferSize: limits.frameBytes,
    pingInterval: ping.pingInterval,
    pingTimeout: ping.pingTimeout,
    connectTimeout: limits.handshakeTimeout,
    perMessageDeflate: false,
    httpCompression: false,
    // The first thing that is asked of every request here, polls and upgrades included.
    cors: (request, answer) => {
      const { origin } = request.headers;
      if (!allowances.requests.allows(addressKeyOf(request))) {
        answer(new Error('rate_limited'));
        return;
      }
      void guard
        .allows(claimOf(request))
        .catch(() => false)
        .then((allowed) =>
          answer(null, { origin: allowed && origin ? [origin] : false, credentials: false })
        );
    },
    allowRequest: (request, answer) => {
      void admit(request, options, allowances).then(
        () => answer(null, true),
        (error: unknown) =>
          answer(error instanceof LiveChatError ? error.code : 'unavailable', false)
      );
    },
  });
};

/** Holds each connection to what it and its address may have and send. */
const limitConnections = (
  io: Server,
  { limits, clock, addressKeyOf }: SocketServerOptions,
  { perAddress, packets }: Allowances
): void => {
  io.engine.on('connection', (connection: Connection) => {
    const key = addressKeyOf(connection.request);
    const full = perAddress.isFull(key);
    perAddress.enter(key);
    connection.on('close', () => perAddress.leave(key));
    limitBuffer(connection, limits.socketBufferBytes);
    limitPackets(connection, key, { rate: limits.packets, ofAddress: packets, clock });
    // Those that came at one moment have all found room before the first of them was counted.
    if (full) connection.close(true);
  });
};

/** Holds each connection to a few attempts at being let into these namespaces, and ends it with its last socket. */
const limitAttempts = (
  namespaces: readonly Namespace[],
  { addressKeyOf }: SocketServerOptions,
  { authentications }: Allowances
): void => {
  const attempts = new WeakMap<object, number>();
  for (const namespace of namespaces) {
    // Before anybody looks a secret up.
    namespace.use((socket, next) => {
      const tried = (attempts.get(socket.conn) ?? 0) + 1;
      attempts.set(socket.conn, tried);
      if (tried > ATTEMPTS) {
        socket.conn.close(true);
        return;
      }
      const key = addressKeyOf(socket.conn.request);
      if (authentications.allows(key)) next();
      else next(refusalOf(authentications.tooMany('attempts', RETRY_AFTER)));
    });
    // Left by its client, a connection would stay open for ever, with nobody on it.
    namespace.on('connection', (socket) => {
      socket.on('disconnect', () => socket.conn.close());
    });
  }
};

/** Puts the socket endpoint on the host's HTTP server, beside whatever else listens there. */
export const openSocketServer = (
  httpServer: HttpServer,
  options: SocketServerOptions
): SocketServer => {
  const { limits, addressKeyOf } = options;
  const allowances = allowancesOf(options);
  const io = listen(httpServer, options, allowances);
  limitConnections(io, options, allowances);

  // Nobody has anything to do on the default namespace; there a socket would need no token.
  io.use((_socket, next) => next(new Error('not_found')));

  const visitors: VisitorNamespace = io.of(VISITOR_NAMESPACE);
  const agents: AgentNamespace = io.of(AGENT_NAMESPACE);
  limitAttempts([visitors, agents] as Namespace[], options, allowances);
  const stopUpgrades = endUnownedUpgrades(httpServer, {
    isOurs: (url) => url.startsWith(ENDPOINT),
    patience: limits.handshakeTimeout,
    perAddress: limits.socketsPerAddress,
    addressKeyOf,
  });
  const stopSlow = endSlowRequests(httpServer, {
    concerns: isBelowPrefix,
    within: limits.bodyTimeout,
  });

  return {
    visitors,
    agents,
    close() {
      stopUpgrades();
      stopSlow();
      for (const namespace of [VISITOR_NAMESPACE, AGENT_NAMESPACE]) {
        io.of(namespace).disconnectSockets(true);
      }
      io.engine.close();
    },
  };
};

interface Connection {
  request: IncomingMessage;
  close(discard?: boolean): unknown;
  on(event: string, listener: (...args: never[]) => void): unknown;
  removeAllListeners(event: string): unknown;
}
