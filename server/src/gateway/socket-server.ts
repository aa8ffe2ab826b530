import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { Server } from 'socket.io';
import {
  AGENT_NAMESPACE,
  LiveChatError,
  SOCKET_PATH,
  VISITOR_NAMESPACE,
  type Limits,
} from '../../../protocol';
import type { RateLimiter } from '../platform';
import { limitBuffer } from './back-pressure';
import { Counter } from './counter';
import { claimOf, type OriginGuard } from './origin-guard';
import type { AgentNamespace, VisitorNamespace } from './socket-types';

export interface SocketServerOptions {
  limits: Limits;
  /** See the plugin's configuration. */
  ping: { pingInterval: number; pingTimeout: number };
  guard: OriginGuard;
  handshakes: RateLimiter;
  addressKeyOf: (request: IncomingMessage) => string;
}

export interface SocketServer {
  visitors: VisitorNamespace;
  agents: AgentNamespace;
  /** Ends every connection and stops listening; the host's HTTP server stays. */
  close(): void;
}

/** Puts the socket endpoint on the host's HTTP server, beside whatever else listens there. */
export const openSocketServer = (
  httpServer: HttpServer,
  { limits, ping, guard, handshakes, addressKeyOf }: SocketServerOptions
): SocketServer => {
  const perAddress = new Counter(limits.socketsPerAddress, 'connections of one address');
  const io = new Server(httpServer, {
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
    cors: (request, answer) => {
      const { origin } = request.headers;
      void guard
        .allows(claimOf(request))
        .catch(() => false)
        .then((allowed) =>
          answer(null, { origin: allowed && origin ? [origin] : false, credentials: false })
        );
    },
    allowRequest: (request, answer) => {
      void admit(request).then(
        () => answer(null, true),
        (error: unknown) =>
          answer(error instanceof LiveChatError ? error.code : 'unavailable', false)
      );
    },
  });

  const admit = async (request: IncomingMessage): Promise<void> => {
    const claim = claimOf(request);
    if (!(await guard.allows(claim))) {
      guard.noteRefused(claim.origin);
      throw new LiveChatError('origin_not_allowed', 'This website is not on the list.');
    }
    const key = addressKeyOf(request);
    perAddress.assertRoom(key);
    handshakes.check(key, 'connections');
  };

  io.engine.on('connection', (connection: Connection) => {
    const key = addressKeyOf(connection.request);
    perAddress.enter(key);
    connection.on('close', () => perAddress.leave(key));
    limitBuffer(connection, limits.socketBufferBytes);
  });

  // Nobody has anything to do on the default namespace; there a socket would need no token.
  io.use((_socket, next) => next(new Error('not_found')));

  return {
    visitors: io.of(VISITOR_NAMESPACE),
    agents: io.of(AGENT_NAMESPACE),
    close() {
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
}
