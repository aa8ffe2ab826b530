import net from 'node:net';

/**
 * Where tests look for databases and Redis: the address in the environment variable alone when it is set, else
 * the server's own superuser, then the account that `scripts/ensure-services.mjs` makes.
 */
const SERVICES = {
  postgres: {
    title: 'PostgreSQL',
    variable: 'TEST_POSTGRES_URL',
    urls: [
      'postgres://postgres@127.0.0.1:5432/postgres',
      'postgres://live_chat_test:live_chat_test@127.0.0.1:5432/postgres',
    ],
  },
  mysql: {
    title: 'MariaDB',
    variable: 'TEST_MYSQL_URL',
    urls: [
      'mysql://root@127.0.0.1:3306/mysql',
      'mysql://live_chat_test:live_chat_test@127.0.0.1:3306/mysql',
    ],
  },
  redis: { title: 'Redis', variable: 'TEST_REDIS_URL', urls: ['redis://127.0.0.1:6379'] },
};

export const serviceNames = Object.keys(SERVICES);

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

const whyNot = async (name, url) => {
  if (!(await listens(url)))
    return { state: 'down', reason: `nothing answers at ${new URL(url).host}` };
  try {
    await SIGN_IN[name](url);
    return undefined;
  } catch (error) {
    return { state: 'refused', reason: `${new URL(url).host} refuses: ${error.message}` };
  }
};

/** Looks for a service of this machine. `missing` says why it cannot be used, `state` what kind of why. */
export const lookFor = async (name) => {
  const { title, variable, urls } = SERVICES[name];
  const wanted = process.env[variable] ? [process.env[variable]] : urls;
  let why;
  for (const url of wanted) {
    why = await whyNot(name, url);
    if (!why) return { name, title, url };
  }
  return {
    name,
    title,
    url: wanted[0],
    state: why.state,
    missing: `${why.reason}; see ${variable}`,
  };
};

export const lookForServices = () => Promise.all(serviceNames.map(lookFor));
