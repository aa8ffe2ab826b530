/**
 * Version of everything in this folder that crosses a wire. A client sends it in the socket handshake
 * (`auth.v`); a server that cannot serve it answers `unsupported_protocol`, and the client reloads itself.
 * Raise it when an old client would misread a new server; adding optional fields does not need it.
 */
export const PROTOCOL_VERSION = 1;

/** Path of the socket.io endpoint below the address at which Strapi is reached (prefix included). */
export const SOCKET_PATH = '/live-chat/socket';
/** Namespace for visitors: handshake `auth` is {@link VisitorAuth}. */
export const VISITOR_NAMESPACE = '/visitor';
/** Namespace for agents: handshake `auth` is {@link AgentAuth}. */
export const AGENT_NAMESPACE = '/agent';

export interface VisitorAuth {
  v: number;
  /** The secret handed out once by `POST /live-chat/visitor/chats`. */
  token: string;
}

export interface AgentAuth {
  v: number;
  /** One-time ticket from `POST /live-chat/desk/ticket`, valid for half a minute. */
  ticket: string;
}
