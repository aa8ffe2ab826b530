import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/** What PostgreSQL and MySQL share; `DATABASE_URL` wins over the single values. */
const server = (env: Env, port: number, user: string) => {
  const url = env('DATABASE_URL');
  if (url) return fromUrl(new URL(url), port);
  return {
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', port),
    database: env('DATABASE_NAME', 'live_chat'),
    user: env('DATABASE_USERNAME', user),
    password: env('DATABASE_PASSWORD', ''),
  };
};

/** In parts: the drivers do not agree on what a whole address is called. */
const fromUrl = (url: URL, port: number) => ({
  host: url.hostname,
  port: Number(url.port) || port,
  database: decodeURIComponent(url.pathname.slice(1)),
  user: decodeURIComponent(url.username),
  password: decodeURIComponent(url.password),
});

const pool = (env: Env) => ({
  min: env.int('DATABASE_POOL_MIN', 2),
  max: env.int('DATABASE_POOL_MAX', 10),
});

const connections = {
  sqlite: (env: Env) => ({
    connection: {
      filename: path.resolve(process.cwd(), env('DATABASE_FILENAME', '.tmp/data.db')),
    },
    useNullAsDefault: true,
  }),
  postgres: (env: Env) => ({ connection: server(env, 5432, 'postgres'), pool: pool(env) }),
  mysql: (env: Env) => ({ connection: server(env, 3306, 'root'), pool: pool(env) }),
};

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  if (client !== 'sqlite' && client !== 'postgres' && client !== 'mysql') {
    throw new Error(`DATABASE_CLIENT is "${client}"; it can be sqlite, postgres or mysql`);
  }
  return {
    connection: {
      client,
      ...connections[client](env),
      acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60_000),
    },
  } as Core.Config.Database;
};

export default config;
