import { AGENT_NAMESPACE, SOCKET_PATH } from '../../../../../protocol';

export interface SocketAddress {
  /** Origin and namespace, as socket.io's client wants them. */
  url: string;
  /** Path of the endpoint, prefix included. */
  path: string;
}

/**
 * Where agents' sockets are, from the address at which the panel reaches Strapi. That may be absolute, relative or
 * empty, and may hold a path when Strapi stands behind a prefix.
 * @example socketAddress('https://cms.example/strapi', …) // path '/strapi/live-chat/socket'
 */
export const socketAddress = (backendURL: string, pageURL: string): SocketAddress => {
  const base = new URL(backendURL === '' ? '/' : backendURL, pageURL);
  const prefix = base.pathname.replace(/\/+$/, '');
  return { url: `${base.origin}${AGENT_NAMESPACE}`, path: `${prefix}${SOCKET_PATH}` };
};
