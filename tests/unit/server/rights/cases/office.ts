import type { CaseAudit } from '../../../../../server/src/rights/cases/case.deps';
import { CaseService } from '../../../../../server/src/rights/cases/case.service';
import { MailOutbox, type Correspondent } from '../../../../../server/src/foundation/mailing';
import type { Mail } from '../../../../../server/src/foundation/platform';
import { KeyedHash } from '../../../../../server/src/foundation/platform/keyed-hash';
import { memoryDatabase } from './memory-database';

export const START = Date.parse('2026-03-10T10:00:00Z');
export const DAY = 86_400_000;

/** Cases and their outbox on a clock that is moved by hand, with Mira (`mira`) on file. */
export const office = async () => {
  const database = await memoryDatabase();
  const clock = { at: START, now: () => clock.at };
  const keyed = new KeyedHash('key');
  const sent: Mail[] = [];
  const audits: CaseAudit[] = [];
  const answers: Error[] = [];
  const onDefect = (error: unknown) => {
    throw error;
  };
  const quota = { open: true };
  const settings = { remindTo: 'team@example.test', timeZone: 'UTC' };
  const onFile = new Map([['mira', ['Mira@example.test']]]);
  const deliver = (mail: Mail): Promise<void> => {
    const answer = answers.shift();
    if (answer !== undefined) return Promise.reject(answer);
    sent.push(mail);
    return Promise.resolve();
  };
  const outboxOf = (
    send = deliver,
    resolve: NonNullable<Correspondent['resolve']> = (id) =>
      cases.resolveLink({ kind: 'verification', id })
  ) => {
    const made = new MailOutbox({ database, clock, send, onDefect });
    made.serve('verification', { resolve });
    made.onSettled((outcome) => cases.mailOutcome(outcome));
    return made;
  };
  const outbox = outboxOf();
  const casesOf = (): CaseService =>
    new CaseService({
      database,
      clock,
      keyed,
      outbox,
      addressesOf: (ids) => Promise.resolve(ids.flatMap((id) => onFile.get(id) ?? [])),
      subjectsWithEmail: (email) =>
        Promise.resolve(
          [...onFile]
            .filter(([, all]) => all.some((one) => one.toLowerCase() === email))
            .map(([id]) => id)
        ),
      controller: () => Promise.resolve({ name: 'Nordlicht GmbH' }),
      nameOf: (id) => `Agent ${id}`,
      settings: () => Promise.resolve(settings),
      base: 'https://cms.example.test',
      mask: (text) => text.replace(/4111/g, '****'),
      mayMail: () => quota.open,
      audit: (entry) => {
        audits.push(entry);
        return Promise.resolve();
      },
      onDefect,
    });
  const cases = casesOf();
  /** Mails that have left since the last call. */
  const mails = async (): Promise<Mail[]> => {
    await outbox.kick();
    await outbox.idle();
    return sent.splice(0);
  };
  return {
    database,
    clock,
    keyed,
    cases,
    another: casesOf,
    outbox,
    anotherOutbox: outboxOf,
    mails,
    audits,
    answers,
    settings,
    quota,
    onFile,
    close: async () => {
      await outbox.idle();
      await database.knex.destroy();
    },
  };
};

export type Office = Awaited<ReturnType<typeof office>>;
