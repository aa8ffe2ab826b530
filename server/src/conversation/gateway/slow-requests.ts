import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** How long the rest of a request that is answered already may take, in milliseconds. */
const AFTERWARDS = 2_000;

/**
 * Cuts off requests whose body has not come whole in time, be they answered already or not: Node alone would keep
 * such a connection for five minutes, waiting for the rest.
 * @returns stops watching
 */
export const endSlowRequests = (
  server: Server,
  { concerns, within }: { concerns: (url: string) => boolean; within: number }
): (() => void) => {
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    if (!concerns(request.url ?? '')) return;
    const { socket } = request;
    const cut = () => {
      if (!request.complete) socket.destroy();
    };
    let timer = setTimeout(cut, within).unref();
    const wait = (ms: number) => {
      clearTimeout(timer);
      if (!request.complete) timer = setTimeout(cut, ms).unref();
    };
    // A small body that is just arriving may still do so: closing at once could cost the client its answer.
    response.once('finish', () => wait(AFTERWARDS));
    request.once('end', () => clearTimeout(timer));
  };
  server.prependListener('request', listener);
  return () => void server.removeListener('request', listener);
};
