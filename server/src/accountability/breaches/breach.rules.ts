import { BREACH_HOURS, LiveChatError, type BreachDefinition } from '../../../../protocol';

const HOUR = 3_600_000;
/** Clocks of people and servers differ a little. */
const TOLERANCE = 5 * 60_000;

/** End of the 72 hours (Art 33(1)): hours on the clock, weekends and holidays included. */
export const breachDueAt = ({ awareAt }: Pick<BreachDefinition, 'awareAt'>): number =>
  awareAt + BREACH_HOURS * HOUR;

const refuse = (message: string): never => {
  throw new LiveChatError('invalid_request', message);
};

const assertTimes = (breach: BreachDefinition, now: number): void => {
  if (breach.from > breach.to) refuse('to: the time that is affected ends before it begins.');
  if (breach.awareAt > now + TOLERANCE) refuse('awareAt: nobody can know of it before now.');
  for (const key of ['authorityToldAt', 'personsToldAt'] as const) {
    const told = breach[key];
    if (told === undefined) continue;
    if (told > now + TOLERANCE) refuse(`${key}: write it down when it has happened.`);
    if (told < breach.awareAt) refuse(`${key}: nobody can be told before you became aware.`);
  }
};

const isGiven = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

const assertMayClose = (breach: BreachDefinition): void => {
  const { risk, authorityToldAt, authorityReason, personsToldAt, personsReason } = breach;
  if (risk !== 'unlikely' && authorityToldAt === undefined && !isGiven(authorityReason)) {
    refuse(
      'authorityToldAt: a breach with a risk is told to the authority; write down when, or why not (Art 33(1)).'
    );
  }
  if (risk === 'high' && personsToldAt === undefined && !isGiven(personsReason)) {
    refuse(
      'personsToldAt: a breach with a high risk is told to the persons; write down when, or why not (Art 34).'
    );
  }
};

/**
 * What the shape alone does not say about an entry.
 * @throws LiveChatError `invalid_request` with what to do
 */
export const assertBreach = (breach: BreachDefinition, now: number): void => {
  assertTimes(breach, now);
  const { authorityToldAt, authorityReason } = breach;
  const late = authorityToldAt !== undefined && authorityToldAt > breachDueAt(breach);
  if (late && !isGiven(authorityReason)) {
    refuse(
      'authorityReason: later than after 72 hours needs the reasons for the delay (Art 33(1)).'
    );
  }
  if (breach.closed) assertMayClose(breach);
};
