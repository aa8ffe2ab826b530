import { addressOf, type OpenTransport } from './transport';

/** One WebSocket. Where a policy forbids the address, Chromium sends an error and no close. */
export const openWebSocket: OpenTransport = (address, { packet, closed }) => {
  const url = addressOf(address, 'websocket');
  url.protocol = url.protocol.replace('http', 'ws');
  try {
    const socket = new WebSocket(url);
    socket.onmessage = ({ data }) => packet(String(data));
    socket.onclose = socket.onerror = () => closed();
    return { send: (text) => socket.send(text), close: () => socket.close() };
  } catch {
    // Some browsers throw where a policy forbids the address, instead of closing.
    queueMicrotask(closed);
    return { send() {}, close() {} };
  }
};
