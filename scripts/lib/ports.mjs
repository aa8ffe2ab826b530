import net from 'node:net';

const HOSTS = ['127.0.0.1', '::1'];

const answers = (port, host) =>
  new Promise((resolve) => {
    const socket = net.connect({ port, host, timeout: 500 });
    const end = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });

const canListen = (port) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(true)));
  });

/** Whether nobody uses a port, on IPv4 or IPv6: browsers try both for `localhost`. */
export const isFree = async (port) => {
  const taken = await Promise.all(HOSTS.map((host) => answers(port, host)));
  return !taken.includes(true) && (await canListen(port));
};

/**
 * The wanted port, or the next free one.
 * @returns {Promise<{ port: number, busy: number[] }>} `busy`: those that were taken
 */
export const findPort = async (wanted, attempts = 50) => {
  const busy = [];
  for (let port = wanted; port < wanted + attempts && port < 65_536; port += 1) {
    if (await isFree(port)) return { port, busy };
    busy.push(port);
  }
  throw new Error(`No free port between ${wanted} and ${wanted + attempts - 1}`);
};
