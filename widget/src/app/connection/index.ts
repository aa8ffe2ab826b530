/** The way to the server. */
export { Connection, type ConnectionOptions, type ConnectionState } from './connection';
export { socketLinks } from './socket-link';
export type { Link, LinkListener, OpenLink } from './link';
