import fs from 'node:fs';
import path from 'node:path';
import type { CaseDetails, ExportInfo } from '../../protocol';
import { eventually } from '../support/deadline';
import { freePort } from '../support/port';
import { visitor } from '../support/visitor';
import { officer } from './databases/access';
import { openDesk, type Desk } from './support/desk';

const MANY = 60_000;

let desk: Desk;
let subjectId: string;
let folder: string;

/** Messages that nobody would wait for to be sent one by one. */
const fill = async (chatId: string): Promise<void> => {
  await desk.strapi.database.query(
    `insert into live_chat_messages (document_id, chat_id, seq, client_message_id, author_kind, author_id, kind, body,
       sent_at, created_at, updated_at, published_at)
     with recursive n(i) as (select 10 union all select i + 1 from n where i < ${MANY})
     select 'm' || i, ?, i, 'c' || i, 'visitor', 'x', 'text', 'heron number ' || i, 1, 1, 1, 1 from n
     returning id`,
    [chatId]
  );
};

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync('/tmp'), 'live-chat-exports-'));
  // A mail server that is not there.
  const port = await freePort();
  desk = await openDesk({
    config: { exports: { directory: folder } },
    env: { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(port) },
  });
  const robin = visitor(desk.strapi);
  await robin.start({ offline: { name: 'Robin', email: 'robin@example.test' } });
  await fill(robin.chatId);
  const { people } = await officer(desk).search({ id: robin.chatId });
  subjectId = people[0]!.subjectIds[0]!;
}, 240_000);

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const state = (exportId: string) => desk.admin.json<ExportInfo>(`/live-chat/exports/${exportId}`);
const running = (exportId: string) =>
  eventually('the export is being made', async () => {
    const info = await state(exportId);
    return info.state === 'running' ? info : undefined;
  });
const begun = async () => {
  const made = await officer(desk).export([subjectId], { formats: ['pdf', 'csv'] });
  await running(made.exportId);
  return made.exportId;
};
const left = () => fs.readdirSync(folder, { recursive: true });

describe('exports that do not come to their end', () => {
  it('R11: one that is cancelled leaves no file and says so', async () => {
    const exportId = await begun();
    await desk.admin.json(`/live-chat/exports/${exportId}/cancel`, { method: 'POST' });

    expect(await state(exportId)).toMatchObject({ state: 'cancelled', files: [] });
    expect(left()).toEqual([]);
  }, 60_000);

  it('F19: one that a shutdown interrupts says so, and leaves no file', async () => {
    const exportId = await begun();
    await desk.strapi.kill('SIGTERM');
    expect(left()).toEqual([]);
    await desk.strapi.restart();

    expect(await state(exportId)).toMatchObject({ state: 'failed', failure: 'interrupted' });
  }, 60_000);

  it('F28: one that a crash interrupts is told as such after the restart, and its files are gone', async () => {
    const exportId = await begun();
    await desk.strapi.kill('SIGKILL');
    // The next start takes it for abandoned only once its instance has been silent for a minute.
    await desk.strapi.database.query(
      `update live_chat_exports set touched_at = 1 where document_id = ? returning id`,
      [exportId]
    );
    await desk.strapi.restart();

    expect(await state(exportId)).toMatchObject({ state: 'failed', failure: 'interrupted' });
    expect(left()).toEqual([]);
  }, 60_000);

  it('R11: counts that are not the preview’s make it fail before it begins', async () => {
    const { until, counts } = await officer(desk).preview([subjectId]);
    const response = await desk.admin.fetch('/live-chat/exports', {
      method: 'POST',
      body: {
        scope: { kind: 'subjects', subjectIds: [subjectId] },
        formats: ['json'],
        language: 'en',
        agents: 'role',
        bom: false,
        names: [],
        decisions: [],
        reason: 'a test',
        until,
        counts: counts.map((one) => ({ ...one, count: one.count + 1 })),
      },
    });

    expect(response.status).toBe(409);
  });

  it('F32: a mail server that is down delays a letter, which the case shows', async () => {
    const details = await desk.admin.json<CaseDetails>('/live-chat/cases', {
      method: 'POST',
      body: {
        kind: 'access',
        source: 'phone',
        requester: { email: 'robin@example.test' },
        details: '',
        language: 'en',
        subjectIds: [subjectId],
      },
    });
    await desk.admin.json(`/live-chat/cases/${details.caseId}/actions`, {
      method: 'POST',
      body: { type: 'write', subject: 'Hello', text: 'We are working on it.' },
    });
    const shown = await eventually('the trouble shows', async () => {
      const now = await desk.admin.json<CaseDetails>(`/live-chat/cases/${details.caseId}`);
      return now.mailTrouble ? now : undefined;
    });

    expect(shown.history.filter(({ mail }) => mail).map(({ mail }) => mail?.state)).toContain(
      'waiting'
    );
  });

  it('R10: refuses 10 kB of search, and swapped dates, in words', async () => {
    const search = (filter: object) =>
      desk.admin.fetch('/live-chat/subjects/search', { method: 'POST', body: { filter } });
    const long = await search({ text: 'x'.repeat(10_240) });
    const swapped = await search({ from: '2026-02-01', to: '2026-01-01' });

    expect([long.status, swapped.status]).toEqual([400, 400]);
    expect(await long.text()).toContain('at most 500 characters');
    expect(await swapped.text()).toContain('swap');
  });
});
