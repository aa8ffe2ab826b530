import { createServer } from 'node:http';
import { once } from 'node:events';
import { createHmac } from 'node:crypto';
import { onCleanup } from './cleanup';
import { freePort } from './port';
import type { ConsentEvent } from '../../protocol';

export interface ReceivedEvent {
  event: ConsentEvent;
  /** The signature is right for the secret that was told. */
  signed: boolean;
  delivery: string;
}

/** A receiver of webhooks on a port of its own, as somebody's CRM would be. */
export const startReceiver = async () => {
  const received: ReceivedEvent[] = [];
  let secret = '';
  let status = 200;
  const port = await freePort();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const header = String(request.headers['live-chat-signature']);
      const [, t = '', v1 = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? [];
      const right = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');
      received.push({
        event: JSON.parse(body) as ConsentEvent,
        signed: v1 === right,
        delivery: String(request.headers['live-chat-delivery']),
      });
      response.writeHead(status).end('PLANTED-ANSWER');
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  onCleanup(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    useSecret: (told: string) => (secret = told),
    answerWith: (code: number) => (status = code),
  };
};
