import type { Server as HttpServer } from 'node:http';
import type { Core, UID } from '@strapi/strapi';
import { Server } from 'socket.io';

/** Path of the baselines' socket endpoint, beside the plugin's on the same HTTP server. */
export const BASELINE_PATH = '/bench/socket';

interface Message {
  chatId: string;
  clientMessageId: string;
  body: string;
}

const MESSAGE = 'plugin::live-chat.message' as UID.ContentType;

/**
 * The two baselines, as one would write them first: a room per chat, an event to the watching agent, then the
 * acknowledgement. `echo` stores nothing; `documents` stores each message through Strapi's Document Service.
 */
export const serveBaselines = (strapi: Core.Strapi, httpServer: HttpServer): void => {
  const io = new Server(httpServer, {
    path: BASELINE_PATH,
    serveClient: false,
    destroyUpgrade: false,
    perMessageDeflate: false,
    pingTimeout: 120_000,
    maxHttpBufferSize: 64 * 1024,
  });
  const seqs = new Map<string, number>();

  const answer = (socketId: string, message: Message, ack: (answer: object) => void) => {
    const seq = (seqs.get(message.chatId) ?? 0) + 1;
    seqs.set(message.chatId, seq);
    const at = Date.now();
    io.to(`watch:${message.chatId}`).emit('chat:event', {
      chatId: message.chatId,
      event: {
        seq,
        kind: 'text',
        author: { kind: 'visitor', id: socketId },
        body: message.body,
        clientMessageId: message.clientMessageId,
        at,
      },
    });
    ack({ ok: true, seq, at });
  };

  io.on('connection', (socket) => {
    socket.on('watch', (chatIds: string[], ack: () => void) => {
      void socket.join(chatIds.map((chatId) => `watch:${chatId}`));
      ack();
    });
    socket.on('echo', (message: Message, ack: (answer: object) => void) =>
      answer(socket.id, message, ack)
    );
    socket.on('documents', (message: Message, ack: (answer: object) => void) => {
      void strapi
        .documents(MESSAGE)
        .create({
          data: {
            // A chat of its own, so that the rows do not meet those of the log.
            chatId: `bench-${message.chatId}`,
            seq: counter++,
            clientMessageId: message.clientMessageId,
            authorKind: 'visitor',
            authorId: socket.id,
            kind: 'text',
            body: message.body,
            sentAt: new Date(),
          },
        })
        .then(() => answer(socket.id, message, ack));
    });
  });
  let counter = 1;
};
