import { AuditStore } from '../../../../../server/src/foundation/audit/audit.store';
import { BUILT_IN_ENQUIRY } from '../../../../../server/src/transparency/purposes/enquiry';
import { HoldGuard } from '../../../../../server/src/rights/holds';
import { createTasks } from '../../../../../server/src/accountability/retention/tasks';
import { Protection } from '../../../../../server/src/accountability/retention/protection';
import type { TaskDeps } from '../../../../../server/src/accountability/retention/tasks';
import { memoryDatabase } from './memory';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 24);
const RULE = { days: 30, action: 'delete' as const };
const nothing = () => Promise.resolve();

let database: Awaited<ReturnType<typeof memoryDatabase>>;

const into = (name: string, rows: object | object[]) =>
  database.knex(database.table(`plugin::live-chat.${name}`)).insert(rows);
const idsIn = (name: string): Promise<string[]> =>
  database
    .knex(database.table(`plugin::live-chat.${name}`))
    .orderBy('id')
    .pluck('document_id');

const tasksWith = (over: Partial<TaskDeps> = {}) => {
  const guard = new HoldGuard(database);
  const tasks = createTasks({
    database,
    clock: { now: () => NOW },
    guard,
    protection: new Protection(database, guard),
    purposes: () =>
      Promise.resolve([
        {
          ...BUILT_IN_ENQUIRY,
          key: 'news',
          retention: { ...BUILT_IN_ENQUIRY.retention, days: 30 },
        },
      ]),
    forms: {
      version: () => Promise.reject(new Error('there are no forms')),
      published: () => Promise.resolve([]),
    },
    auditLog: { shorten: () => Promise.resolve(0), store: new AuditStore(database) },
    endChat: nothing,
    eraseChats: nothing,
    answersChanged: nothing,
    eraseConsents: nothing,
    eraseVisitors: nothing,
    eraseCases: nothing,
    onDefect: (error) => {
      throw error;
    },
    ...over,
  });
  return (key: string) => tasks.find((one) => one.key === key)!;
};

/** Runs a category to its end, as a run does. */
const run = async (over: Partial<TaskDeps>, key: string) => {
  for await (const _ of tasksWith(over)(key).batches(RULE, 200));
};

const hold = (id: string, kind: 'subject' | 'chat' = 'subject') =>
  into('hold-target', { hold_id: `hold of ${id}`, kind, target_id: id, hidden: 0 });
const visitor = (id: string) => ({ document_id: id, token_hash: id, updated_at: NOW - 40 * DAY });
const chat = (id: string, visitorId: string, ended = 40) => ({
  document_id: id,
  visitor_id: visitorId,
  status: 'ended',
  start_id_hash: id,
  ended_at: NOW - ended * DAY,
});
const link = (low: string, high: string, verdict = 'same') => ({
  document_id: `${low}-${high}`,
  low,
  high,
  verdict,
});

beforeEach(async () => {
  database = await memoryDatabase();
});
afterEach(() => database.close());

describe('R25: profiles', () => {
  const erasedOf = async () => {
    const erased: string[] = [];
    await run({ eraseVisitors: (ids) => Promise.resolve(void erased.push(...ids)) }, 'visitors');
    return erased;
  };

  it.each([
    ['mail-message', { document_id: 'm', subject_id: 'owner' }],
    ['webhook-delivery', { document_id: 'w', subject_id: 'owner' }],
    ['data-export', { document_id: 'e', subjects: ' other owner ' }],
    ['hold-target', { hold_id: 'h', kind: 'subject', target_id: 'owner', hidden: 0 }],
  ])('stay while a %s belongs to them', async (name, row) => {
    await into('visitor', ['owner', 'own', 'nobody'].map(visitor));
    await into(name, row);

    expect(await erasedOf()).toEqual(['own', 'nobody']);
  });

  it('stay while another id of the same person has chats, step by step', async () => {
    await into('visitor', ['a', 'b', 'c', 'd', 'e'].map(visitor));
    await into('identity-link', [link('a', 'b'), link('b', 'c'), link('c', 'd', 'different')]);
    await into('chat', chat('chat', 'c'));

    expect(await erasedOf()).toEqual(['d', 'e']);
  });

  it('stay when a chat or a hold has come to be since the run began', async () => {
    const ids = Array.from({ length: 120 }, (_, i) => `v${i}`);
    await into('visitor', ids.map(visitor));
    const erased: string[] = [];
    await run(
      {
        eraseVisitors: async (batch) => {
          if (erased.length === 0) {
            await into('chat', { ...chat('new', 'v60'), status: 'active', ended_at: null });
            await hold('v70');
          }
          erased.push(...batch);
        },
      },
      'visitors'
    );

    expect(erased).toEqual(ids.filter((id) => id !== 'v60' && id !== 'v70'));
  });
});

describe('R22: chats', () => {
  const ids = Array.from({ length: 120 }, (_, i) => `c${i}`);

  it('stay when they were put on hold, or asked about, since the run began', async () => {
    await into(
      'chat',
      ids.map((id, i) => chat(id, `v${i}`))
    );
    const batches: string[][] = [];
    await run(
      {
        eraseChats: async (batch) => {
          if (batches.length === 0) {
            await hold('c60', 'chat');
            await hold('v70');
            await into('subject-request', {
              document_id: 'case',
              reference: 'R',
              request_hash: 'R',
              state: 'received',
            });
            await into('case-subject', { case_id: 'case', subject_id: 'v80' });
          }
          batches.push([...batch]);
        },
      },
      'chats'
    );

    expect(Math.max(...batches.map((one) => one.length))).toBeLessThanOrEqual(50);
    const stayed = ['c60', 'c70', 'c80'];
    expect(batches.flat()).toEqual(ids.filter((id) => !stayed.includes(id)));
  });
});

describe('R25: requests that nobody has proven to be theirs', () => {
  const request = (id: string, over: object = {}) => ({
    document_id: id,
    reference: id,
    request_hash: id,
    source: 'form',
    state: 'received',
    identity_state: 'pending',
    received_at: NOW - 100 * DAY,
    entered_at: NOW - 100 * DAY,
    due_at: NOW - 70 * DAY,
    ...over,
  });

  it('go once both their time to answer and their days are over, and none that people have entered', async () => {
    await into('subject-request', [
      request('over'),
      request('letter', { source: 'letter' }),
      request('widget', { source: 'widget' }),
      request('back-dated', { entered_at: NOW - 10 * DAY }),
      request('extended', { due_at: NOW + DAY }),
      request('paused', { state: 'paused', paused_since: NOW - 90 * DAY }),
      request('verified', { identity_state: 'verified' }),
      request('waived', { identity_state: 'waived' }),
      request('closed', { state: 'refused' }),
    ]);
    const erased: string[] = [];
    await run({ eraseCases: (ids) => Promise.resolve(void erased.push(...ids)) }, 'unverified');

    expect(erased).toEqual(['over']);
  });
});

describe('R25: proofs of consent', () => {
  const record = (id: string, subjectId: string, days: number, more: object = {}) => ({
    document_id: id,
    record: '{}',
    subject_id: subjectId,
    purpose: 'news',
    request_hash: id,
    at: NOW - days * DAY,
    ...more,
  });
  const standing = (subjectId: string, recordId: string, days: number, state = 'withdrawn') => ({
    document_id: `s-${subjectId}`,
    subject_id: subjectId,
    purpose: 'news',
    record_id: recordId,
    state,
    at: NOW - days * DAY,
  });

  it('go with where their person stands, but not a question that was asked since', async () => {
    await into('consent', [
      record('given', 'v', 90),
      record('withdrawn', 'v', 40),
      record('asked', 'v', 1),
      record('held', 'w', 90, { chat_id: 'chat' }),
    ]);
    await into('consent-standing', [standing('v', 'withdrawn', 40), standing('w', 'held', 90)]);
    await hold('chat', 'chat');
    await run({}, 'consents');

    expect(await idsIn('consent')).toEqual(['asked', 'held']);
    expect(await idsIn('consent-standing')).toEqual(['s-w']);
  });

  it('all stay when the person has agreed again since the standing was read', async () => {
    await into('consent', [record('given', 'v', 90), record('withdrawn', 'v', 40)]);
    await into('consent-standing', standing('v', 'withdrawn', 40));
    // The answer comes between the page of what is due and the transaction that ends it.
    const { knex } = database;
    const agree = async () => {
      await into('consent', record('again', 'v', 0));
      await knex(database.table('plugin::live-chat.consent-standing')).update({
        record_id: 'again',
        state: 'given',
        at: NOW,
      });
    };
    const transaction = knex.transaction.bind(knex);
    let agreed = false;
    const late = new Proxy(knex, {
      get: (target, name) =>
        name === 'transaction'
          ? async (work: Parameters<typeof transaction>[0]) => {
              if (!agreed) await agree();
              agreed = true;
              return transaction(work);
            }
          : (Reflect.get(target, name) as unknown),
    });
    await run({ database: { ...database, knex: late } }, 'consents');

    expect(agreed).toBe(true);
    expect(await idsIn('consent')).toEqual(['given', 'withdrawn', 'again']);
    expect(await idsIn('consent-standing')).toEqual(['s-v']);
  });
});

describe('R22: what holds have kept is told', () => {
  it('with the ids that they cover, and not what an open request keeps', async () => {
    await into('chat', [chat('c1', 'v1'), chat('c2', 'v2'), chat('c3', 'v3'), chat('c4', 'v1', 1)]);
    await hold('v1');
    await hold('c2', 'chat');
    await into('subject-request', {
      document_id: 'case',
      reference: 'R',
      request_hash: 'R',
      state: 'received',
    });
    await into('case-subject', { case_id: 'case', subject_id: 'v3' });
    const chats = tasksWith()('chats');

    expect((await chats.due(RULE)).held).toBe(3);
    expect(await chats.stopped!(RULE, 400)).toEqual({ ids: ['v1', 'c2'], count: 2 });
    expect((await chats.stopped!(RULE, 1)).ids).toHaveLength(1);
  });

  it.each([
    ['visitors', 'visitor', visitor('v1')],
    ['mails', 'mail-message', { subject_id: 'v1', state: 'sent', queued_at: 1 }],
    ['mails', 'mail-message', { case_id: 'case', state: 'sent', queued_at: 1 }],
    ['exports', 'data-export', { subjects: ' v0 v1 ', state: 'expired', made_at: 1 }],
    ['disclosures', 'webhook-delivery', { subject_id: 'v1', state: 'sent', queued_at: 1 }],
    ['suppressions', 'suppression', { email_hash: 'hash', purpose: 'p', at: 1 }],
    [
      'requests',
      'subject-request',
      { document_id: 'case', state: 'refused', details: 'x', closed_at: 1 },
    ],
    [
      'consents',
      'consent-standing',
      { subject_id: 'v1', purpose: 'news', state: 'refused', at: 1 },
    ],
  ])('in %s', async (key, name, row) => {
    await into(name, row);
    if (name !== 'visitor') {
      await into('case-subject', { case_id: 'case', subject_id: 'v1' });
      await into('consent', { subject_id: 'v1', purpose: 'x', email_hash: 'hash' });
    }
    const task = tasksWith()(key);
    expect(await task.stopped!(RULE, 400)).toEqual({ ids: [], count: 0 });
    await hold('v1');
    await hold('v2');

    expect(await task.stopped!(RULE, 400)).toEqual({ ids: ['v1'], count: 1 });
  });
});
