import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  PERMISSIONS,
  type AffectedAnswer,
  type AuditAnswer,
  type AuditCheck,
  type AuditState,
  type BreachDefinition,
  type BreachInfo,
  type CaseDetails,
  type HoldInfo,
  type HoldsAnswer,
  type PrivacySettings,
  type ProcessingRecord,
  type ResidencySettings,
  type RetentionAnswer,
  type RetentionPreview,
  type RetentionSettings,
  type SubjectSearchAnswer,
} from '../../protocol';
import { createRoleUser } from '../support/admin';
import { eventually } from '../support/deadline';
import { startReceiver } from '../support/receiver';
import { visitor, type StartOptions, type Visitor } from '../support/visitor';
import { openDesk, type Desk } from './support/desk';
import { Editor } from './support/privacy';

const DAY = 86_400_000;
const records = fs.mkdtempSync(path.join(os.tmpdir(), 'live-chat-records-'));

let desk: Desk;
let outside: Awaited<ReturnType<typeof startReceiver>>;
let inside: Awaited<ReturnType<typeof startReceiver>>;

const query = <R extends object>(sql: string, parameters: unknown[] = []) =>
  desk.strapi.database.query<R>(sql, parameters);
const post = <T>(address: string, body: object = {}) =>
  desk.admin.json<T>(`/live-chat${address}`, { method: 'POST', body });
const put = (address: string, body: object) =>
  desk.admin.fetch(`/live-chat${address}`, { method: 'PUT', body });
const retention = () => desk.admin.json<RetentionAnswer>('/live-chat/retention');
const audit = (filter: object = {}) => post<AuditAnswer>('/audit/search', filter);
const verify = () => post<AuditCheck>('/audit/verify');

/** A chat that ended so many days ago. */
const endedChat = async (days: number, name: string, more: StartOptions = {}): Promise<Visitor> => {
  const one = visitor(desk.strapi);
  await one.start({
    offline: { name, email: `${name}@example.test` },
    body: `I am ${name}`,
    ...more,
  });
  const at = Date.now() - days * DAY;
  await query(
    `UPDATE live_chat_chats SET status = 'ended', ended_at = ?, ended_by = 'visitor', last_at = ? WHERE document_id = ?`,
    [at, at, one.chatId]
  );
  return one;
};
const subjectOf = async ({ chatId }: Visitor): Promise<string> => {
  const [row] = await query<{ visitor_id: string }>(
    'SELECT visitor_id FROM live_chat_chats WHERE document_id = ?',
    [chatId]
  );
  return row!.visitor_id;
};
const exists = async ({ chatId }: Visitor): Promise<boolean> =>
  (await query('SELECT id FROM live_chat_chats WHERE document_id = ?', [chatId])).length > 0;

/** Asks for a preview of settings and saves exactly those. */
const save = async (settings: RetentionSettings): Promise<Response> => {
  const { previewHash } = await post<RetentionPreview>('/retention/preview', { settings });
  return put('/retention', { settings, previewHash });
};
const ranToItsEnd = () =>
  eventually('the run has ended', async () => {
    const [run] = (await retention()).runs;
    return run && run.state !== 'running' ? run : undefined;
  });

beforeAll(async () => {
  inside = await startReceiver();
  outside = await startReceiver();
  const host = new URL(inside.url).host;
  desk = await openDesk({
    config: { records: { directory: records }, webhooks: { privateHosts: [host] } },
  });
}, 60_000);

afterAll(() => fs.rmSync(records, { recursive: true, force: true }));

describe('R25: retention', () => {
  let old: Visitor;
  let held: Visitor;
  let asking: Visitor;
  let recent: Visitor;

  beforeAll(async () => {
    old = await endedChat(200, 'olga');
    held = await endedChat(300, 'hanna');
    asking = await endedChat(400, 'asma');
    recent = await endedChat(100, 'rita');
    await query(
      `INSERT INTO live_chat_hold_targets (document_id, hold_id, kind, target_id, hidden) VALUES ('h', 'h', 'subject', ?, 0)`,
      [await subjectOf(held)]
    );
    await post<CaseDetails>('/cases', {
      kind: 'access',
      source: 'phone',
      requester: {},
      details: '',
      language: 'en',
      subjectIds: [await subjectOf(asking)],
    });
  });

  it('R25: is on from the start, with a rule for everything', async () => {
    const { state, rules, nextAt, settings } = await retention();

    expect(state).toBe('on');
    expect(settings.enabled).toBe(true);
    expect(rules).toHaveLength(14);
    expect(rules.find(({ key }) => key === 'chats')).toMatchObject({
      on: true,
      days: 180,
      from: 'purpose',
    });
    expect(nextAt).toBeGreaterThan(Date.now());
  });

  it('R25: shows beforehand what would go, and what is held', async () => {
    const { settings } = await retention();
    const { counts } = await post<RetentionPreview>('/retention/preview', { settings });

    expect(counts.find(({ key }) => key === 'chats')).toMatchObject({ due: 1, held: 2 });
  });

  it('R25: is changed only by whoever has seen what it would do', async () => {
    const { settings } = await retention();
    const { previewHash } = await post<RetentionPreview>('/retention/preview', { settings });
    const other = { ...settings, alarmTo: 'night@example.test' };
    const refused = await put('/retention', { settings: other, previewHash });

    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('preview');
    expect((await save(other)).status).toBe(200);
    const { lines } = await audit({ action: 'settings.retention' });
    expect(lines[0]?.data).toEqual({ alarm: 'changed' });
  });

  it('R3: cannot leave undone what the notice promises', async () => {
    const { settings } = await retention();
    const rules = settings.rules.map((rule) =>
      rule.key === 'chats' ? { ...rule, on: false } : rule
    );

    expect((await save({ ...settings, rules })).status).toBe(400);
  });

  it('R25: erases what is due everywhere, and nothing else, and reports it', async () => {
    await post('/retention/run');
    const run = await ranToItsEnd();

    expect(run).toMatchObject({ state: 'done', by: { name: 'First Admin' } });
    expect(run.results.find(({ key }) => key === 'chats')).toEqual({
      key: 'chats',
      deleted: 1,
      anonymised: 0,
      held: 2,
    });
    expect(run.results.filter(({ failed }) => failed)).toEqual([]);
    expect(await Promise.all([old, held, asking, recent].map(exists))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    const messages = await query('SELECT id FROM live_chat_messages WHERE chat_id = ?', [
      old.chatId,
    ]);
    expect(messages).toEqual([]);
    const [line] = (await audit({ action: 'retention.run' })).lines;
    expect(line).toMatchObject({ target: run.runId, data: { chats: 1, failed: '' } });
  });

  it('R25: lets a case end before it erases what the case is about', async () => {
    await query(
      `UPDATE live_chat_subject_requests SET state = 'completed', closed_at = ? WHERE state <> 'completed'`,
      [Date.now()]
    );
    await post('/retention/run');
    const run = await eventually('the second run has ended', async () => {
      const { runs } = await retention();
      return runs.length > 1 && runs[0]!.state !== 'running' ? runs[0] : undefined;
    });

    expect(run.results.find(({ key }) => key === 'chats')).toMatchObject({ deleted: 1, held: 1 });
    expect(await exists(asking)).toBe(false);
    expect(await exists(held)).toBe(true);
  });

  it('R22: what a hold has kept stands with the hold', async () => {
    const holder = await endedChat(300, 'henk');
    const { holdId } = await post<HoldInfo>('/holds', {
      kind: 'legal_hold',
      target: { kind: 'chat', chatId: holder.chatId },
      reason: 'A lawsuit',
      hidden: false,
      reviewAt: Date.now() + 30 * DAY,
    });
    const { length } = (await retention()).runs;
    await post('/retention/run');
    await eventually('the next run has ended', async () => {
      const { runs } = await retention();
      return runs.length > length && runs[0]!.state !== 'running';
    });

    expect(await exists(holder)).toBe(true);
    const { holds } = await desk.admin.json<HoldsAnswer>('/live-chat/holds');
    expect(holds.find((one) => one.holdId === holdId)?.blocked).toMatchObject([
      // Of the category, whichever hold kept them: this one's chat and that of the other.
      { what: 'retention', count: 2 },
    ]);
  });

  it('R25: a run that a crash has left behind is not shown as under way', async () => {
    await query(
      `INSERT INTO live_chat_retention_runs (document_id, state, started_at, results) VALUES ('left', 'running', ?, '[]')`,
      [Date.now() - DAY]
    );
    await desk.strapi.kill('SIGTERM');
    await desk.strapi.restart();
    await ranToItsEnd();

    const { runs } = await retention();
    expect(runs.find(({ runId }) => runId === 'left')).toMatchObject({ state: 'failed' });
    await query(`DELETE FROM live_chat_retention_runs WHERE document_id = 'left'`);
  }, 60_000);

  it('R25: every category finds its rows on this database', async () => {
    const { settings } = await retention();
    const rules = settings.rules.map((rule) => ({ ...rule, on: true, days: 1 }));
    const { counts } = await post<RetentionPreview>('/retention/preview', {
      settings: { ...settings, rules },
    });

    expect(counts.map(({ key }) => key)).toEqual(rules.map(({ key }) => key));
  });

  it('R28: needs permissions of its own', async () => {
    const reader = await createRoleUser(desk.strapi, desk.admin, [PERMISSIONS.retentionRead]);

    expect((await reader.session.fetch('/live-chat/retention')).status).toBe(200);
    const run = await reader.session.fetch('/live-chat/retention/run', { method: 'POST' });
    expect(run.status).toBe(403);
    expect((await desk.anna.session.fetch('/live-chat/retention')).status).toBe(403);
  });
});

describe('R29: audit log', () => {
  it('R29: keeps each act with its person, page by page', async () => {
    const { lines, total, actions } = await audit();

    expect(total).toBeGreaterThan(5);
    expect(actions).toEqual(
      expect.arrayContaining([
        'audit.search',
        'case.received',
        'retention.run',
        'settings.retention',
      ])
    );
    expect(lines[0]!.position).toBeGreaterThan(lines[1]!.position);
    const mine = await audit({ actor: desk.admin.user.documentId });
    expect(mine.lines.every(({ actor }) => actor?.name === 'First Admin')).toBe(true);
    expect((await audit({ to: '2020-01-01' })).lines).toEqual([]);
  });

  it('R29: keeps consents that were given and searches for them, without an address', async () => {
    await new Editor(desk.admin).everything();
    const robin = visitor(desk.strapi);
    await robin.start({ consents: { news: true }, answers: { email: 'robin@example.test' } });
    await post('/privacy/consents/search', { search: 'robin@example.test' });

    const given = await eventually('the consent is in the log', async () => {
      const [line] = (await audit({ action: 'consent.given' })).lines;
      return line;
    });
    expect(given.target).toBe(await subjectOf(robin));
    // Not the record's id: beside the person's it would lead from a pseudonymous proof back to them.
    expect(given.data).toEqual({ purpose: 'newsletter' });
    const [search] = (await audit({ action: 'consent.search' })).lines;
    expect(search!.data).toEqual({ byAddress: true, total: 1 });
    const [notice] = (await audit({ action: 'notice.publish' })).lines;
    expect(notice!.data).toMatchObject({ material: true });
    const all = await query('SELECT data, target FROM live_chat_audit_entries');
    expect(JSON.stringify(all)).not.toMatch(/robin@|olga|@example/);
  });

  it('R29: comes as CSV and JSON', async () => {
    const csv = await desk.admin.fetch('/live-chat/audit/file?format=csv&action=retention');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const text = await csv.text();
    expect(text).toContain('retention.run');
    expect(text).not.toContain('settings.');
    const file = await desk.admin.fetch('/live-chat/audit/file?format=json');
    expect(file.headers.get('content-type')).toContain('application/json');
    const written = await file.text();
    const json = JSON.parse(written) as object[];
    expect(json.length).toBeGreaterThan(5);
    expect(written).toBe(`${JSON.stringify(json, null, 2)}\n`);
  });

  it('R29: verifies, and names the first line that was altered, removed or cut off', async () => {
    await post<AuditState>('/audit/anchor');
    expect(await verify()).toMatchObject({ state: 'intact', from: 1 });

    const [row] = await query<{ actor: string }>(
      'SELECT actor FROM live_chat_audit_entries WHERE position = 3'
    );
    await query(`UPDATE live_chat_audit_entries SET actor = 'x' WHERE position = 3`);
    expect(await verify()).toEqual({ state: 'broken', position: 3, reason: 'changed' });
    await query('UPDATE live_chat_audit_entries SET actor = ? WHERE position = 3', [row!.actor]);
    const check = await verify();
    expect(check).toMatchObject({ state: 'intact' });
    expect(check).not.toHaveProperty('restoredAfter');

    const file = fs.readFileSync(path.join(records, 'audit-anchors.jsonl'), 'utf8').trim();
    const last = JSON.parse(file.split('\n').at(-1)!) as { position: number; epoch: string };
    expect(last.epoch).toMatch(/^[0-9a-f-]{36}$/);
    await query('DELETE FROM live_chat_audit_entries WHERE position >= ?', [last.position]);
    expect(await verify()).toMatchObject({ state: 'broken', position: last.position });
    // Told in another life of the database, it is what a restored backup lacks.
    const told = path.join(records, 'audit-anchors.jsonl');
    const other = (text: string) => text.replaceAll(last.epoch, 'another-life');
    fs.writeFileSync(told, other(fs.readFileSync(told, 'utf8')));
    const [stored] = await query<{ value: string }>(
      `SELECT value FROM strapi_core_store_settings WHERE key LIKE '%audit-anchors'`
    );
    await query(`UPDATE strapi_core_store_settings SET value = ? WHERE key LIKE '%audit-anchors'`, [
      other(stored!.value),
    ]);
    const restored = await verify();
    expect(restored).toMatchObject({ state: 'intact' });
    expect(restored).toHaveProperty('restoredAfter');
  });

  it('T24: tells its head to no address of this machine that nobody has allowed', async () => {
    const anchoring = { file: true, mailTo: '', webhookUrl: outside.url };
    expect((await put('/audit/anchoring', anchoring)).status).toBe(400);
    expect(outside.received).toEqual([]);
    expect(desk.strapi.logs()).not.toContain(outside.url);

    const allowed = await put('/audit/anchoring', { ...anchoring, webhookUrl: inside.url });
    expect(allowed.status).toBe(200);
    const told = await post<AuditState>('/audit/anchor');
    expect(told.anchors.find(({ to }) => to === 'webhook')).toMatchObject({ ok: true });
    expect(inside.received).toHaveLength(1);
  });
});

describe('R31: residency', () => {
  const there = (region: string) => ({ region, operator: 'Somebody Ltd' });
  const settings = (over: Partial<ResidencySettings> = {}): ResidencySettings => ({
    allowed: ['EU'],
    database: there('EU'),
    files: there('EU'),
    mail: there('EU'),
    ...over,
  });
  const webhooks = async (region?: string): Promise<Response> => {
    const { masking } = await desk.admin.json<PrivacySettings>('/live-chat/privacy/settings');
    const crm = { name: 'CRM', url: inside.url, enabled: true, purposes: [] };
    return put('/privacy/settings', {
      masking,
      webhooks: [{ ...crm, ...(region ? { region } : {}) }],
    });
  };

  it('R31: refuses settings while something lies elsewhere, and names it', async () => {
    const response = await put('/residency', settings({ mail: there('US') }));

    expect(response.status).toBe(400);
    expect(await response.text()).toContain('mail (in \\"US\\")');
    expect((await put('/residency', settings())).status).toBe(200);
  });

  it('R31: refuses a receiver elsewhere, and sends nothing to one that has come to be', async () => {
    expect((await webhooks('US')).status).toBe(400);
    expect((await webhooks()).status).toBe(400);
    expect((await webhooks('eu')).status).toBe(200);
    const refused = await put('/residency', settings({ allowed: ['CH'] }));
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('receiver');
  });

  it('R31: stands in the record of processing', async () => {
    const { places, allowedRegions } =
      await desk.admin.json<ProcessingRecord>('/live-chat/processing');

    expect(places).toContainEqual({ place: 'database', region: 'EU', operator: 'Somebody Ltd' });
    expect(allowedRegions).toEqual(['EU']);
    const csv = await desk.admin.fetch('/live-chat/processing/file?format=csv');
    expect(await csv.text()).toContain('Somebody Ltd');
  });
});

describe('R32: breaches', () => {
  const now = Date.now();
  const definition = (over: Partial<BreachDefinition> = {}): BreachDefinition => ({
    title: 'A laptop was left on a train',
    awareAt: now - DAY,
    from: now - 10 * DAY,
    to: now + DAY,
    stores: ['profiles', 'chats', 'messages', 'consents', 'mails', 'requests'],
    what: 'Unlocked.',
    consequences: '',
    measures: '',
    risk: 'high',
    closed: false,
    ...over,
  });

  it('R32: keeps a register with a clock of 72 hours', async () => {
    const made = await post<BreachInfo>('/breaches', definition());

    expect(made.reference).toMatch(/^B-[0-9A-Z]{7}$/);
    expect(made.dueAt - made.awareAt).toBe(72 * 3_600_000);
    const change = { definition: definition({ measures: 'Locked.' }), base: made.savedAt };
    expect((await put(`/breaches/${made.breachId}`, change)).status).toBe(200);
    expect((await put(`/breaches/${made.breachId}`, change)).status).toBe(409);
  });

  it('R32: closes only once it says who was told, or why not', async () => {
    const { breaches } = await desk.admin.json<{ breaches: BreachInfo[] }>('/live-chat/breaches');
    const { breachId, savedAt } = breaches[0]!;
    const close = (over: Partial<BreachDefinition>) =>
      put(`/breaches/${breachId}`, {
        definition: definition({ closed: true, ...over }),
        base: savedAt,
      });

    expect((await close({})).status).toBe(400);
    expect((await close({ authorityToldAt: now })).status).toBe(400);
    const told = { authorityToldAt: now, personsReason: 'The disk was encrypted.' };
    expect((await close(told)).status).toBe(200);
    const [line] = (await audit({ action: 'breach.close' })).lines;
    expect(line!.data).toMatchObject({ risk: 'high', authorityTold: now, personsTold: 0 });
  });

  it('R32: counts who is affected, in all categories that have a time', async () => {
    const { from, to, stores } = definition();
    const found = await post<AffectedAnswer>('/breaches/affected', { from, to, stores });
    const search = await post<SubjectSearchAnswer>('/subjects/search', { filter: {} });

    expect(found.counts.map(({ store }) => store)).toEqual(stores);
    expect(found.persons).toBeGreaterThan(2);
    expect(found.persons).toBe(found.sample.length);
    expect(search.people.length).toBeGreaterThanOrEqual(1);
    const everything = Object.keys({
      profiles: 0,
      chats: 0,
      answers: 0,
      messages: 0,
      consents: 0,
      consentContacts: 0,
      suppressions: 0,
      disclosures: 0,
      requests: 0,
      correspondence: 0,
      mails: 0,
      exports: 0,
      deliveries: 0,
      links: 0,
      agents: 0,
      holds: 0,
      erasures: 0,
    });
    const all = await post<AffectedAnswer>('/breaches/affected', { from, to, stores: everything });
    expect(all.counts).toHaveLength(everything.length);
  });

  it('R28: masks addresses for whoever may not see them, and in their file', async () => {
    const reader = await createRoleUser(desk.strapi, desk.admin, [PERMISSIONS.breachRead]);
    const { from, to, stores } = definition();
    const found = await reader.session.json<AffectedAnswer>('/live-chat/breaches/affected', {
      method: 'POST',
      body: { from, to, stores },
    });
    expect(JSON.stringify(found)).not.toContain('rita@example.test');

    const { breaches } = await desk.admin.json<{ breaches: BreachInfo[] }>('/live-chat/breaches');
    const address = `/live-chat/breaches/${breaches[0]!.breachId}/affected`;
    const masked = await (await reader.session.fetch(address)).text();
    const full = await (await desk.admin.fetch(address)).text();
    expect(masked).not.toContain('rita@example.test');
    expect(full).toContain('rita@example.test');
    expect(full.trim().split('\r\n')).toHaveLength(found.persons + 1);
  });
});

describe('R25: an install over older data', () => {
  it('R25: waits until somebody has seen what it would erase', async () => {
    const older = await endedChat(500, 'oda', { consents: { news: false } });
    await desk.strapi.kill('SIGTERM');
    await query(`DELETE FROM strapi_core_store_settings WHERE key LIKE '%retention%'`);
    await desk.strapi.restart();

    expect((await retention()).state).toBe('preview');
    const run = await desk.admin.fetch('/live-chat/retention/run', { method: 'POST' });
    expect(run.status).toBe(409);
    expect(await exists(older)).toBe(true);

    const { settings } = await retention();
    expect((await save(settings)).status).toBe(200);
    expect((await retention()).state).toBe('on');
    await post('/retention/run');
    await eventually('it is gone', async () => !(await exists(older)));
  }, 60_000);
});
