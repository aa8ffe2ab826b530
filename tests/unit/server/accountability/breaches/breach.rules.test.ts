import fc from 'fast-check';
import type { BreachDefinition } from '../../../../../protocol';
import {
  assertBreach,
  breachDueAt,
} from '../../../../../server/src/accountability/breaches/breach.rules';

const HOUR = 3_600_000;
const AWARE = Date.UTC(2027, 2, 27, 10);
const NOW = AWARE + 200 * HOUR;

const breach = (over: Partial<BreachDefinition> = {}): BreachDefinition => ({
  title: 'A laptop was left on a train',
  awareAt: AWARE,
  from: AWARE - 1_000 * HOUR,
  to: AWARE,
  stores: ['chats'],
  what: '',
  consequences: '',
  measures: '',
  risk: 'unlikely',
  closed: false,
  ...over,
});

describe('R32: the clock of a breach', () => {
  it('ends 72 hours after somebody became aware, over weekends and changes of clocks', () => {
    expect(new Date(breachDueAt(breach())).toISOString()).toBe('2027-03-30T10:00:00.000Z');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4e12 }), (awareAt) => {
        expect(breachDueAt({ awareAt }) - awareAt).toBe(72 * HOUR);
      })
    );
  });

  it('asks for the reasons of a delay, and for none in time', () => {
    const told = (hours: number, authorityReason?: string) => () =>
      assertBreach(
        breach({
          authorityToldAt: AWARE + hours * HOUR,
          ...(authorityReason === undefined ? {} : { authorityReason }),
        }),
        NOW
      );

    expect(told(72)).not.toThrow();
    expect(told(72.1)).toThrow(/72 hours/);
    expect(told(73, '  ')).toThrow(/72 hours/);
    expect(told(73, 'The extent was not known before.')).not.toThrow();
  });

  it('refuses times that cannot be', () => {
    const wrong: Partial<BreachDefinition>[] = [
      { from: AWARE + 1, to: AWARE },
      { awareAt: NOW + HOUR },
      { authorityToldAt: NOW + HOUR, authorityReason: 'x' },
      { personsToldAt: AWARE - 1 },
    ];
    for (const over of wrong) expect(() => assertBreach(breach(over), NOW)).toThrow();
  });
});

describe('R32: closing a breach', () => {
  it('needs word of who was told, or why not, as the risk demands', () => {
    const closes = (over: Partial<BreachDefinition>) => () =>
      assertBreach(breach({ closed: true, ...over }), NOW);
    const inTime = AWARE + HOUR;

    expect(closes({})).not.toThrow();
    expect(closes({ risk: 'risk' })).toThrow(/authority/);
    expect(closes({ risk: 'risk', authorityToldAt: inTime })).not.toThrow();
    expect(closes({ risk: 'risk', authorityReason: 'It was encrypted.' })).not.toThrow();
    expect(closes({ risk: 'high', authorityToldAt: inTime })).toThrow(/persons/);
    expect(
      closes({ risk: 'high', authorityToldAt: inTime, personsReason: 'It was encrypted.' })
    ).not.toThrow();
    expect(closes({ risk: 'high', authorityToldAt: inTime, personsToldAt: inTime })).not.toThrow();
  });

  it('is not asked for while it is open', () => {
    expect(() => assertBreach(breach({ risk: 'high' }), NOW)).not.toThrow();
  });
});
