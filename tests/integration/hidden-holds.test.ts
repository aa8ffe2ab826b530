import type { AuditAnswer, ConsentRow } from '../../protocol';
import { createRoleUser, type RoleUser } from '../support/admin';
import { visitor, type Visitor } from '../support/visitor';
import { openDesk, type Desk } from './support/desk';
import { eraser } from './support/erasure';
import { allBut, exportOf, subjectOf } from './support/planted';
import { Editor } from './support/privacy';
import { connectAgent, type AgentClient } from './support/sockets';

let desk: Desk;
let blind: RoleUser;
let window: AgentClient;
let robin: Visitor;
let subjectId: string;
let caseId: string;
let exportId: string;
let recordId: string;
let otherId: string;

const ask = async (path: string, body?: object, method = body ? 'POST' : 'GET') => {
  const response = await blind.session.fetch(`/live-chat${path}`, {
    method,
    ...(body ? { body } : {}),
  });
  return { status: response.status, text: await response.text() };
};

beforeAll(async () => {
  desk = await openDesk();
  await new Editor(desk.admin).everything();
  robin = visitor(desk.strapi);
  await robin.start({ offline: { name: 'Marrowby' }, consents: { news: true }, body: 'marrowby' });
  subjectId = await subjectOf(desk.admin, robin.chatId);
  const office = eraser(desk.admin);
  ({ caseId } = await office.case({ kind: 'access', subjectIds: [subjectId] }));
  ({ exportId } = await exportOf(desk.admin, subjectId));
  const { rows } = await desk.admin.json<{ rows: ConsentRow[] }>(
    '/live-chat/privacy/consents/search',
    { method: 'POST', body: {} }
  );
  recordId = rows[0]!.recordId;
  const other = visitor(desk.strapi);
  await other.start({
    offline: { name: 'Oakes' },
    consents: { news: false },
    body: 'another matter',
  });
  otherId = await subjectOf(desk.admin, other.chatId);
  blind = await createRoleUser(desk.strapi, desk.admin, allBut('holdRead'), { firstname: 'Bo' });
  window = await connectAgent(desk.strapi, blind.session);
}, 240_000);

const scope = () => ({ kind: 'subjects', subjectIds: [subjectId] });
const DOORS: Record<string, () => Promise<{ status: number; text: string }>> = {
  'a person': () => ask(`/subjects/people/${subjectId}`),
  'records of a person': () => ask(`/subjects/people/${subjectId}/records/messages`),
  'a consent': () => ask(`/privacy/consents/${recordId}`),
  'a proof': () => ask(`/privacy/consents/${recordId}/proof?format=json`),
  'a case': () => ask(`/cases/${caseId}`),
  'a letter': () => ask(`/cases/${caseId}/letters`, { kind: 'blank' }),
  'an action on a case': () => ask(`/cases/${caseId}/actions`, { type: 'note', text: 'x' }),
  'a preview of an export': () =>
    ask('/exports/preview', { scope: scope(), names: [], agents: 'role' }),
  'an export': () => ask(`/exports/${exportId}`),
  'a file of an export': () => ask(`/exports/${exportId}/files/0`),
  'deliveries of an export': () => ask(`/exports/${exportId}/deliveries`),
  'a preview of an erasure': () => ask('/erasures/preview', { scope: scope(), statistics: 'drop' }),
  'a correction': () =>
    ask('/subjects/corrections', {
      correction: { kind: 'profile', subjectId, field: 'name', value: 'X' },
      reason: 'x',
    }),
  'a transcript': () => ask(`/transcripts/${robin.chatId}`),
  'its check': () => ask(`/transcripts/${robin.chatId}/verify`, {}),
  'a redaction': () => ask(`/desk/chats/${robin.chatId}/redactions`, { seq: 1, from: 0, to: 3 }),
};
/** Doors to somebody else that take the id of a case besides. */
const elsewhere = () => ({ scope: { kind: 'subjects', subjectIds: [otherId] }, caseId });
const WITH_A_CASE: Record<string, () => Promise<{ status: number; text: string }>> = {
  'a preview of an export': () =>
    ask('/exports/preview', { ...elsewhere(), names: [], agents: 'role' }),
  'the review of an export': () =>
    ask('/exports/preview/records', {
      ...elsewhere(),
      names: [],
      agents: 'role',
      until: Date.now(),
    }),
  'a preview of an erasure': () => ask('/erasures/preview', { ...elsewhere(), statistics: 'drop' }),
  'a correction': () =>
    ask('/subjects/corrections', {
      correction: { kind: 'profile', subjectId: otherId, field: 'name', value: 'X' },
      reason: 'x',
      caseId,
    }),
};
const LISTS: Record<string, () => Promise<{ text: string }>> = {
  people: () => ask('/subjects/search', { filter: { text: 'marrowby' } }),
  'people by id': () => ask('/subjects/search', { filter: { id: robin.chatId } }),
  consents: () => ask('/privacy/consents/search', {}),
  'consents of a person': () => ask('/privacy/consents/search', { search: subjectId }),
  cases: () => ask('/cases/search', { view: 'all' }),
  exports: () => ask('/exports'),
  erasures: () => ask('/erasures'),
  deliveries: () => ask('/privacy/deliveries'),
  'the desk': async () => ({
    text: JSON.stringify(await window.say('desk:list', { view: 'all' })),
  }),
  'the desk, searched': async () => ({
    text: JSON.stringify(await window.say('desk:list', { view: 'all', search: 'marrowby' })),
  }),
};

describe('R29: reading leaves a line', () => {
  const lines = async (): Promise<{ action: string; target: string }[]> => {
    const { lines: found } = await desk.admin.json<AuditAnswer>('/live-chat/audit/search', {
      method: 'POST',
      body: { actor: blind.session.user.documentId },
    });
    return found;
  };

  it.each([
    ['chat:sync', { since: 0 }],
    ['chat:history', { before: 99 }],
  ])('of a chat that was never opened, by %s', async (event, more) => {
    const before = (await lines()).filter(({ action }) => action === 'inbox.view').length;
    await window.say(event, { chatId: robin.chatId, ...more });

    const after = (await lines()).filter(({ action }) => action === 'inbox.view');
    expect(after).toHaveLength(before + 1);
    expect(after[0]).toMatchObject({ target: robin.chatId });
  });

  const reading = [
    'a person',
    'records of a person',
    'a consent',
    'a proof',
    'a case',
    'a letter',
    'a preview of an export',
    'a preview of an erasure',
    'a transcript',
    'its check',
    'deliveries of an export',
  ];
  it.each(reading)('of %s', async (door) => {
    const before = await lines();
    expect((await DOORS[door]!()).status).toBe(200);
    expect((await lines()).length).toBeGreaterThan(before.length);
  });
});

describe('R22: a hidden hold, for whoever may not see holds', () => {
  let before: Record<string, string>;

  beforeAll(async () => {
    before = {};
    for (const [name, list] of Object.entries(LISTS)) before[name] = (await list()).text;
    await eraser(desk.admin).hold({ target: { kind: 'subject', subjectId } });
  });

  it.each(Object.keys(DOORS))('%s is not there', async (door) => {
    expect((await DOORS[door]!()).status).toBe(404);
  });

  it.each(Object.keys(WITH_A_CASE))('%s of somebody else knows no such case', async (door) => {
    const real = await WITH_A_CASE[door]!();
    expect(real.status).toBe(404);
    const theirs = caseId;
    caseId = 'a'.repeat(24);
    const none = await WITH_A_CASE[door]!();
    caseId = theirs;
    expect(real).toEqual(none);
  });

  it.each(Object.keys(LISTS))('the list of %s does not have it', async (list) => {
    const { text } = await LISTS[list]!();
    for (const id of [subjectId, robin.chatId, recordId, caseId, exportId]) {
      expect([id, text.includes(id)]).toEqual([id, false]);
    }
    expect(text.toLowerCase()).not.toContain('marrowby');
  });

  it('all lists that name anybody had it before, and have it again for who may see holds', async () => {
    const had = Object.entries(before).filter(([, text]) =>
      [subjectId, robin.chatId, recordId, caseId, exportId].some((id) => text.includes(id))
    );
    expect(had.map(([name]) => name)).toEqual(
      expect.arrayContaining(['people', 'consents', 'cases', 'exports', 'the desk'])
    );
    const { status } = await desk.admin.fetch(`/live-chat/subjects/people/${subjectId}`);
    expect(status).toBe(200);
  });
});
