import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import {
  AGENT_NAMESPACE,
  newMessageId,
  PROTOCOL_VERSION,
  SOCKET_PATH,
  VISITOR_NAMESPACE,
} from '../../protocol';
import { BASELINE_PATH } from './baseline';
import { Tracker } from './tracker';
import type { Connect, PathName, Round, RoundResult } from './types';

/** Child process: the senders and the watching agent, for the product and for the baselines. */

const BODY = 'Good morning, I would like to know whether the blue one is back in stock, please.';
const tracker = new Tracker();

interface Sender {
  chatId: string;
  ours: Socket;
  baseline: Socket;
}
let senders: Sender[] = [];

const connected = (socket: Socket): Promise<Socket> =>
  new Promise((resolve, reject) => {
    // A round that lost a socket would wait for ever.
    socket.on('disconnect', (reason) => {
      process.send?.({ type: 'failed', message: `a socket was closed: ${reason}` });
    });
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });

const ask = <T>(socket: Socket, event: string, request: unknown): Promise<T> =>
  socket.timeout(20_000).emitWithAck(event, request) as Promise<T>;

const options = { transports: ['websocket'], forceNew: true, reconnection: false };

const startChat = async ({ url, origin }: Connect): Promise<{ chatId: string; token: string }> => {
  const response = await fetch(`${url}/live-chat/visitor/chats`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({
      startId: randomUUID(),
      language: 'en',
      message: { clientMessageId: randomUUID(), body: BODY },
      // Nobody is there yet, so that there has to be an address for an answer.
      offline: { email: 'bench@example.test' },
    }),
  });
  const answer = (await response.json()) as { token: string; chat: { chatId: string } };
  if (!response.ok) throw new Error(`a chat could not be started: ${response.status}`);
  return { chatId: answer.chat.chatId, token: answer.token };
};

const openSender = async (connect: Connect): Promise<Sender> => {
  const { chatId, token } = await startChat(connect);
  const ours = await connected(
    io(connect.url + VISITOR_NAMESPACE, {
      ...options,
      path: SOCKET_PATH,
      auth: { v: PROTOCOL_VERSION, token },
      extraHeaders: { origin: connect.origin },
    })
  );
  await ask(ours, 'chat:join', { chatId, since: 0 });
  const baseline = await connected(io(connect.url, { ...options, path: BASELINE_PATH }));
  return { chatId, ours, baseline };
};

const watchOurs = async ({ url, adminToken }: Connect): Promise<void> => {
  const response = await fetch(`${url}/live-chat/desk/ticket`, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminToken}` },
  });
  const { ticket } = (await response.json()) as { ticket: string };
  const agent = await connected(
    io(url + AGENT_NAMESPACE, {
      ...options,
      path: SOCKET_PATH,
      auth: { v: PROTOCOL_VERSION, ticket },
      extraHeaders: { origin: url },
    })
  );
  agent.on('chat:events', ({ batch }: { batch: { events: { clientMessageId: string }[] }[] }) => {
    for (const { events } of batch) {
      for (const event of events) tracker.delivered(event.clientMessageId);
    }
  });
  await ask(agent, 'desk:join', {});
  for (const { chatId } of senders) {
    const opened = await ask<{ ok: boolean }>(agent, 'chat:open', { chatId, since: 0 });
    if (!opened.ok) throw new Error('the agent could not open a chat');
  }
};

const watchBaselines = async ({ url }: Connect): Promise<void> => {
  const agent = await connected(io(url, { ...options, path: BASELINE_PATH }));
  agent.on('chat:event', ({ event }: { event: { clientMessageId: string } }) =>
    tracker.delivered(event.clientMessageId)
  );
  await ask(
    agent,
    'watch',
    senders.map(({ chatId }) => chatId)
  );
};

const connect = async (request: Connect): Promise<void> => {
  senders = [];
  for (let i = 0; i < request.senders; i += 1) senders.push(await openSender(request));
  await watchOurs(request);
  await watchBaselines(request);
};

const EVENT: Record<PathName, string> = {
  ours: 'message:send',
  echo: 'echo',
  documents: 'documents',
};

const send = (path: PathName, { chatId, ours, baseline }: Sender, done: () => void): void => {
  const clientMessageId = newMessageId();
  tracker.sent(clientMessageId, done);
  (path === 'ours' ? ours : baseline).emit(
    EVENT[path],
    { chatId, clientMessageId, body: BODY },
    (answer: { ok: boolean }) => tracker.acknowledged(clientMessageId, answer.ok)
  );
};

/** Every sender keeps its messages on the way until the time is up; then all are waited for. */
const flood = (round: Round): Promise<void> =>
  new Promise((resolve) => {
    const end = performance.now() + round.milliseconds;
    let onTheWay = 0;
    const next = (sender: Sender) => {
      if (performance.now() >= end) {
        if (onTheWay === 0) resolve();
        return;
      }
      onTheWay += 1;
      send(round.path, sender, () => {
        onTheWay -= 1;
        next(sender);
      });
    };
    for (const sender of senders.slice(0, round.senders)) {
      for (let i = 0; i < round.inFlight; i += 1) next(sender);
    }
  });

/** Messages at a steady rate, the senders in turn. */
const trickle = (round: Round & { rate: number }): Promise<void> =>
  new Promise((resolve) => {
    const start = performance.now();
    const total = Math.round((round.rate * round.milliseconds) / 1000);
    let sent = 0;
    let done = 0;
    const timer = setInterval(() => {
      const due = Math.min(total, ((performance.now() - start) / 1000) * round.rate);
      for (; sent < due; sent += 1) {
        const sender = senders[sent % round.senders];
        if (!sender) continue;
        send(round.path, sender, () => {
          done += 1;
          if (done === total) {
            clearInterval(timer);
            resolve();
          }
        });
      }
    }, 1);
  });

const run = async (round: Round): Promise<RoundResult> => {
  const start = performance.now();
  if (round.rate === undefined) await flood(round);
  else await trickle({ ...round, rate: round.rate });
  return tracker.take(performance.now() - start);
};

process.on('message', (request: Connect | Round) => {
  const work = request.type === 'connect' ? connect(request) : run(request);
  Promise.resolve(work).then(
    (result) => process.send?.({ type: 'done', result }),
    (error: unknown) =>
      process.send?.({
        type: 'failed',
        message: error instanceof Error ? error.message : String(error),
      })
  );
});
process.on('disconnect', () => process.exit());
process.send?.({ type: 'ready' });
