import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { SubjectFilter, SubjectSearchAnswer } from '../../protocol';
import { loginAdmin, registerFirstAdmin, type AdminSession } from '../../tests/support/admin';
import { createDatabase, databases, type DatabaseClient } from '../../tests/support/database';
import { freePort } from '../../tests/support/port';
import { startChild } from '../messages/child';
import { percentile, round } from '../stats';
import { fill } from './fill';

export interface SearchPlan {
  messages: readonly number[];
  repeats: number;
  databases: readonly DatabaseClient[];
}

export interface SearchRun {
  db: DatabaseClient;
  messages: number;
  /** Seconds in which the whole index was made, and messages per second. */
  indexing: { seconds: number; perSecond: number };
  filters: Record<string, { p50: number; p95: number; people: number }>;
}

const FILTERS: Record<string, SubjectFilter> = {
  nothing: {},
  'e-mail': { email: 'ROBIN77@example.test' },
  name: { name: 'number77' },
  id: { id: 'c77' },
  'rare word': { words: 'rare77' },
  'common word': { words: 'delivery' },
  'two words': { words: 'delivery rare77' },
  phrase: { words: '"about the delivery"' },
  dates: { from: '2026-03-01', to: '2026-03-02' },
  agent: { agentId: 'agent7' },
  'word, dates and agent': { words: 'delivery', from: '2026-02-01', agentId: 'agent7' },
};

const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
];

const search = (admin: AdminSession, filter: SubjectFilter) =>
  admin.json<SubjectSearchAnswer>('/live-chat/subjects/search', {
    method: 'POST',
    body: { filter },
  });

const measure = async (admin: AdminSession, filter: SubjectFilter, repeats: number) => {
  let people = (await search(admin, filter)).people.length;
  const times: number[] = [];
  for (let i = 0; i < repeats; i += 1) {
    const start = performance.now();
    people = (await search(admin, filter)).people.length;
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { p50: round(percentile(times, 0.5)), p95: round(percentile(times, 0.95)), people };
};

const untilIndexed = async (admin: AdminSession): Promise<void> => {
  for (;;) {
    const { catchingUp } = await search(admin, { id: 'nobody' });
    if (!catchingUp) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

const run = async (
  db: DatabaseClient,
  messages: number,
  repeats: number,
  folders: { root: string; built: string }
): Promise<SearchRun> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-bench-'));
  fs.mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
  const database = await createDatabase(db, folder);
  const start = async () => {
    const port = await freePort();
    const child = await startChild(path.join(folders.built, 'server.js'), {
      cwd: path.join(folders.root, 'playground'),
      env: {
        ...database.env,
        ...Object.fromEntries(SECRETS.map((name) => [name, 'bench-one,bench-two'])),
        NODE_ENV: 'production',
        LOG_LEVEL: 'error',
        HOST: '127.0.0.1',
        PORT: String(port),
        LIVE_CHAT_SEED: '0',
        PUBLIC_DIR: path.join(folder, 'public'),
      },
    });
    return { child, url: `http://127.0.0.1:${port}` };
  };
  try {
    const first = await start();
    await registerFirstAdmin(first);
    await first.child.stop();
    await fill(database, messages);
    const began = performance.now();
    const { child, url } = await start();
    const admin = await loginAdmin({ url }, 'first@example.test');
    await untilIndexed(admin);
    const seconds = (performance.now() - began) / 1_000;
    const filters: SearchRun['filters'] = {};
    for (const [name, filter] of Object.entries(FILTERS)) {
      filters[name] = await measure(admin, filter, repeats);
    }
    await child.stop();
    return {
      db,
      messages,
      indexing: { seconds: round(seconds), perSecond: round(messages / seconds, 0) },
      filters,
    };
  } finally {
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

/** The subject search over REST, on databases of growing size: what grows with them is not flat. */
export const benchSearch = async (
  plan: SearchPlan,
  folders: { root: string; built: string },
  say: (line: string) => void
): Promise<SearchRun[]> => {
  const runs: SearchRun[] = [];
  for (const db of databases().filter((one) => plan.databases.includes(one))) {
    for (const messages of plan.messages) {
      say(`${db}: ${messages} messages`);
      runs.push(await run(db, messages, plan.repeats, folders));
    }
  }
  return runs;
};

export const searchTable = (runs: readonly SearchRun[]): string =>
  Object.keys(FILTERS)
    .map((name) =>
      [
        name.padEnd(24),
        ...runs.map(({ filters }) =>
          `${filters[name]?.p50 ?? 0} / ${filters[name]?.p95 ?? 0}`.padStart(18)
        ),
      ].join('')
    )
    .concat(
      runs.map(
        ({ db, messages, indexing }) => `${db} ${messages}: indexed in ${indexing.seconds} s`
      )
    )
    .join('\n');
