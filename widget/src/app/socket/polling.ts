import { ENGINE } from './packets';
import { addressOf, type OpenTransport } from './transport';

const SEPARATOR = '\x1e';

/** Long polling: one request that waits for packets, and one after the other that carry ours. */
export const openPolling: OpenTransport = (address, { packet, closed }) => {
  const url = addressOf(address, 'polling');
  const polling = new AbortController();
  let over = false;
  let sent: Promise<unknown> = Promise.resolve();

  const finish = (): void => {
    if (over) return;
    over = true;
    polling.abort();
    closed();
  };
  const call = async (init: RequestInit): Promise<string> => {
    const response = await fetch(url, { ...init, credentials: 'omit', cache: 'no-store' });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.text();
  };
  const receive = (text: string): void => {
    if (text.startsWith(ENGINE.open)) {
      const { sid } = JSON.parse(text.slice(1)) as { sid: string };
      url.searchParams.set('sid', sid);
    }
    if (!over) packet(text);
  };
  const poll = async (): Promise<void> => {
    while (!over) (await call({ signal: polling.signal })).split(SEPARATOR).forEach(receive);
  };
  // A packet each: the limit on a request's size then is the limit on a packet's.
  const post = (body: string): void => {
    const headers = { 'Content-Type': 'text/plain;charset=UTF-8' };
    sent = sent.then(() => call({ method: 'POST', headers, body }));
    sent.catch(finish);
  };

  poll().catch(finish);
  return {
    send: post,
    close() {
      if (url.searchParams.has('sid')) post(ENGINE.close);
      finish();
    },
  };
};
