import { LiveChatError, type Correction } from '../../../../../protocol';
import { CorrectionService } from '../../../../../server/src/rights/correction/correction.service';
import type { AuditAct } from '../../../../../server/src/foundation/audit/audit.service';
import type { CaseGateInfo } from '../../../../../server/src/rights/cases';
import { memoryDatabase } from '../../accountability/retention/memory';

const AT = Date.UTC(2026, 10, 24, 10);
const MIRA = 'subject-mira';
const OLD = 'mira@old.example';
const NEW = 'mira@new.example';

let database: Awaited<ReturnType<typeof memoryDatabase>>;
let acts: unknown[][];
let audited: AuditAct[];
let disclosed: boolean;
let free: boolean;
let service: CorrectionService;

const of = (name: string) => database.knex(database.table(`plugin::live-chat.${name}`));
const note =
  (name: string) =>
  (...args: unknown[]): Promise<void> => {
    acts.push([name, ...args]);
    return Promise.resolve();
  };

beforeAll(async () => {
  database = await memoryDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  acts = [];
  audited = [];
  disclosed = true;
  free = true;
  for (const name of ['visitor', 'chat', 'consent-standing']) await of(name).delete();
  await of('visitor').insert([
    { document_id: MIRA, name: 'Mira', email: OLD, language: 'en' },
    { document_id: 'subject-tom', name: 'Tom', email: OLD, language: 'en' },
  ]);
  const standing = (subject: string, purpose: string, contact: string | null) => ({
    subject_id: subject,
    purpose,
    contact,
    purpose_version: 1,
    state: 'given',
    record_id: `record-${subject}-${purpose}`,
    at: AT,
  });
  await of('consent-standing').insert([
    standing(MIRA, 'newsletter', OLD),
    standing(MIRA, 'offers', ` ${OLD.toUpperCase()} `),
    standing(MIRA, 'survey', 'mira@work.example'),
    standing(MIRA, 'chat', null),
    standing('subject-tom', 'newsletter', OLD),
  ]);
  await of('chat').insert({
    document_id: 'chat-1',
    visitor_id: MIRA,
    answers: JSON.stringify([
      { key: 'city', label: 'City', value: 'Bonn' },
      { label: 'Order', value: 'A-17' },
    ]),
  });
  service = new CorrectionService({
    ground: { database, clock: { now: () => AT } },
    audit: {
      record: (act) => {
        audited.push(act);
        acts.push(['audit']);
        return Promise.resolve();
      },
    },
    masks: { text: (text) => text.replace(/\d{16}/g, '•'.repeat(16)) },
    links: { groupOf: (ids) => Promise.resolve([...ids]) },
    holds: {
      covering: () => Promise.resolve([]),
      assertFree: async (...args) => {
        await note('assertFree')(...args);
        if (!free) throw new LiveChatError('conflict', 'It is held.');
      },
    },
    cases: {
      gate: () => Promise.resolve({ kind: 'access' } as CaseGateInfo),
      assertMayDisclose: async (caseId, subjectIds) => {
        await note('assertMayDisclose')(caseId, subjectIds);
        if (!disclosed) throw new LiveChatError('conflict', 'Not identified.');
      },
      note: note('note'),
    },
    index: { addVisitors: note('addVisitors'), refreshChats: note('refreshChats') },
    exports: { destroyAbout: note('destroyAbout') },
    news: {
      queue: async (...args) => {
        await note('queue')(...args);
        return 0;
      },
    },
  });
});

const correct = (correction: Correction, caseId?: string) =>
  service.correct(
    { correction, reason: 'asked by telephone', ...(caseId ? { caseId } : {}) },
    'admin-1'
  );
const profile = (field: 'name' | 'email' | 'language', value: string, subjectId = MIRA) =>
  ({ kind: 'profile', subjectId, field, value }) as const;
const answer = (index: number, value: string, chatId = 'chat-1') =>
  ({ kind: 'answer', chatId, index, value }) as const;
const rows = async () => ({
  visitors: (await of('visitor').orderBy('id').select('name', 'email', 'language')) as unknown[],
  contacts: (await of('consent-standing').orderBy('id').pluck('contact')) as unknown[],
  answers: (await of('chat').pluck('answers')) as unknown[],
});

describe('R24: what a correction may say', () => {
  it.each([
    ['email', 'mira'],
    ['email', 'mira@example'],
    ['email', '@example.org'],
    ['email', 'mira@@example.org'],
    ['email', 'Mira <mira@example.org>'],
    ['email', 'mira@example.org, tom@example.org'],
    ['email', 'mi ra@example.org'],
    ['language', 'e'],
    ['language', 'English'],
    ['language', 'en_GB'],
    ['language', 'en-'],
    ['language', '<b>'],
  ] as const)('R24: refuses as %s "%s", and nothing has happened', async (field, value) => {
    const before = await rows();

    await expect(correct(profile(field, value), 'case-1')).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringMatching(/^value: /) as unknown,
    });
    expect(await rows()).toEqual(before);
    // Nor does the log say that something was corrected.
    expect(acts).toEqual([]);
  });

  it('R24: does not repeat in its answer what was typed', async () => {
    await expect(correct(profile('email', 'mira-unmistakable'))).rejects.toMatchObject({
      message: expect.not.stringContaining('unmistakable') as unknown,
    });
  });

  it.each([
    ['email', ` ${NEW} `, NEW],
    ['email', 'Mira.O’Neil+x@sub.example.org', 'Mira.O’Neil+x@sub.example.org'],
    ['language', 'de', 'de'],
    ['language', 'zh-Hant-TW', 'zh-Hant-TW'],
    ['name', '  Mira @ home ', 'Mira @ home'],
    ['name', '   ', null],
    ['email', '', null],
  ] as const)('R24: writes as %s "%s"', async (field, value, expected) => {
    await correct(profile(field, value));
    const { visitors } = await rows();

    expect(visitors[0]).toEqual({ name: 'Mira', email: OLD, language: 'en', [field]: expected });
    expect(visitors[1]).toEqual({ name: 'Tom', email: OLD, language: 'en' });
  });
});

describe('R24: an address that was wrong', () => {
  it('R24: consents that were given under it go on under the right one, and no others', async () => {
    await correct(profile('email', NEW));

    expect((await rows()).contacts).toEqual([NEW, NEW, 'mira@work.example', null, OLD]);
  });

  it('R24: without an address before, no consent gets one', async () => {
    await of('visitor').where('document_id', MIRA).update({ email: null });
    await correct(profile('email', NEW));

    expect((await rows()).visitors[0]).toMatchObject({ email: NEW });
    expect((await rows()).contacts).not.toContain(NEW);
  });

  it('R24: another name or language changes no address', async () => {
    const { contacts } = await rows();
    await correct(profile('name', OLD));
    await correct(profile('language', 'de'));

    expect((await rows()).contacts).toEqual(contacts);
  });
});

describe('R24: a correction and who has to know of it', () => {
  it('R24: is written down before it is done, then index, exports, receivers and the case', async () => {
    await correct(profile('email', NEW), 'case-1');

    expect(acts).toEqual([
      ['assertFree', [MIRA], 'correction'],
      ['assertMayDisclose', 'case-1', [MIRA]],
      ['audit'],
      ['addVisitors', [MIRA]],
      ['destroyAbout', [MIRA]],
      ['queue', 'subject.corrected', [MIRA], `${MIRA}-${AT}`, 'email'],
      ['note', 'case-1', { type: 'correction', by: 'admin-1', text: 'asked by telephone' }],
    ]);
  });

  it('R24: says in the log who corrected which field, never what it said or says', async () => {
    await correct(profile('email', NEW));
    await correct(answer(0, 'Cologne'));

    expect(audited).toEqual([
      { action: 'subject.correct', by: 'admin-1', target: MIRA, data: { field: 'email' } },
      {
        action: 'subject.correct',
        by: 'admin-1',
        target: MIRA,
        data: { field: 'answer', chat: 'chat-1' },
      },
    ]);
    expect(JSON.stringify(audited)).not.toMatch(/example|Cologne|Bonn|telephone/);
  });

  it('R24: asks no case that is not named', async () => {
    await correct(profile('name', 'Mirabel'));

    expect(acts.map(([name]) => name)).toEqual([
      'assertFree',
      'audit',
      'addVisitors',
      'destroyAbout',
      'queue',
    ]);
  });

  it('R18: nothing is changed or written down while the case does not allow it', async () => {
    disclosed = false;
    const before = await rows();

    await expect(correct(profile('name', 'Mirabel'), 'case-1')).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await rows()).toEqual(before);
    expect(acts.map(([name]) => name)).toEqual(['assertFree', 'assertMayDisclose']);
  });

  it.each([
    ['a profile', profile('name', 'Mirabel'), [MIRA]],
    ['an answer', answer(0, 'Cologne'), [MIRA, 'chat-1']],
  ] as const)('R22: %s that is held stays as it is', async (_, correction, ids) => {
    free = false;
    const before = await rows();

    await expect(correct(correction, 'case-1')).rejects.toMatchObject({ code: 'conflict' });
    expect(await rows()).toEqual(before);
    expect(acts).toEqual([['assertFree', ids, 'correction']]);
  });

  it.each([
    ['person', profile('name', 'Nobody', 'subject-nobody')],
    ['chat', answer(0, 'Cologne', 'chat-nowhere')],
  ] as const)('R24: an unknown %s is not found', async (_, correction) => {
    const before = await rows();

    await expect(correct(correction, 'case-1')).rejects.toMatchObject({ code: 'not_found' });
    expect(await rows()).toEqual(before);
    expect(acts).toEqual([]);
  });
});

describe('R24: an answer on a form', () => {
  const answers = async () => JSON.parse(String((await rows()).answers[0])) as unknown;

  it('R24: is changed alone, under the same question, masked as everything that is written', async () => {
    await correct(answer(0, 'card 4111111111111111'));

    expect(await answers()).toEqual([
      { key: 'city', label: 'City', value: `card ${'•'.repeat(16)}` },
      { label: 'Order', value: 'A-17' },
    ]);
    expect(acts).toContainEqual(['refreshChats', ['chat-1']]);
    expect(acts).toContainEqual(['queue', 'subject.corrected', [MIRA], `${MIRA}-${AT}`, 'answer']);
  });

  it('R24: is not found where there is none, and receivers are told nothing', async () => {
    const before = await answers();

    await expect(correct(answer(2, 'Cologne'))).rejects.toMatchObject({ code: 'not_found' });
    expect(await answers()).toEqual(before);
    expect(acts.map(([name]) => name)).not.toContain('queue');
  });
});
