import { randomUUID } from 'node:crypto';
import type { TranscriptCheck } from '../../../protocol';
import type { DatabaseClient } from '../../support/database';
import { eventually } from '../../support/deadline';
import type { Desk } from '../support/desk';
import { checkHistory, type Acknowledged } from '../support/history';
import { layWire } from '../support/proxy';
import { seeded, seedOfRun } from '../support/random';
import { Reader, Writer } from '../support/reader';
import { startChat, type StartedChat } from '../support/rest';
import { messagesOf, type MessageRow } from '../support/rows';
import {
  accepted,
  agentLink,
  connectAgent,
  connectVisitor,
  open,
  text,
  ticketOf,
  visitorLink,
} from '../support/sockets';

/** A start takes ten times as long on MariaDB. */
const ROUNDS: Record<DatabaseClient, number> = { sqlite: 4, postgres: 2, mysql: 2 };
const WRITERS = 8;
/** Milliseconds between two messages of a writer: together 200 a second. */
const PACE = 40;

const storedOf = async (
  { strapi }: Desk,
  chats: readonly StartedChat[]
): Promise<Map<string, MessageRow[]>> => {
  const stored = new Map<string, MessageRow[]>();
  for (const { chatId } of chats) stored.set(chatId, await messagesOf(strapi.database, chatId));
  return stored;
};

/** An agent's window that asks for a new ticket whenever it connects. */
const watchingAgent = (desk: Desk, chats: readonly StartedChat[]): Reader => {
  const socket = agentLink(desk.strapi, 'set below', { reconnection: true });
  socket.auth = (give: (auth: object) => void) => {
    ticketOf(desk.anna.session).then(
      (ticket) => give({ v: 1, ticket }),
      () => give({ v: 1, ticket: 'none, the server is away' })
    );
  };
  return new Reader(
    'the agent',
    socket,
    chats.map(({ chatId }) => chatId),
    'chat:open'
  );
};

const visitorsWindow = (desk: Desk, chat: StartedChat) =>
  visitorLink(desk.strapi, chat.token, { reconnection: true });

/** F1 on one database. @returns what is broken, in words */
export const killedUnderLoad = async (desk: Desk, seed = seedOfRun()): Promise<string[]> => {
  const random = seeded(seed);
  const chats = await Promise.all(Array.from({ length: WRITERS }, () => startChat(desk.strapi)));
  const readers = [
    watchingAgent(desk, chats),
    ...chats.map(
      (chat, i) => new Reader(`tab ${i}`, visitorsWindow(desk, chat), [chat.chatId], 'chat:join')
    ),
  ];
  const writers = chats.map((chat) => ({ chat, outbox: new Writer(visitorsWindow(desk, chat)) }));
  for (const client of [...readers, ...writers.map(({ outbox }) => outbox)]) client.connect();

  const acknowledged: Acknowledged[] = [];
  const deliveries: Promise<void>[] = [];
  let retried = 0;
  let count = 0;
  const write = ({ chat: { chatId }, outbox }: (typeof writers)[number]) => {
    const message = { chatId, clientMessageId: randomUUID(), body: `message ${(count += 1)}` };
    deliveries.push(
      outbox.deliver(message).then(({ seq, attempts }) => {
        acknowledged.push({ ...message, seq });
        if (attempts > 1) retried += 1;
      })
    );
  };
  const broken: string[] = [];
  const rounds = ROUNDS[desk.strapi.database.client];
  // A kill between two messages shows nothing: some rounds more, until one has hit a message on its way.
  for (let round = 1; round <= rounds || (retried === 0 && round <= 3 * rounds); round += 1) {
    const before = acknowledged.length;
    const pace = setInterval(() => writers.forEach(write), PACE);
    // The kill comes at a random moment of a load that runs.
    const enough = before + 20 + Math.floor(random() * 200);
    await eventually(`${enough} messages acknowledged`, () => acknowledged.length >= enough, {
      timeout: 30_000,
      every: 1 + Math.floor(random() * 7),
    });
    await desk.strapi.kill('SIGKILL');
    clearInterval(pace);
    const known = [...acknowledged];
    const stored = await storedOf(desk, chats);
    broken.push(...checkHistory({ acknowledged: known, stored, observed: [] }));
    await desk.strapi.restart();
  }
  await Promise.all(deliveries);
  await Promise.all(readers.map((reader) => reader.settle()));

  const stored = await storedOf(desk, chats);
  const observed = readers.flatMap((reader) =>
    chats
      .filter(({ chatId }) => reader.name === 'the agent' || reader.list(chatId).length > 0)
      .map(({ chatId }) => ({ reader: reader.name, chatId, events: reader.list(chatId) }))
  );
  for (const client of [...readers, ...writers.map(({ outbox }) => outbox)]) client.close();
  broken.push(...checkHistory({ acknowledged, stored, observed }));
  const rows = [...stored.values()].reduce((sum, list) => sum + list.length, 0);
  if (rows !== 2 * WRITERS + count)
    broken.push(`${count} messages were sent, ${rows} rows are stored`);
  if (observed.length !== 2 * WRITERS) broken.push(`only ${observed.length} lists were read`);
  if (retried === 0) broken.push('no kill hit a message on its way: the rounds showed nothing');
  return broken.map((line) => `${line} (TEST_SEED=${seed})`);
};

/** F2 on one database: the answer to a committed message is lost with the server. */
export const killedBeforeTheAnswer = async (desk: Desk) => {
  const { strapi } = desk;
  const chat = await startChat(strapi);
  const agent = await connectAgent(strapi, desk.anna.session);
  await open(agent, chat);
  const wire = await layWire(strapi);
  const visitor = await connectVisitor(wire, chat.token);
  const message = text(chat.chatId, 'committed, not answered');
  wire.blackhole('down');
  visitor.socket.emit('message:send', message, () => undefined);
  await agent.hear('chat:events');
  await strapi.kill('SIGKILL');
  wire.cut();
  await strapi.restart();
  const again = await connectVisitor(strapi, chat.token);
  const answer = accepted(await again.socket.emitWithAck('message:send', message));
  return { answer, rows: await messagesOf(strapi.database, chat.chatId) };
};

/** An ended chat whose server died before it was sealed. */
export const killedBeforeTheSeal = async (desk: Desk): Promise<TranscriptCheck> => {
  const { strapi, anna } = desk;
  const chat = await startChat(strapi);
  const visitor = await connectVisitor(strapi, chat.token);
  accepted(await visitor.socket.emitWithAck('chat:end', { chatId: chat.chatId }));
  const { database } = strapi;
  await eventually('the seal of an undisturbed end', async () => {
    const [row] = await database.query<{ sealed_at: unknown }>(
      'SELECT sealed_at FROM live_chat_chats WHERE document_id = ?',
      [chat.chatId]
    );
    return row?.sealed_at;
  });
  await strapi.kill('SIGKILL');
  // What the database holds when the process dies between the commit of the end and that of the seal.
  await database.query('DELETE FROM live_chat_transcripts WHERE chat_id = ?', [chat.chatId]);
  await database.query('UPDATE live_chat_chats SET sealed_at = NULL WHERE document_id = ?', [
    chat.chatId,
  ]);
  await strapi.restart();
  return eventually('the missing seal', async () => {
    const check = await anna.session.json<TranscriptCheck>(
      `/live-chat/transcripts/${chat.chatId}/verify`,
      { method: 'POST' }
    );
    return check.state !== 'not_sealed' && check;
  });
};
