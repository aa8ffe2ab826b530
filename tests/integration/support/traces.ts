import fs from 'node:fs';
import path from 'node:path';
import type { TestStrapi } from '../../support/strapi';

const columnsOf = async ({ database }: TestStrapi): Promise<{ t: string; c: string }[]> => {
  if (database.client === 'sqlite') {
    const tables = await database.query<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    );
    const columns: { t: string; c: string }[] = [];
    for (const { name } of tables) {
      // Full-text tables hold nothing themselves; their shadow tables are searched.
      if (/_words$/.test(name)) continue;
      const rows = await database.query<{ name: string }>(`PRAGMA table_info("${name}")`);
      columns.push(...rows.map((row) => ({ t: name, c: row.name })));
    }
    return columns;
  }
  const own = database.client === 'postgres' ? 'current_schema()' : 'database()';
  return database.query<{ t: string; c: string }>(
    `SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = ${own}`
  );
};

const filesBelow = (folder: string): string[] =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []))
    : [];

/**
 * Every place where one of the texts stands, in any case: each column of each table, asked of the database itself, and
 * each byte of each file of the installation. Knows nothing of the plugin's own search.
 */
export const tracesOf = async (strapi: TestStrapi, texts: readonly string[]): Promise<string[]> => {
  const { database, folder } = strapi;
  const quote = database.client === 'mysql' ? '`' : '"';
  const type = database.client === 'mysql' ? 'char' : 'text';
  const wanted = texts.map((text) => text.toLowerCase());
  const found: string[] = [];
  const tables = new Map<string, { c: string }[]>();
  for (const { t, c } of await columnsOf(strapi)) tables.set(t, [...(tables.get(t) ?? []), { c }]);
  for (const [t, columns] of tables) {
    // One look at each table; which column it is comes out of the answer.
    const hits = columns.map(({ c }, i) => {
      const column = `lower(cast(${quote}${c}${quote} as ${type}))`;
      const stands = wanted.map(() => `${column} LIKE ?`).join(' OR ');
      return `sum(CASE WHEN ${stands} THEN 1 ELSE 0 END) AS c${i}`;
    });
    const [row] = await database.query<Record<string, number | string | null>>(
      `SELECT ${hits.join(', ')} FROM ${quote}${t}${quote}`,
      columns.flatMap(() => wanted.map((text) => `%${text}%`))
    );
    for (const [i, { c }] of columns.entries()) {
      if (Number(row?.[`c${i}`] ?? 0) > 0) found.push(`${t}.${c}`);
    }
  }
  for (const file of filesBelow(folder)) {
    const bytes = fs.readFileSync(file).toString('latin1').toLowerCase();
    if (wanted.some((text) => bytes.includes(Buffer.from(text, 'utf8').toString('latin1')))) {
      found.push(path.relative(folder, file));
    }
  }
  return found;
};
