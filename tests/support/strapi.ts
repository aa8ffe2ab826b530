import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { onCleanup } from './cleanup';
import { createDatabase, type DatabaseClient, type TestDatabase } from './database';
import { within } from './deadline';
import { freePort } from './port';

const ROOT = path.resolve(__dirname, '../..');
const CHILD = path.join(ROOT, 'scripts/lib/strapi-child.cjs');

const READY_WITHIN = 90_000;
const STOPPED_WITHIN = 20_000;

export interface StrapiOptions {
  /** Default: `sqlite`. */
  database?: DatabaseClient;
  /** A database with room for Western European letters only. */
  narrow?: boolean;
  /** Fills the empty database before the first start. */
  fill?: (database: TestDatabase) => Promise<void> | void;
  /** Puts something between Strapi and its database: the address that it is told, made of the real one. */
  through?: (url: string) => string;
  /** Further environment of the process. */
  env?: Record<string, string>;
  /** Laid over the plugin's configuration in the playground, key by key. */
  config?: Record<string, unknown>;
  /** Websites that may show the widget. Default: `http://localhost:4000`. */
  origins?: string[];
  /** Fill the database with the demo: accounts, departments, conversations. Default: empty. */
  seed?: boolean;
}

/** A Strapi in a process of its own, with a database of its own. */
export interface TestStrapi {
  url: string;
  port: number;
  database: TestDatabase;
  /** Where its files lie: database, uploads, exports, ledger. */
  folder: string;
  /** Environment of its process. */
  env: Readonly<Record<string, string>>;
  /** Id of the process that runs now. */
  pid(): number;
  /** All that the process has printed so far, over restarts. */
  logs(): string;
  /** Ends the process with a signal, SIGKILL if not told otherwise, and waits until it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same port and database, after `kill`. */
  restart(env?: Record<string, string>): Promise<void>;
  /** Ends the process as `Ctrl-C` does and removes its database. Runs by itself at the end of a test file. */
  stop(): Promise<void>;
}

const SECRETS = {
  APP_KEYS: 'test-key-one,test-key-two',
  API_TOKEN_SALT: 'test-api-token-salt',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-salt',
  JWT_SECRET: 'test-jwt-secret',
  ENCRYPTION_KEY: 'test-encryption-key',
};

/** Nothing of the developer's own `playground/.env` or shell may reach a test. */
const environment = (
  options: StrapiOptions,
  port: number,
  folder: string,
  database: TestDatabase
): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? folder,
  ENV_PATH: path.join(folder, 'none.env'),
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  ADMIN_RATE_LIMIT: 'false',
  LOG_LEVEL: 'info',
  HOST: '127.0.0.1',
  PORT: String(port),
  PUBLIC_DIR: path.join(folder, 'public'),
  LIVE_CHAT_ORIGINS: (options.origins ?? ['http://localhost:4000']).join(','),
  LIVE_CHAT_CONFIG: JSON.stringify({
    exports: { directory: path.join(folder, 'exports') },
    records: { directory: path.join(folder, 'records') },
    // Receivers of tests listen on this machine.
    webhooks: { privateHosts: ['127.0.0.1'] },
    ...options.config,
  }),
  LIVE_CHAT_SEED: options.seed ? '1' : '0',
  ...SECRETS,
  ...database.env,
  ...(options.through && database.env.DATABASE_URL
    ? { DATABASE_URL: options.through(database.env.DATABASE_URL) }
    : {}),
  ...options.env,
});

const makeFolder = (): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-test-'));
  fs.mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
  return folder;
};

const gone = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const untilReady = (child: ChildProcess, logs: () => string): Promise<void> => {
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message) => {
      if ((message as { type?: string }).type === 'ready') resolve();
    });
    child.once('exit', () => reject(new Error(`Strapi ended before it was ready:\n${logs()}`)));
  });
  return within(READY_WITHIN, () => `Strapi to be ready:\n${logs()}`, ready);
};

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (gone(child)) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  try {
    await within(STOPPED_WITHIN, `Strapi to end after ${signal}`, exited);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
};

/**
 * Starts a real Strapi from the built playground on a free port and an empty database, and waits until it
 * answers.
 * @example const strapi = await startStrapi({ database: 'postgres', seed: true });
 */
export const startStrapi = async (options: StrapiOptions = {}): Promise<TestStrapi> => {
  const folder = makeFolder();
  const database = await createDatabase(options.database ?? 'sqlite', folder, options.narrow);
  const port = await freePort();
  const env = environment(options, port, folder, database);
  await options.fill?.(database);
  let output = '';
  const logs = () => output;

  const launch = async (more: Record<string, string> = {}): Promise<ChildProcess> => {
    const child = fork(CHILD, { env: { ...env, ...more }, execArgv: [], silent: true });
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    try {
      await untilReady(child, logs);
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
    return child;
  };

  const removeAll = async () => {
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  let child = await launch().catch(async (error: unknown) => {
    await removeAll();
    throw error;
  });
  const stop = onCleanup(async () => {
    try {
      await end(child, 'SIGTERM');
    } finally {
      await removeAll();
    }
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    database,
    folder,
    env,
    pid: () => child.pid ?? -1,
    logs,
    kill: (signal = 'SIGKILL') => end(child, signal),
    restart: async (more) => {
      if (!gone(child)) throw new Error('Kill Strapi before you restart it');
      child = await launch(more);
    },
    stop,
  };
};
