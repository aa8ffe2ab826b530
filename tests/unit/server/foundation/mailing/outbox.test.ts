import { DAY, office, type Office } from '../../rights/cases/office';

let desk: Office;

beforeEach(async () => {
  desk = await office();
  desk.settings.remindTo = '';
});
afterEach(() => desk.close());

const mail = { to: 'mira@example.test', subject: 'S', text: 'T {link}' };
const refusal = (how: object) => Object.assign(new Error('refused'), how);
const stored = async (mailId: string) => (await desk.outbox.find([mailId])).get(mailId)!;

describe('the outbox', () => {
  it('sends once, though two instances try', async () => {
    const other = desk.anotherOutbox();
    for (let i = 0; i < 10; i += 1) {
      await desk.database.knex.transaction((trx) => desk.outbox.enqueue(mail, trx));
    }
    await Promise.all([desk.outbox.kick(), other.kick()]);
    expect(await desk.mails()).toHaveLength(10);
  });

  it('F32: tries again with pauses, and gives up after three days', async () => {
    desk.answers.push(...Array<Error>(100).fill(refusal({ code: 'ECONNECTION' })));
    const mailId = await desk.outbox.enqueue(mail);
    await desk.mails();
    expect(await stored(mailId)).toMatchObject({ state: 'waiting', lastError: 'ECONNECTION' });
    await desk.mails();
    expect((await stored(mailId)).attempts).toBe(1);
    const started = desk.clock.at;
    while ((await stored(mailId)).state === 'waiting') {
      desk.clock.at += 60_000;
      await desk.mails();
    }
    expect(desk.clock.at - started).toBeLessThanOrEqual(3 * DAY);
    expect(desk.clock.at - started).toBeGreaterThan(3 * DAY - 2 * 3_600_000);
    desk.answers.length = 0;
    await desk.outbox.retry(mailId);
    expect(await desk.mails()).toHaveLength(1);
    expect(await stored(mailId)).toMatchObject({ state: 'sent', text: 'T {link}' });
    await expect(desk.outbox.retry(mailId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('does not try again what is refused for good, and the case shows it', async () => {
    desk.settings.remindTo = 'team@example.test';
    desk.answers.push(refusal({ permanent: true, code: 'EENVELOPE' }));
    const { caseId, reference } = await desk.cases.create(
      {
        kind: 'access',
        source: 'email',
        requester: { email: 'mira@example.test' },
        details: '',
        language: 'en',
        subjectIds: ['mira'],
      },
      '1'
    );
    // The failure is told to those who work on it, by its reference.
    const told = await desk.mails();
    expect(told).toMatchObject([{ to: 'team@example.test' }]);
    expect(told[0]?.text).toContain(reference);
    const details = await desk.cases.details(caseId);
    expect(details.mailTrouble).toBe(true);
    const failed = details.history.find(({ mail: one }) => one)!.mail!;
    expect(failed.state).toBe('failed');
    await desk.cases.act(caseId, { type: 'retry_mail', mailId: failed.mailId }, '1');
    expect(await desk.mails()).toMatchObject([{ to: 'mira@example.test' }]);
    expect((await desk.cases.details(caseId)).mailTrouble).toBe(false);
  });

  it('gives a link up that is not valid any more', async () => {
    const link = { kind: 'verification', id: 'gone' } as const;
    const mailId = await desk.outbox.enqueue({ ...mail, link });
    expect(await desk.mails()).toEqual([]);
    expect(await stored(mailId)).toMatchObject({ state: 'failed', lastError: 'link_void' });
  });

  it('R13: gives a mail up at once when the files that go with it are gone', async () => {
    const mailId = await desk.outbox.enqueue({ ...mail, attach: { exportId: 'e' } });
    expect(await desk.mails()).toEqual([]);
    desk.clock.at += DAY;
    expect(await desk.mails()).toEqual([]);
    expect(await stored(mailId)).toMatchObject({
      state: 'failed',
      attempts: 1,
      lastError: 'files_gone',
    });
  });

  it('R13: sends a mail with files whose link has nothing to fill in', async () => {
    const sent: unknown[] = [];
    const other = desk.anotherOutbox((one) => {
      sent.push(one);
      return Promise.resolve();
    });
    const file = { filename: 'a.pdf', content: Buffer.from('a') };
    other.attachFrom((exportId) => Promise.resolve(exportId === 'e' ? [file] : []));
    const link = { kind: 'delivery', id: 'd' } as const;
    other.serve('delivery', { resolve: () => Promise.resolve({}) });
    const mailId = await other.enqueue({ ...mail, text: 'T', link, attach: { exportId: 'e' } });
    await other.idle();
    expect(sent).toMatchObject([{ text: 'T', files: [file] }]);
    expect(await stored(mailId)).toMatchObject({ state: 'sent' });
  });

  it('is not sent twice by a retry while it is on its way', async () => {
    desk.answers.push(refusal({ code: 'ECONNECTION' }));
    const mailId = await desk.outbox.enqueue(mail);
    await desk.mails();
    desk.clock.at += 60_000;
    const retried: Promise<void>[] = [];
    const other = desk.anotherOutbox(() => {
      retried.push(expect(desk.outbox.retry(mailId)).rejects.toThrow('no such mail'));
      return Promise.all(retried).then(() => undefined);
    });
    await other.kick();
    expect(retried).toHaveLength(1);
    expect(await stored(mailId)).toMatchObject({ state: 'sent' });
    expect(await desk.mails()).toEqual([]);
  });

  it('begins with nothing more once it is stopped', async () => {
    desk.outbox.stop();
    await desk.outbox.enqueue(mail);
    expect(await desk.mails()).toEqual([]);
  });
});
