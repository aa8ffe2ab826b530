import net from 'node:net';

/** Where tests look for the databases and Redis; an address in the environment wins. */
const DEFAULT_URLS = {
  postgres: ['TEST_POSTGRES_URL', 'postgres://postgres@127.0.0.1:5432/postgres'],
  mysql: ['TEST_MYSQL_URL', 'mysql://root@127.0.0.1:3306/mysql'],
  redis: ['TEST_REDIS_URL', 'redis://127.0.0.1:6379'],
};

const TITLES = { postgres: 'PostgreSQL', mysql: 'MariaDB or MySQL', redis: 'Redis' };

export const serviceUrl = (name) => {
  const [variable, fallback] = DEFAULT_URLS[name];
  return process.env[variable] || fallback;
};

const listens = (url) =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = net.connect({ host: hostname, port: Number(port), timeout: 2_000 });
    const end = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });

/** Each signs in, as the tests will: a listening port alone may belong to a server that lets nobody in. */
const SIGN_IN = {
  postgres: async (url) => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    await client.connect();
    await client.end();
  },
  mysql: async (url) => {
    const { default: mysql } = await import('mysql2/promise');
    const connection = await mysql.createConnection({ uri: url, connectTimeout: 5_000 });
    await connection.end();
  },
  redis: async () => undefined,
};

/**
 * @param {'postgres' | 'mysql' | 'redis'} name
 * @returns {Promise<{ name: string, title: string, url: string, missing?: string }>} `missing`: why it cannot be used
 */
export const lookFor = async (name) => {
  const url = serviceUrl(name);
  const found = { name, title: TITLES[name], url };
  const [variable] = DEFAULT_URLS[name];
  const { host } = new URL(url);
  if (!(await listens(url))) {
    return { ...found, missing: `nothing answers at ${host}; set ${variable} to use another` };
  }
  try {
    await SIGN_IN[name](url);
    return found;
  } catch (error) {
    return { ...found, missing: `${host} refuses: ${error.message}; set ${variable}` };
  }
};
