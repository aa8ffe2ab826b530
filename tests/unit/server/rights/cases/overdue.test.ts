import fc from 'fast-check';
import { LETTER_LANGUAGES, letterOf } from '../../../../../server/src/rights/cases/letters';
import { caseLetter } from '../../../../../server/src/rights/cases/case-letters';
import { dueDay } from '../../../../../server/src/rights/cases/clock.rules';
import { aCase } from './a-case';
import { DAY, office, START, type Office } from './office';

let desk: Office;

beforeEach(async () => {
  desk = await office();
});
afterEach(() => desk.close());

const writer = { name: 'Nordlicht GmbH' };
const dayIn = (language: string, day: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));

const typedIn = (receivedAt: number, language = 'en') =>
  desk.cases.create(
    {
      kind: 'access',
      source: 'letter',
      requester: { email: 'mira@example.test' },
      details: '',
      language,
      subjectIds: ['mira'],
      receivedAt,
    },
    '1'
  );

describe('letters of a request whose time is over', () => {
  it.each(LETTER_LANGUAGES)('promise no date that has passed: %s', (language) => {
    for (const kind of ['acknowledgement', 'extension'] as const) {
      const facts = {
        language,
        writer,
        reference: 'R-1',
        kind: 'access',
        receivedDay: '2026-01-05',
        dueDay: '2026-02-05',
        reason: 'x',
      } as const;
      const intime = letterOf(kind, facts).text;
      const late = letterOf(kind, { ...facts, overdue: true }).text;
      const texts = { intime, late };
      expect(texts.intime).toContain(dayIn(language, '2026-02-05'));
      expect(texts.late).not.toBe(intime);
      // The day is named as one that was missed: the paragraph of the promise is gone.
      const promised = intime
        .split('\n\n')
        .find((line) => line.includes(dayIn(language, '2026-02-05')))!;
      expect(late).not.toContain(promised);
    }
  });

  it('do so on every day and in every zone: promised is today or later, or nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120 * 24 }),
        fc.constantFrom('UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu'),
        (hours, timeZone) => {
          const now = START + hours * 3_600_000;
          const clock = { receivedAt: START, extendedMonths: 0, pausedMs: 0, timeZone };
          const { text } = caseLetter(aCase({ clock }), 'acknowledgement', writer, now);
          const today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
          const due = dueDay(clock, now);
          const promise = `You will have our answer by ${dayIn('en', due)} at the latest.`;
          expect(text.includes(promise)).toBe(due >= today);
        }
      )
    );
  });

  it('wait for who answers it: an overdue request is acknowledged by nobody but them', async () => {
    const { history } = await typedIn(START - 40 * DAY);
    expect(await desk.mails()).toEqual([]);
    expect(history.map(({ type, data }) => [type, data?.why])).toEqual([
      ['received', undefined],
      ['mail_held', 'overdue'],
    ]);
  });

  it('go out by themselves up to the last day', async () => {
    await typedIn(START - 28 * DAY);
    expect((await desk.mails())[0]?.text).toContain('by March 10, 2026 at the latest');
  });

  it('wait also when the person confirms after the time is over', async () => {
    await desk.cases.receivePublic({
      requestId: 'a'.repeat(36),
      kind: 'access',
      email: 'mira@example.test',
      details: '',
      language: 'de',
    });
    const [mail] = await desk.mails();
    const token = /#v=([^&]+)/.exec(mail!.text)![1]!;
    // The clock ran out while the mail server was away.
    await desk.database
      .knex(desk.database.table('plugin::live-chat.subject-request'))
      .update({ received_at: START - 60 * DAY });
    await desk.cases.confirmByToken(token);
    expect(await desk.mails()).toEqual([]);
  });
});

describe('the password of a request', () => {
  const asked = async () => {
    await desk.cases.receivePublic({
      requestId: 'b'.repeat(36),
      kind: 'access',
      email: 'mira@example.test',
      details: '',
      language: 'en',
    });
    const [mail] = await desk.mails();
    const { cases } = await desk.cases.list({}, { id: '1', contact: true });
    return { caseId: cases[0]!.caseId, token: /#v=([^&]+)/.exec(mail!.text)![1]! };
  };

  it('R13: is chosen with the confirmation, is kept nowhere, and opens for who knows it', async () => {
    const { caseId, token } = await asked();
    expect(await desk.cases.confirmByToken(token, 'correct horse')).toMatchObject({
      passwordKept: true,
    });
    const hash = await desk.cases.passwordHash(caseId);
    expect(hash).toBe(await desk.keyed.ofCasePassword(caseId, 'correct horse'));
    expect((await desk.cases.details(caseId)).identity).toMatchObject({ hasPassword: true });
    const rows = await desk.database.knex(desk.database.table('plugin::live-chat.subject-request'));
    expect(JSON.stringify(rows)).not.toContain('horse');
    expect(JSON.stringify(await desk.cases.details(caseId))).not.toContain(hash);
  });

  it('R13: cannot be set by whoever opens the mail later', async () => {
    const { caseId, token } = await asked();
    await desk.cases.confirmByToken(token);
    expect(await desk.cases.confirmByToken(token, 'somebody else')).not.toHaveProperty(
      'passwordKept'
    );
    expect(await desk.cases.passwordHash(caseId)).toBeUndefined();
  });

  it('falls with the identity that it came with', async () => {
    const { caseId, token } = await asked();
    await desk.cases.confirmByToken(token, 'correct horse');
    desk.onFile.set('juno', ['juno@example.test']);
    await desk.cases.act(caseId, { type: 'set_subjects', subjectIds: ['juno'] }, '1');
    expect(await desk.cases.passwordHash(caseId)).toBeUndefined();
  });
});
