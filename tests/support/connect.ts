import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { SOCKET_PATH } from '../../protocol';
import { onCleanup } from './cleanup';
import { within } from './deadline';

export type ConnectOptions = Partial<ManagerOptions & SocketOptions>;

/**
 * Opens a socket and waits until it is connected, or rejects with the server's `connect_error`, whose `data`
 * holds the failure. Does not reconnect by itself unless told to.
 */
export const connect = async (
  url: string,
  namespace: string,
  auth: object,
  options: ConnectOptions = {}
): Promise<Socket> => {
  const { pathname, origin } = new URL(url);
  const socket = io(`${origin}${namespace}`, {
    path: `${pathname.replace(/\/$/, '')}${SOCKET_PATH}`,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth,
    ...options,
  });
  onCleanup(() => {
    socket.disconnect();
    return Promise.resolve();
  });
  const connected = new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  try {
    await within(10_000, `a socket to ${namespace}`, connected);
  } catch (error) {
    socket.disconnect();
    throw error;
  }
  return socket;
};
