/** A small socket.io client. */
export { Socket, type SocketOptions } from './socket';
export { openPolling } from './polling';
export { openWebSocket } from './web-socket';
export { decode, encode, ENGINE, SOCKET, type Packet } from './packets';
export type { OpenTransport, Transport, TransportEvents } from './transport';
