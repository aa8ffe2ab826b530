import fc from 'fast-check';
import {
  dayFrom,
  dayIn,
  daysBetween,
  endOfDay,
  startOfDay,
  isTimeZone,
} from '../../../../protocol';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Australia/Lord_Howe',
];
const iso = (at: number) => new Date(at).toISOString();

describe('days of a time zone', () => {
  it.each([
    ['2026-11-28', 'UTC', '2026-11-28T00:00:00.000Z', '2026-11-28T23:59:59.999Z'],
    ['2026-11-28', 'Europe/Berlin', '2026-11-27T23:00:00.000Z', '2026-11-28T22:59:59.999Z'],
    ['2026-10-01', 'Europe/London', '2026-09-30T23:00:00.000Z', '2026-10-01T22:59:59.999Z'],
    // Clocks go back: 25 hours. And forward: 23.
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
    // Midnight itself did not exist.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z', '2018-11-05T01:59:59.999Z'],
    ['2026-11-28', 'Pacific/Kiritimati', '2026-11-27T10:00:00.000Z', '2026-11-28T09:59:59.999Z'],
    ['2026-11-28', 'Asia/Kolkata', '2026-11-27T18:30:00.000Z', '2026-11-28T18:29:59.999Z'],
  ])('%s in %s goes from %s to %s', (day, zone, start, end) => {
    expect(iso(startOfDay(dayFrom(day), zone))).toBe(start);
    expect(iso(endOfDay(dayFrom(day), zone))).toBe(end);
  });

  it('follow each other without gap and overlap, in every zone', () => {
    const moment = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2060, 0, 1) });
    fc.assert(
      fc.property(moment, fc.constantFrom(...ZONES), (at, zone) => {
        const day = dayIn(at, zone);
        expect(startOfDay(day, zone)).toBeLessThanOrEqual(at);
        expect(endOfDay(day, zone)).toBeGreaterThanOrEqual(at);
        expect(dayIn(startOfDay(day, zone), zone)).toEqual(day);
        expect(dayIn(endOfDay(day, zone), zone)).toEqual(day);
      })
    );
  });

  it('are counted by the calendar', () => {
    const from = Date.parse('2026-11-28T22:30:00Z');
    expect(daysBetween(from, from + 3_600_000, 'UTC')).toBe(0);
    expect(daysBetween(from, from + 3_600_000, 'Europe/Berlin')).toBe(1);
    expect(daysBetween(from, from + 7_200_000, 'UTC')).toBe(1);
  });

  it('only zones that exist are zones', () => {
    for (const zone of ZONES) expect(isTimeZone(zone)).toBe(true);
    for (const zone of ['', 'Mars/Olympus', 'Europe/Berlin; DROP', '__proto__']) {
      expect(isTimeZone(zone)).toBe(false);
    }
  });
});
