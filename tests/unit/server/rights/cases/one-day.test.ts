import { requestStore } from '../../../../../server/src/rights/cases/case.personal';
import { office, START, type Office } from './office';

let desk: Office;

beforeEach(async () => {
  desk = await office();
});
afterEach(() => desk.close());

const long = (day: string) =>
  new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));

describe('the days of a request', () => {
  it.each([
    ['UTC', '2026-03-01', '2026-04-01'],
    ['Europe/Berlin', '2026-03-01', '2026-04-01'],
    ['Pacific/Kiritimati', '2026-03-01', '2026-04-01'],
    ['America/Los_Angeles', '2026-03-01', '2026-04-01'],
    ['Asia/Kolkata', '2026-01-31', '2026-02-28'],
  ])('are the same in panel, letter, widget and copy: %s', async (timeZone, received, due) => {
    desk.settings.timeZone = timeZone;
    desk.clock.at = START - (received < '2026-02' ? 20 * 86_400_000 : 0);
    const { caseId, clock } = await desk.cases.create(
      {
        kind: 'access',
        source: 'letter',
        requester: { email: 'mira@example.test' },
        details: '',
        language: 'en',
        subjectIds: ['mira'],
        receivedDay: received,
      },
      '1'
    );
    expect(clock).toMatchObject({ receivedDay: received, dueDay: due });
    const { cases } = await desk.cases.list({}, { id: '1', contact: true });
    expect(cases[0]?.dueDay).toBe(due);
    const letter = await desk.cases.letter(caseId, { kind: 'acknowledgement' });
    expect(letter.text).toContain(long(received));
    expect(letter.text).toContain(long(due));
    await desk.database
      .knex(desk.database.table('plugin::live-chat.subject-request'))
      .update({ subject_id: 'mira' });
    expect((await desk.cases.ofSubjects(['mira']))[0]?.dueDay).toBe(due);
    const scope = { subjectIds: ['mira'], until: desk.clock.at };
    for await (const { values } of requestStore(desk.database).export(scope)) {
      expect(values).toMatchObject({ receivedAt: received, dueAt: due });
    }
  });
});
