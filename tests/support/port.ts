import { randomInt } from 'node:crypto';
import { isFree } from '../../scripts/lib/ports.mjs';

/**
 * Below the range from which systems take the ports of outgoing connections: a client that keeps trying to
 * reach a killed server must not be given that server's port, or the server cannot come back to it.
 */
const LOWEST = 20_000;
const HIGHEST = 32_000;

export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
};
