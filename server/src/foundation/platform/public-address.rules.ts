/** Hosts that mean "every address of this machine": a server listens on them, and nobody can open them. */
const ANY_HOST = /^(https?:\/\/)(?:0\.0\.0\.0|\[::\]|::)(?=[:/]|$)/;

/** An address that can be opened: that of a server which listens everywhere is this machine's own. */
export const openable = (address: string): string => address.replace(ANY_HOST, '$1localhost');

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

/**
 * Whether links that are mailed would lead nowhere: others can reach the server, and its address is not configured but
 * made of host and port.
 */
export const isGuessed = (url: string | undefined, host: string | undefined): boolean =>
  !/^https?:\/\//.test(url ?? '') && !LOOPBACK.test(host ?? 'localhost');
