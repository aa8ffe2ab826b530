import { io, type Socket } from 'socket.io-client';
import {
  DELIVERY,
  ERROR_CODES,
  PROTOCOL_VERSION,
  type AgentAuth,
  type AgentToServer,
  type ErrorCode,
  type ServerToAgent,
} from '../../../../../protocol';
import type { SocketAddress } from './address';
import { HEARD } from './heard';
import type { Reply, RequestOf, Requests, Transport, TransportEvents } from './transport';
import type { TicketAnswer } from './ticket';

type AgentSocket = Socket<ServerToAgent, AgentToServer>;

const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);

/** A middleware's refusal carries our code in `data`; a network failure carries none. */
const refusal = (error: Error & { data?: unknown }): { code?: ErrorCode; retryAfter?: number } => {
  const data = error.data as { code?: unknown; retryAfter?: unknown } | undefined;
  const code = data?.code ?? error.message;
  if (!isErrorCode(code)) return {};
  return typeof data?.retryAfter === 'number' ? { code, retryAfter: data.retryAfter } : { code };
};

const ask = <E extends keyof Requests>(socket: AgentSocket, event: E, request: RequestOf<E>) =>
  new Promise<Reply<E>>((resolve) => {
    if (!socket.connected) return resolve({ ok: false, code: 'no_answer' });
    // One cast for all events: the compiler cannot relate a generic event to its own acknowledgement.
    const emitter = socket.timeout(DELIVERY.answerTimeout) as unknown as {
      emit: (name: E, body: RequestOf<E>, ack: (late: unknown, answer: Reply<E>) => void) => void;
    };
    emitter.emit(event, request, (late, answer) =>
      resolve(late ? { ok: false, code: 'no_answer' } : answer)
    );
  });

/**
 * A socket.io connection to the agents' namespace. Its own reconnection is off: it would come back with an old ticket
 * and knows nothing of `draining` and `revoked`; {@link createLink} does it.
 */
export const socketTransport = (
  address: SocketAddress,
  fetchTicket: () => Promise<TicketAnswer>,
  events: TransportEvents
): Transport => {
  const auth = (give: (auth: AgentAuth) => void) => {
    void fetchTicket().then((answer) => {
      if (answer.ok) return give({ v: PROTOCOL_VERSION, ticket: answer.ticket });
      socket.disconnect();
      events.failed(answer.code ? { code: answer.code, over: true } : {});
    });
  };
  const socket: AgentSocket = io(address.url, {
    path: address.path,
    autoConnect: false,
    reconnection: false,
    forceNew: true,
    auth: auth as (give: (data: object) => void) => void,
    timeout: DELIVERY.answerTimeout,
  });
  socket.on('connect', events.up);
  socket.on('disconnect', events.down);
  socket.on('connect_error', (error) => events.failed(refusal(error)));
  const listen = socket.on.bind(socket) as (
    name: string,
    listener: (message: never) => void
  ) => void;
  for (const event of HEARD) listen(event, (message) => events.heard(event, message));

  return {
    open: () => void socket.connect(),
    close: () => void socket.disconnect(),
    ask: (event, request) => ask(socket, event, request),
    tell: (event, message) => {
      if (socket.connected) socket.volatile.emit(event, message);
    },
  };
};
