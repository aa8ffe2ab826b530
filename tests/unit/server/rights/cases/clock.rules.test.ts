import fc from 'fast-check';
import { daysBetween } from '../../../../../protocol';
import {
  daysLeft,
  dueAt,
  endOfDayMonthsLater,
  firstDueAt,
  pause,
  reminderStep,
  resume,
  storedDueAt,
  type ClockFacts,
} from '../../../../../server/src/rights/cases/clock.rules';

const at = (iso: string) => Date.parse(iso);
const iso = (ms: number) => new Date(ms).toISOString();
const DAY = 86_400_000;

const clock = (receivedAt: number, more: Partial<ClockFacts> = {}): ClockFacts => ({
  receivedAt,
  extendedMonths: 0,
  pausedMs: 0,
  ...more,
});

const moment = fc.integer({ min: at('1999-01-01'), max: at('2101-01-01') });
const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati');
const pauses = fc.array(fc.tuple(fc.nat(20 * DAY), fc.nat(20 * DAY)), { maxLength: 4 });

describe('R16: the clock of Art 12(3)', () => {
  it.each([
    ['2026-01-31T09:00:00Z', 1, '2026-02-28T23:59:59.999Z'],
    ['2028-01-31T09:00:00Z', 1, '2028-02-29T23:59:59.999Z'],
    ['2026-01-31T09:00:00Z', 2, '2026-03-31T23:59:59.999Z'],
    ['2026-12-15T00:00:00Z', 1, '2027-01-15T23:59:59.999Z'],
    ['2026-02-28T23:59:59Z', 1, '2026-03-28T23:59:59.999Z'],
    ['2026-05-31T12:00:00Z', 1, '2026-06-30T23:59:59.999Z'],
    ['2026-11-30T12:00:00Z', 3, '2027-02-28T23:59:59.999Z'],
  ])('received %s, %i month(s): due %s', (received, months, due) => {
    expect(iso(endOfDayMonthsLater(at(received), months))).toBe(due);
  });

  it('is the same day of the next month, or its last day, at the end of the day', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 3 }), (received, months) => {
        const [from, due] = [new Date(received), new Date(endOfDayMonthsLater(received, months))];
        const passed =
          (due.getUTCFullYear() - from.getUTCFullYear()) * 12 +
          due.getUTCMonth() -
          from.getUTCMonth();
        expect(passed).toBe(months);
        const lastOfMonth = new Date(due.getTime() + 1).getUTCDate() === 1;
        expect(
          due.getUTCDate() === from.getUTCDate() ||
            (lastOfMonth && due.getUTCDate() < from.getUTCDate())
        ).toBe(true);
        expect(iso(due.getTime())).toMatch(/T23:59:59\.999Z$/);
      })
    );
  });

  it('an extension counts from the receipt: 31 January, extended by a month, is 31 March', () => {
    expect(iso(dueAt(clock(at('2026-01-31'), { extendedMonths: 1 }), 0))).toBe(
      '2026-03-31T23:59:59.999Z'
    );
  });

  it('pauses shift the date by their days of the calendar, extended or not', () => {
    fc.assert(
      fc.property(
        moment,
        pauses,
        fc.constantFrom(0, 1, 2),
        zone,
        (received, parts, months, timeZone) => {
          let now = received;
          let whole = 0;
          let running = clock(received, { extendedMonths: months, timeZone });
          for (const [work, rest] of parts) {
            now += work;
            running = pause(running, now);
            whole += daysBetween(now, now + rest, timeZone);
            now += rest;
            running = resume(running, now);
          }
          expect(dueAt(running, now)).toBe(
            endOfDayMonthsLater(received, 1 + months, timeZone, whole)
          );
          expect(firstDueAt(running, now)).toBe(endOfDayMonthsLater(received, 1, timeZone, whole));
        }
      )
    );
  });

  it('a pause that ends on its day moves nothing', () => {
    const running = clock(at('2026-11-28T10:00:00Z'), { timeZone: 'Europe/Berlin' });
    const since = at('2026-12-01T08:00:00Z');
    for (const rest of [0, 1, 1_000, 3_600_000, 10 * 3_600_000]) {
      expect(dueAt(resume(pause(running, since), since + rest), since + rest)).toBe(
        dueAt(running, since)
      );
    }
  });

  it.each([
    ['2026-11-28T10:00:00Z', 'Europe/Berlin', '2026-12-28T22:59:59.999Z'],
    ['2026-11-28T23:30:00Z', 'Europe/Berlin', '2026-12-29T22:59:59.999Z'],
    ['2026-11-28T23:30:00Z', 'America/New_York', '2026-12-29T04:59:59.999Z'],
    ['2026-09-30T23:00:00Z', 'Europe/London', '2026-11-01T23:59:59.999Z'],
    ['2027-01-31T12:00:00Z', 'Asia/Tokyo', '2027-02-28T14:59:59.999Z'],
    ['2026-11-28T10:00:00Z', undefined, '2026-12-28T23:59:59.999Z'],
  ])('received %s, for a controller in %s: due %s', (received, timeZone, due) => {
    expect(iso(dueAt(clock(at(received), timeZone ? { timeZone } : {}), 0))).toBe(due);
  });

  it('no time is lost while the clock stands', () => {
    fc.assert(
      fc.property(moment, fc.nat(60 * DAY), fc.nat(60 * DAY), (received, before, rest) => {
        const since = received + before;
        const standing = pause(clock(received), since);
        const left = (running: ClockFacts, now: number) => daysLeft(dueAt(running, now), now);
        expect(left(standing, since + rest)).toBe(left(clock(received), since));
        expect(dueAt(resume(standing, since + rest), 0)).toBe(dueAt(standing, since + rest));
        expect(storedDueAt(standing)).toBe(dueAt(clock(received), 0));
      })
    );
  });

  it('counts days: 0 on the last one, below 0 after it', () => {
    const due = endOfDayMonthsLater(at('2026-03-10T15:00:00Z'), 1);
    expect(daysLeft(due, at('2026-04-10T00:00:00Z'))).toBe(0);
    expect(daysLeft(due, at('2026-04-10T23:59:59Z'))).toBe(0);
    expect(daysLeft(due, at('2026-04-09T10:00:00Z'))).toBe(1);
    expect(daysLeft(due, at('2026-04-11T00:00:00Z'))).toBe(-1);
  });

  it('reminds 10, 5 and 1 days before and when overdue, once each, whenever it is asked', () => {
    fc.assert(
      fc.property(moment, fc.array(fc.nat(40 * DAY), { maxLength: 60 }), (received, looks) => {
        const due = endOfDayMonthsLater(received, 1);
        let sent: number | undefined;
        const steps: number[] = [];
        for (const look of looks.sort((a, b) => a - b)) {
          const now = received + look;
          const step = reminderStep(due, now, sent);
          if (step === undefined) continue;
          expect(step === 0 ? daysLeft(due, now) < 0 : daysLeft(due, now) <= step).toBe(true);
          steps.push(step);
          sent = step;
        }
        expect(steps).toEqual([...new Set(steps)].sort((a, b) => b - a));
      })
    );
    const due = endOfDayMonthsLater(at('2026-03-10'), 1);
    const daily = Array.from({ length: 45 }, (_, day) => at('2026-03-10') + day * DAY + 1);
    let sent: number | undefined;
    const days = daily.filter((now) => {
      const step = reminderStep(due, now, sent);
      sent = step ?? sent;
      return step !== undefined;
    });
    expect(days.map((now) => daysLeft(due, now))).toEqual([10, 5, 1, -1]);
  });
});
