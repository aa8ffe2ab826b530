import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdir, open, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Core } from '@strapi/strapi';
import { makeOwnFolder } from '../../foundation/platform';
import { countOf, OWN_ACTIONS, PERMISSIONS_TABLE, place, STORE, type Inventory } from './inventory';

const PAGE = 1_000;

interface File {
  name: string;
  rows: number;
  sha256: string;
}

/** What was exported is not what is there: nothing is taken away. */
export class Incomplete extends Error {
  constructor(name: string, exported: number, there: number) {
    super(
      `${name}: ${exported} rows were exported and ${there} are there. Is Strapi running? Stop it and begin again; nothing was removed.`
    );
    this.name = 'Incomplete';
  }
}

const asText = (row: object): string =>
  JSON.stringify(row, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value
  );

/** Writes lines to the disk, then reads them back: what counts is what can be read. */
const writeLines = async (
  folder: string,
  name: string,
  pages: AsyncIterable<object[]>
): Promise<File> => {
  const file = path.join(folder, name);
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const page of pages) {
      await handle.appendFile(page.map((row) => `${asText(row)}\n`).join(''), 'utf8');
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  const hash = createHash('sha256');
  let rows = 0;
  const input = createReadStream(file);
  input.on('data', (chunk) => hash.update(chunk));
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    JSON.parse(line);
    rows += 1;
  }
  return { name, rows, sha256: hash.digest('hex') };
};

async function* pagesOf(strapi: Core.Strapi, name: string): AsyncGenerator<object[]> {
  const { knex, table } = place(strapi);
  for (let last = 0; ;) {
    const rows: { id: number }[] = await knex(table(name))
      .where('id', '>', last)
      .orderBy('id')
      .limit(PAGE);
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    last = end.id;
  }
}

async function* onePage(rows: Promise<object[]>): AsyncGenerator<object[]> {
  yield await rows;
}

/** A folder that is there and holds something is somebody's. */
const assertEmpty = async (folder: string): Promise<void> => {
  const entries = await readdir(folder).catch(() => [] as string[]);
  if (entries.length > 0) throw new Error(`${folder} is not empty: name another folder with --to.`);
};

/**
 * Everything of the plugin in a folder: a file of JSON lines per table, its keys in Strapi's store, the permissions of
 * roles, the folder of records, and a list with counts and digests. Checked by reading it back.
 * @throws Incomplete
 */
export const dump = async (
  strapi: Core.Strapi,
  inventory: Inventory,
  folder: string
): Promise<number> => {
  const { knex, table } = place(strapi);
  await assertEmpty(folder);
  await mkdir(path.dirname(folder), { recursive: true });
  await makeOwnFolder(folder);
  const files: File[] = [];
  for (const { name, derived } of inventory.tables) {
    if (derived) continue;
    const file = await writeLines(folder, `${name}.jsonl`, pagesOf(strapi, name));
    const there = await countOf(knex(table(name)));
    if (file.rows !== there) throw new Incomplete(name, file.rows, there);
    files.push(file);
  }
  const keys = await writeLines(
    folder,
    'store.jsonl',
    onePage(knex(table(STORE)).whereIn('key', inventory.keys))
  );
  const permissions = await writeLines(
    folder,
    'permissions.jsonl',
    onePage(knex(table(PERMISSIONS_TABLE)).where('action', 'like', OWN_ACTIONS))
  );
  files.push(keys, permissions);
  if (inventory.records.files > 0) {
    await cp(inventory.records.path, path.join(folder, 'records'), { recursive: true });
  }
  const manifest = { plugin: 'live-chat', at: new Date().toISOString(), files };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2), {
    mode: 0o600,
  });
  return files.reduce((sum, { rows }) => sum + rows, 0);
};
