import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { knex as OpenKnex, Knex } from 'knex';
import { AuditLogService } from '../../../../../server/src/accountability/audit-log/audit-log.service';
import { AuditService } from '../../../../../server/src/foundation/audit/audit.service';
import { KeyedHash, type Database } from '../../../../../server/src/foundation/platform';

// By its file, because Jest would take the package's ES module, which it cannot require.
const knex = createRequire(__filename)('knex/knex.js') as typeof OpenKnex;

const DAY = 86_400_000;
const TABLE = 'audit';
const clock = { at: Date.UTC(2026, 0), now: () => clock.at };

/** Strapi's store, as far as settings need it. */
const strapiWithStore = (): Core.Strapi => {
  const kept = new Map<string, unknown>();
  const store = {
    get: ({ key }: { key: string }) => Promise.resolve(kept.get(key) ?? null),
    set: ({ key, value }: { key: string; value: unknown }) =>
      Promise.resolve(void kept.set(key, structuredClone(value))),
  };
  return { store: () => store } as unknown as Core.Strapi;
};

describe('R29: the audit log in a database', () => {
  let db: Knex;
  let audit: AuditService;
  let log: AuditLogService;
  let directory: string;
  let epoch: string;
  const posted: string[] = [];
  const mailed: string[] = [];

  const entries = () => db(TABLE).orderBy('position');
  const record = async (count: number) => {
    for (let i = 0; i < count; i += 1) {
      clock.at += DAY;
      await audit.record({ action: i % 2 === 0 ? 'export.create' : 'case.read', by: 'anna' });
    }
  };

  beforeEach(async () => {
    clock.at = Date.UTC(2026, 0);
    epoch = 'first';
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-audit-'));
    db = knex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
    });
    await db.schema.createTable(TABLE, (table) => {
      table.increments('id');
      for (const name of ['document_id', 'action', 'actor', 'target', 'data', 'hash']) {
        table.text(name);
      }
      for (const name of ['created_at', 'updated_at', 'published_at', 'at']) table.bigInteger(name);
      table.bigInteger('position').unique();
    });
    const database: Database = { client: 'sqlite', knex: db, table: () => TABLE };
    audit = new AuditService(database, clock);
    log = new AuditLogService({
      strapi: strapiWithStore(),
      database,
      clock,
      keyed: new KeyedHash('a key of this installation only, for a test'),
      audit,
      directory,
      names: () => Promise.resolve((id) => id.toUpperCase()),
      mail: ({ text }) => Promise.resolve(void mailed.push(text)),
      send: (_url, { body }) => {
        posted.push(body);
        return Promise.resolve({ ok: true, status: 204 });
      },
      assertReachable: () => Promise.resolve(),
      claim: () => Promise.resolve(true),
      epoch: () => Promise.resolve(epoch),
      onDefect: (error) => {
        throw error;
      },
    });
  });

  afterEach(async () => {
    await db.destroy();
    fs.rmSync(directory, { recursive: true });
  });

  it('is shortened by its retention, and can still be proven from there on', async () => {
    await record(20);

    expect(await log.store.oldUntil(clock.at - 5 * DAY + 1)).toMatchObject({ position: 15 });
    expect(await log.shorten(clock.at - 5 * DAY + 1, 10)).toBe(10);
    expect(await log.shorten(clock.at - 5 * DAY + 1, 10)).toBe(5);
    expect(await log.shorten(clock.at - 5 * DAY + 1, 10)).toBe(0);

    const left: { position: number }[] = await entries();
    expect(left.map(({ position }) => position)).toEqual([16, 17, 18, 19, 20, 21, 22]);
    expect(await log.verify()).toMatchObject({ state: 'intact', lines: 7, from: 16 });
    expect(await log.state()).toMatchObject({ checkpoint: { position: 15, removed: 5 } });
  });

  it('keeps its last entry, however old', async () => {
    await record(3);

    expect(await log.shorten(clock.at + 99 * DAY, 100)).toBe(2);
    expect(await log.verify()).toMatchObject({ state: 'intact', from: 3 });
    // What says so is the head from then on, and the next to stay.
    expect(await log.shorten(clock.at + 99 * DAY, 100)).toBe(1);
    expect(await log.verify()).toMatchObject({ state: 'intact', from: 4 });
  });

  it('does not believe a checkpoint that was not signed here, nor the lack of one', async () => {
    await record(10);
    await log.shorten(clock.at - 5 * DAY, 10);
    const checkpoint: { id: number; data: string } = await db(TABLE)
      .first()
      .where('action', 'audit.checkpoint');
    await db(TABLE)
      .where('id', checkpoint.id)
      .update({ data: checkpoint.data.replace('"position":4', '"position":5') });

    expect(await log.verify()).toMatchObject({ state: 'broken', reason: 'checkpoint' });

    await db(TABLE).where('id', checkpoint.id).update({ data: checkpoint.data });
    expect(await log.verify()).toMatchObject({ state: 'intact' });
    await db(TABLE).where('id', checkpoint.id).delete();
    expect(await log.verify()).toEqual({ state: 'broken', position: 1, reason: 'missing' });
  });

  it('names the first entry that was changed or removed', async () => {
    await record(10);
    await db(TABLE).where('position', 4).update({ actor: 'nobody' });
    expect(await log.verify()).toEqual({ state: 'broken', position: 4, reason: 'changed' });

    await db(TABLE).where('position', 4).update({ actor: 'anna' });
    expect(await log.verify()).toMatchObject({ state: 'intact', lines: 10, from: 1 });
    await db(TABLE).where('position', 7).delete();
    expect(await log.verify()).toEqual({ state: 'broken', position: 7, reason: 'missing' });
  });

  it('tells its head to file, mail and webhook, and notices by them that its end was cut off', async () => {
    await record(8);
    const anchoring = { file: true, mailTo: 'a@example.test', webhookUrl: 'https://a.test/' };
    await log.setAnchoring(anchoring, 'anna');
    const { anchors } = await log.anchor();

    expect(anchors.map(({ to, ok, position }) => [to, ok, position])).toEqual([
      ['file', true, 9],
      ['mail', true, 9],
      ['webhook', true, 9],
    ]);
    const file = fs.readFileSync(path.join(directory, 'audit-anchors.jsonl'), 'utf8');
    const { hash } = anchors[0]!;
    expect([file, mailed.at(-1), posted.at(-1)]).toEqual([
      expect.stringContaining(hash),
      expect.stringContaining(hash),
      expect.stringContaining(hash),
    ]);
    await db(TABLE).where('position', '>', 6).delete();
    expect(await log.verify()).toEqual({ state: 'broken', position: 7, reason: 'truncated' });
  });

  it('tells a restored backup from an end that was cut off, by the life of the database', async () => {
    await record(8);
    await log.anchor();
    const told = clock.at;
    await db(TABLE).where('position', '>', 5).delete();
    expect(await log.verify()).toMatchObject({ state: 'broken', reason: 'truncated' });

    epoch = 'second';
    await record(9);
    const { anchors } = await log.anchor();
    expect(anchors.map((one) => one.epoch)).toEqual(['second', 'first']);
    expect(await log.verify()).toMatchObject({ state: 'intact', lines: 14, restoredAfter: told });
    await db(TABLE).where('position', '>', 10).delete();
    expect(await log.verify()).toEqual({ state: 'broken', position: 11, reason: 'truncated' });
  });

  it('reads its file although a crash has cut the last line off', async () => {
    await record(3);
    await log.anchor();
    fs.appendFileSync(path.join(directory, 'audit-anchors.jsonl'), '{"at":1,"posi');

    expect(await log.verify()).toMatchObject({ state: 'intact', lines: 3 });
  });

  it('is searched page by page, the newest first, with a total', async () => {
    await record(120);
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await log.search({ action: 'export', ...(cursor ? { cursor } : {}) });
      expect(page.total).toBe(60);
      expect(page.actions).toEqual(['case.read', 'export.create']);
      seen.push(...page.lines.map(({ position }) => position));
      cursor = page.next;
    } while (cursor);

    expect(seen).toEqual(Array.from({ length: 60 }, (_, i) => 119 - 2 * i));
    const [line] = (await log.search({ actor: 'anna', to: '2026-01-02' })).lines;
    expect(line).toMatchObject({ position: 1, actor: { id: 'anna', name: 'ANNA' } });
    expect((await log.search({ action: 'e_port' })).total).toBe(0);
  });
});
