import {
  correspondenceStore,
  requestStore,
} from '../../../../../server/src/rights/cases/case.personal';
import { mailStore } from '../../../../../server/src/foundation/mailing/mail.personal';
import { DAY, office, START, type Office } from './office';

let desk: Office;

beforeEach(async () => {
  desk = await office();
});
afterEach(() => desk.close());

const fromWidget = (more: object = {}) => ({
  requestId: 'r1',
  kind: 'access' as const,
  details: 'All of it.',
  language: 'en',
  subjectId: 'mira',
  emailVerified: false,
  ...more,
});
const fromForm = (email: string, more: object = {}) => ({
  requestId: 'f1',
  kind: 'access' as const,
  details: 'All of it, card 4111.',
  language: 'de',
  email,
  ...more,
});
const typedIn = (more: object = {}) => ({
  kind: 'access' as const,
  source: 'phone' as const,
  requester: { name: 'Mira', email: 'mira@example.test' },
  details: 'Called us.',
  language: 'en',
  subjectIds: ['mira'],
  ...more,
});
const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const read: T[] = [];
  for await (const item of items) read.push(item);
  return read;
};
const tokenOf = (text: string) => /#v=([^&\s]+)/.exec(text)![1]!;
const codeOf = (text: string) => /: (\d{6})/.exec(text)![1]!;
const only = async () => {
  const { cases } = await desk.cases.list({}, { id: '1', contact: true });
  expect(cases).toHaveLength(1);
  return cases[0]!;
};
const opened = async (more: object = {}) => {
  const { caseId } = await desk.cases.create(typedIn(more), '1');
  await desk.mails();
  return caseId;
};

describe('R15: requests out of "My data"', () => {
  it('are stored once, with their due date, and acknowledged', async () => {
    const first = await desk.cases.receive(fromWidget());
    expect(first).toEqual({
      reference: expect.stringMatching(/^R-[2-9A-Z]{7}$/) as string,
      kind: 'access',
      receivedAt: START,
      state: 'received',
      dueAt: Date.parse('2026-04-10T23:59:59.999Z'),
      dueDay: '2026-04-10',
    });
    expect(await desk.cases.receive(fromWidget())).toEqual(first);
    expect(await desk.cases.ofSubjects(['mira'])).toEqual([first]);
    const mails = await desk.mails();
    expect(mails).toMatchObject([{ to: 'mira@example.test' }]);
    expect(mails[0]?.text).toContain(first.reference);
    expect(await only()).toMatchObject({ identity: 'none', mailTrouble: false });
  });

  it('R18: are verified when they came through a mailed link', async () => {
    await desk.cases.receive(fromWidget({ emailVerified: true }));
    const { caseId } = await only();
    expect(await desk.cases.gate(caseId)).toMatchObject({
      open: true,
      subjectIds: ['mira'],
      verifiedAddress: 'mira@example.test',
    });
  });

  it('stop at twenty open ones', async () => {
    for (let i = 0; i < 20; i += 1) {
      await desk.cases.receive(fromWidget({ requestId: `r${i}` }));
    }
    await expect(desk.cases.receive(fromWidget({ requestId: 'x' }))).rejects.toMatchObject({
      code: 'too_many',
    });
  });
});

describe('R14: requests from the form', () => {
  it.each([
    ['mira@example.test', true],
    ['nobody@example.test', false],
  ])('%s gets link and code, and is who it says once the link is opened', async (email, known) => {
    const ids = known ? ['mira'] : [desk.keyed.subjectOf(email)];
    const { reference } = await desk.cases.receivePublic(fromForm(` ${email.toUpperCase()}`));
    expect(await desk.cases.receivePublic(fromForm(email))).toEqual({ reference });
    const [mail, ...others] = await desk.mails();
    expect(others).toEqual([]);
    expect(mail?.to).toBe(email);
    const before = await only();
    expect(before).toMatchObject({ identity: 'pending', subjectIds: [] });
    const token = tokenOf(mail!.text);
    expect(await desk.cases.confirmByToken(token)).toEqual({ reference });
    expect(await desk.cases.confirmByToken(token)).toEqual({ reference });
    const details = await desk.cases.details(before.caseId);
    expect(details.identity).toEqual(
      expect.objectContaining({ state: 'verified', method: 'link', address: email })
    );
    expect(details.subjectIds).toEqual(ids);
    expect(details.details).toBe('All of it, card ****.');
    expect(details.history.map(({ type }) => type)).toEqual([
      'received',
      'verification_sent',
      'verified',
      'subjects_set',
      'mail_out',
    ]);
    // Whoever typed the address into a chat does not see what its owner asks for.
    expect(await desk.cases.ofSubjects(['mira'])).toEqual([]);
    expect(await desk.cases.ofSubjects([desk.keyed.subjectOf(email)])).toHaveLength(1);
  });

  it('keeps neither link nor code, and refuses what is wrong or too old', async () => {
    await desk.cases.receivePublic(fromForm('mira@example.test'));
    const [mail] = await desk.mails();
    const token = tokenOf(mail!.text);
    const rows = JSON.stringify([
      await desk.database.knex('live_chat_mail_messages'),
      await desk.database.knex('live_chat_subject_requests'),
      await desk.database.knex('live_chat_case_events'),
    ]);
    expect(rows).not.toContain(token.split('.')[2]);
    expect(rows).not.toContain(codeOf(mail!.text));
    const refused = { code: 'not_found' };
    await expect(desk.cases.confirmByToken(`${token}0`)).rejects.toMatchObject(refused);
    await expect(desk.cases.confirmByToken('case.x.y')).rejects.toMatchObject(refused);
    desk.clock.at += DAY + 1;
    await expect(desk.cases.confirmByToken(token)).rejects.toMatchObject(refused);
    expect(await only()).toMatchObject({ identity: 'failed' });
  });
});

describe('R14: a stranger who types the address of somebody', () => {
  const email = 'mira@example.test';
  const flood = async (n: number) => {
    for (let i = 0; i < n; i += 1) {
      await desk.cases.receivePublic(fromForm(email, { requestId: `flood${i}`, details: '' }));
    }
  };

  it('does not lock them out, and neither does a quota of mails that is used up', async () => {
    await flood(3);
    desk.quota.open = false;
    await flood(25);
    const { reference } = await desk.cases.receivePublic(fromForm(email));
    expect(reference).toMatch(/^R-/);
    expect(await desk.mails()).toHaveLength(3);
    const { cases } = await desk.cases.list(
      { search: reference, view: 'all' },
      { id: '1', contact: true }
    );
    expect(cases).toMatchObject([{ reference, identity: 'none', state: 'received' }]);
    // What was not sent stands in the case.
    const { history } = await desk.cases.details(cases[0]!.caseId);
    expect(history).toMatchObject([
      { type: 'received' },
      { type: 'mail_held', data: { letter: 'verification' } },
    ]);
    // Somebody of the panel can still ask for the proof.
    await desk.cases.act(cases[0]!.caseId, { type: 'send_verification', address: email }, '1');
    const [mail] = await desk.mails();
    expect(await desk.cases.confirmByToken(tokenOf(mail!.text))).toEqual({ reference });
  });

  it('is not told that twenty are open and proven: no mail goes out, and the case says so', async () => {
    await flood(20);
    for (const { text } of await desk.mails()) await desk.cases.confirmByToken(tokenOf(text));
    expect((await desk.mails()).length).toBeGreaterThan(0);
    const { reference } = await desk.cases.receivePublic(fromForm(email));
    expect(reference).toMatch(/^R-/);
    expect(await desk.mails()).toEqual([]);
    const { cases } = await desk.cases.list(
      { search: reference, view: 'all' },
      { id: '1', contact: true }
    );
    const { history } = await desk.cases.details(cases[0]!.caseId);
    expect(history.map(({ type }) => type)).toEqual(['received', 'mail_held']);
  });

  it('chooses no words of a mail before the proof', async () => {
    await desk.cases.receivePublic(fromForm(email, { name: 'Win at bad.test' }));
    const { caseId } = await only();
    const extend = { type: 'extend', months: 1, reason: 'Many chats.' } as const;
    await desk.cases.act(caseId, extend, '1');
    const before = await desk.mails();
    expect(before).toHaveLength(2);
    expect(JSON.stringify(before)).not.toContain('bad.test');
    await desk.cases.confirmByToken(tokenOf(before[0]!.text));
    expect((await desk.mails())[0]?.text).toContain('Win at bad.test');
  });
});

describe('R10, R11: a proven address that nobody has on file', () => {
  const email = 'nobody@example.test';
  const stores = [requestStore, correspondenceStore, mailStore];

  it.each(['link', 'code'])('is found by search, export and mails after a %s', async (way) => {
    await desk.cases.receivePublic(fromForm(email));
    const { caseId } = await only();
    const [mail] = await desk.mails();
    const own = desk.keyed.subjectOf(email);
    const scope = { subjectIds: [own], until: START + DAY };
    for (const make of stores) expect(await make(desk.database).find(scope)).toBe(0);
    if (way === 'link') {
      await desk.cases.confirmByToken(tokenOf(mail!.text));
      await desk.cases.confirmByToken(tokenOf(mail!.text));
    } else {
      const code = codeOf(mail!.text);
      await desk.cases.act(caseId, { type: 'confirm_code', code }, '1');
    }
    expect(await desk.database.knex('live_chat_case_subjects')).toMatchObject([
      { case_id: caseId, subject_id: own },
    ]);
    for (const make of stores) expect(await make(desk.database).find(scope)).toBeGreaterThan(0);
    expect(await desk.cases.openAbout([own])).toMatchObject([{ caseId }]);
    await desk.cases.assertMayDisclose(caseId, [own]);
    // The address is theirs by their id, so that naming them again changes nothing.
    const named = await desk.cases.act(
      caseId,
      { type: 'set_subjects', subjectIds: [own, own] },
      '1'
    );
    expect(named).toMatchObject({ identity: { state: 'verified' }, addresses: [email] });
  });
});

describe('R18, T28: persons of a verified case', () => {
  it('who do not have the proven address end the proof', async () => {
    desk.onFile.set('sam', ['sam@example.test']);
    desk.onFile.set('mira-at-work', ['MIRA@example.test']);
    await desk.cases.receive(fromWidget({ emailVerified: true }));
    const { caseId } = await only();
    const set = (...subjectIds: string[]) =>
      desk.cases.act(caseId, { type: 'set_subjects', subjectIds }, '1');
    expect((await set('mira', 'mira-at-work')).identity.state).toBe('verified');
    const fallen = await set('mira', 'sam');
    expect(fallen).toMatchObject({ identity: { state: 'none' }, addresses: [] });
    await expect(
      desk.cases.act(caseId, { type: 'send_verification', address: 'mira@example.test' }, '1')
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await set('mira')).addresses).toEqual(['mira@example.test']);
  });
});

describe('R18, F32: the hours of a proof', () => {
  it('begin when its mail has left', async () => {
    const away = () => Object.assign(new Error('away'), { code: 'ECONNECTION' });
    desk.answers.push(...Array.from({ length: 60 }, away));
    await desk.cases.receivePublic(fromForm('mira@example.test'));
    let mails = await desk.mails();
    while (mails.length === 0) {
      desk.clock.at += 3_600_000;
      mails = await desk.mails();
    }
    expect(desk.clock.at - START).toBeGreaterThan(2 * DAY);
    const { caseId } = await only();
    const { identity } = await desk.cases.details(caseId);
    expect(identity).toMatchObject({ state: 'pending', expiresAt: desk.clock.at + DAY });
    desk.clock.at += DAY;
    await desk.cases.confirmByToken(tokenOf(mails[0]!.text));
    expect((await only()).identity).toBe('verified');
  });
});

describe('R18: codes', () => {
  it('are counted, and a new one replaces the old', async () => {
    const caseId = await opened();
    const send = { type: 'send_verification', address: 'MIRA@example.test' } as const;
    await desk.cases.act(caseId, send, '1');
    const old = codeOf((await desk.mails())[0]!.text);
    await desk.cases.act(caseId, send, '1');
    const code = codeOf((await desk.mails())[0]!.text);
    await expect(
      desk.cases.act(caseId, { type: 'confirm_code', code: old }, '1')
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await desk.cases.details(caseId)).identity.attemptsLeft).toBe(4);
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    const done = await desk.cases.act(caseId, { type: 'confirm_code', code: spaced }, '1');
    expect(done.identity).toMatchObject({ state: 'verified', method: 'code' });
    expect(done.history.at(-1)).toMatchObject({ type: 'verified', by: 'Agent 1' });
  });
});

describe('R18: what may be disclosed in the name of a case', () => {
  const conflict = { code: 'conflict' };

  it('is nothing before identity is settled, and nothing on anybody else', async () => {
    const caseId = await opened();
    const { cases } = desk;
    await expect(cases.assertMayDisclose(caseId, ['mira'])).rejects.toMatchObject(conflict);
    await cases.act(caseId, { type: 'waive_identity', reason: 'Known in person.' }, '1');
    await cases.assertMayDisclose(caseId, ['mira']);
    await expect(cases.assertMayDisclose(caseId, ['mira', 'sam'])).rejects.toMatchObject(conflict);
    const personOf = (ids: readonly string[]) => Promise.resolve([...ids, 'mira-at-work']);
    await cases.assertMayDisclose(caseId, ['mira-at-work'], personOf);
    await expect(cases.assertMayDisclose(caseId, ['sam'], personOf)).rejects.toMatchObject(
      conflict
    );
  });

  it('T39: is what the case is about at that moment', async () => {
    const caseId = await opened();
    await desk.cases.act(caseId, { type: 'waive_identity', reason: 'Known in person.' }, '1');
    await desk.cases.act(caseId, { type: 'set_subjects', subjectIds: ['sam'] }, '1');
    for (const id of ['mira', 'sam']) {
      await expect(desk.cases.assertMayDisclose(caseId, [id])).rejects.toMatchObject(conflict);
    }
  });
});

describe('R15: work on a case', () => {
  it('R17: mails a refusal with its remedies', async () => {
    const caseId = await opened();
    const refused = await desk.cases.act(
      caseId,
      { type: 'refuse', ground: 'excessive', text: 'No.' },
      '1'
    );
    const [mail] = await desk.mails();
    expect(mail?.text).toMatch(/^No\.\n\n.*Art\. 77.*Art\. 79/s);
    expect(refused).toMatchObject({ state: 'refused', refusal: { ground: 'excessive' } });
    expect(desk.audits.at(-1)).toEqual({
      action: 'case.refuse',
      by: '1',
      caseId,
      data: { state: 'refused' },
    });
  });

  it('R16: mails an extension with its reason, or says that it has to be posted', async () => {
    const extend = { type: 'extend', months: 1, reason: 'Many chats.' } as const;
    const caseId = await opened();
    const extended = await desk.cases.act(caseId, extend, '1');
    expect(extended.clock.dueAt).toBe(Date.parse('2026-05-10T23:59:59.999Z'));
    expect((await desk.mails())[0]?.text).toContain('Many chats.');
    const unreachable = await opened({ requester: { name: 'Sam' }, subjectIds: [] });
    const posted = await desk.cases.act(unreachable, extend, '1');
    expect(posted.history.at(-1)).toMatchObject({
      type: 'note',
      data: { letter: 'extension', byHand: true },
    });
    expect(await desk.mails()).toEqual([]);
    await expect(
      desk.cases.act(unreachable, { type: 'write', subject: 'S', text: 'T' }, '1')
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('shows letters, notes and who did what, and lists by view and search', async () => {
    const caseId = await opened();
    await desk.cases.act(caseId, { type: 'assign', assigneeId: '2' }, '1');
    await desk.cases.act(caseId, { type: 'write', subject: 'Hello', text: 'Which chats?' }, '2');
    await desk.cases.note(caseId, { type: 'export', by: '2', data: { total: 3 } });
    const details = await desk.cases.details(caseId);
    expect(details.assignee).toEqual({ id: '2', name: 'Agent 2' });
    expect(details.history.slice(-3)).toMatchObject([
      { type: 'assigned', data: { to: 'Agent 2' } },
      { type: 'mail_out', text: 'Which chats?', mail: { to: 'mira@example.test' } },
      { type: 'export', data: { total: 3 } },
    ]);
    await opened({ requester: {}, subjectIds: [] });
    const found = async (filter: object, contact = true) =>
      (await desk.cases.list(filter, { id: '2', contact })).cases.length;
    expect(await found({ view: 'mine' })).toBe(1);
    expect(await found({ view: 'unassigned' })).toBe(1);
    expect(await found({ search: details.reference.toLowerCase() }, false)).toBe(1);
    expect(await found({ search: 'MIRA@example.test' })).toBe(1);
    expect(await found({ search: 'mIr' })).toBe(1);
    expect(await found({ search: 'mira' }, false)).toBe(0);
    expect(await found({ subjectId: 'mira' })).toBe(1);
    expect(await found({ search: 'unknown@example.test' })).toBe(0);
    expect(await desk.cases.counts({ id: '2' })).toEqual({
      open: 2,
      overdue: 0,
      soon: 0,
      unassigned: 1,
      mine: 1,
    });
  });

  it('pages through all of them, each once', async () => {
    for (let i = 0; i < 120; i += 1) await desk.cases.create(typedIn({ subjectIds: [] }), '1');
    for (const view of ['open', 'all'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await desk.cases.list(
          { view, ...(cursor ? { cursor } : {}) },
          { id: '1', contact: true }
        );
        seen.push(...page.cases.map(({ caseId }) => caseId));
        cursor = page.next;
      } while (cursor);
      expect(new Set(seen).size).toBe(120);
      expect(seen).toHaveLength(120);
    }
  });

  it('R16: does not start the clock in the future, nor at entering', async () => {
    await expect(desk.cases.create(typedIn({ receivedAt: START + 1 }), '1')).rejects.toMatchObject({
      code: 'invalid_request',
    });
    const made = await desk.cases.create(typedIn({ receivedAt: START - 20 * DAY }), '1');
    expect(made.clock.dueAt).toBe(Date.parse('2026-03-18T23:59:59.999Z'));
  });

  it('R16: a day picked by hand is that day for the controller, and so is the day it is due', async () => {
    desk.settings.timeZone = 'Europe/London';
    desk.clock.at = Date.parse('2026-10-05T10:00:00Z');
    const made = await desk.cases.create(typedIn({ receivedDay: '2026-10-01' }), '1');
    expect(made.clock).toMatchObject({
      receivedAt: Date.parse('2026-09-30T23:00:00Z'),
      dueAt: Date.parse('2026-11-01T23:59:59.999Z'),
      dueDay: '2026-11-01',
    });
    await expect(
      desk.cases.create(typedIn({ receivedDay: '2026-10-06' }), '1')
    ).rejects.toMatchObject({ code: 'invalid_request' });
    // Whoever moves the controller to another zone moves no date that was told.
    desk.settings.timeZone = 'Asia/Tokyo';
    expect((await desk.cases.details(made.caseId)).clock.dueDay).toBe('2026-11-01');
  });
});

describe('R16: reminders', () => {
  it('go out once for each step, whoever looks, and name nobody', async () => {
    const caseId = await opened();
    const counts: number[] = [];
    for (let day = 0; day < 35; day += 1) {
      desk.clock.at = START + day * DAY;
      const looks = await Promise.all(
        [desk.cases, desk.another()].map((one) => one.reminders.remind(desk.clock.at))
      );
      counts.push(looks[0]! + looks[1]!);
    }
    expect(counts.reduce((a, b) => a + b)).toBe(4);
    expect(counts.flatMap((n, day) => (n ? [day] : []))).toEqual([21, 26, 30, 32]);
    const mails = await desk.mails();
    expect(mails.map(({ to }) => to)).toEqual(Array(4).fill('team@example.test'));
    expect(JSON.stringify(mails)).not.toMatch(/mira/i);
    const { history } = await desk.cases.details(caseId);
    expect(history.filter(({ type }) => type === 'reminded').map(({ data }) => data)).toEqual([
      { step: 10 },
      { step: 5 },
      { step: 1 },
      { step: 0 },
    ]);
    expect(await desk.cases.counts({ id: '1' })).toMatchObject({ overdue: 1, soon: 0 });
  });

  it('stand still with the clock, and go nowhere without an address', async () => {
    const caseId = await opened();
    await desk.cases.act(caseId, { type: 'pause', reason: 'Identity.' }, '1');
    desk.clock.at += 100 * DAY;
    expect(await desk.cases.reminders.remind(desk.clock.at)).toBe(0);
    await desk.cases.act(caseId, { type: 'resume' }, '1');
    desk.clock.at += 40 * DAY;
    desk.settings.remindTo = '';
    expect(await desk.cases.reminders.remind(desk.clock.at)).toBe(0);
    desk.settings.remindTo = 'team@example.test';
    expect(await desk.cases.reminders.remind(desk.clock.at)).toBe(1);
  });
});

describe('R11: what search and export know of cases', () => {
  it('counts exactly what it exports', async () => {
    desk.onFile.set('also', ['also@example.test']);
    const caseId = await opened({ subjectIds: ['mira', 'also'] });
    await desk.cases.act(caseId, { type: 'note', text: 'Seen.' }, '1');
    await desk.cases.act(caseId, { type: 'log_received', text: 'A letter, 4111.' }, '1');
    await opened({ subjectIds: ['other'] });
    desk.settings.remindTo = 'team@example.test';
    desk.clock.at += 40 * DAY;
    await desk.cases.reminders.remind(desk.clock.at);
    await desk.outbox.enqueue({ to: 'm@x.test', subject: 'S', text: 'T', subjectId: 'mira' });
    const expected = { requests: 1, correspondence: 3, mails: 2 };
    for (const subjectIds of [['mira'], ['mira', 'also']]) {
      const scope = { subjectIds, until: desk.clock.at };
      for (const make of [requestStore, correspondenceStore, mailStore]) {
        const store = make(desk.database);
        const records = await all(store.export(scope));
        expect([store.info.key, records.length]).toEqual([
          store.info.key,
          expected[store.info.key as 'mails'],
        ]);
        expect(await store.find(scope)).toBe(records.length);
        expect(await store.find({ ...scope, until: START - 1 })).toBe(0);
        expect(await store.find({ ...scope, chatIds: ['c'] })).toBe(0);
        const keys = store.info.fields.map(({ key }) => key).sort();
        for (const { values, subjectId } of records) {
          expect(Object.keys(values).sort()).toEqual(keys);
          expect(subjectIds).toContain(subjectId);
        }
        expect(await all(store.export(scope, records[0]!.id))).toEqual(records.slice(1));
      }
    }
    expect((await requestStore(desk.database).verify('Called us')).length).toBe(1);
    expect((await mailStore(desk.database).verify('mira@example')).length).toBe(1);
  });
});
