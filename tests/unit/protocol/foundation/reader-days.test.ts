import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import fc from 'fast-check';
import {
  daysAgo,
  daysBetween,
  endOfDay,
  isOtherYear,
  momentsOf,
  ownZone,
} from '../../../../protocol';

const moments = fc.integer({ min: 0, max: 4_000_000_000_000 });

it('counts the days of the reader’s own calendar', () => {
  fc.assert(
    fc.property(moments, moments, (at, now) => {
      expect(daysAgo(at, now)).toBe(daysBetween(at, now, ownZone()));
    })
  );
});

/** The code as it runs in a browser of another zone. */
const { code } = transformSync(
  readFileSync(join(__dirname, '../../../../protocol/foundation/calendar.ts'), 'utf8'),
  { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }
);
const inZone = (zone: string, at: string, now: string) =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '-e',
        `${code};const [at, now] = ${JSON.stringify([at, now])}.map((text) => Date.parse(text));
        console.log(JSON.stringify([exports.daysAgo(at, now), exports.isOtherYear(at, now)]))`,
      ],
      { env: { ...process.env, TZ: zone }, encoding: 'utf8' }
    )
  ) as [number, boolean];

it.each([
  // The night of 25 October 2026 has 25 hours in Berlin, 29 March has 23.
  ['Europe/Berlin', '2026-10-24T21:30Z', '2026-10-25T22:30Z', 1, false],
  ['Europe/Berlin', '2026-10-24T22:30Z', '2026-10-25T22:30Z', 0, false],
  ['Europe/Berlin', '2026-03-28T22:30Z', '2026-03-29T21:30Z', 1, false],
  ['Europe/Berlin', '2026-03-27T23:30Z', '2026-03-29T21:30Z', 1, false],
  ['America/New_York', '2026-11-28T04:30Z', '2026-11-28T05:30Z', 1, false],
  ['Asia/Tokyo', '2026-11-28T14:59Z', '2026-11-28T15:00Z', 1, false],
  ['Pacific/Kiritimati', '2026-12-31T09:59Z', '2026-12-31T10:00Z', 1, true],
  ['UTC', '2026-12-31T09:59Z', '2026-12-31T10:00Z', 0, false],
])('in %s from %s to %s', (zone, at, now, days, otherYear) => {
  expect(inZone(zone, at, now)).toEqual([days, otherYear]);
});

it('tells the year of what is not of this one', () => {
  const newYear = new Date(2027, 0, 1).getTime();
  expect(isOtherYear(newYear - 1, newYear)).toBe(true);
  expect(isOtherYear(newYear, newYear + 1)).toBe(false);
});

it.each([
  ['Europe/Berlin', '2026-11-24', '2026-11-23T23:00:00.000Z', '2026-11-24T22:59:59.999Z'],
  ['America/New_York', '2026-11-24', '2026-11-24T05:00:00.000Z', '2026-11-25T04:59:59.999Z'],
  ['Asia/Kolkata', '2026-11-24', '2026-11-23T18:30:00.000Z', '2026-11-24T18:29:59.999Z'],
  ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
  [undefined, '2026-11-24', '2026-11-24T00:00:00.000Z', '2026-11-24T23:59:59.999Z'],
])('a filter by days in %s means the reader’s %s', (zone, day, since, until) => {
  const found = momentsOf({ from: day, to: day, zone });
  expect([found.since, found.until].map((at) => new Date(at ?? 0).toISOString())).toEqual([
    since,
    until,
  ]);
});

it('leaves open what is not said', () => {
  expect(momentsOf({})).toEqual({ since: undefined, until: undefined });
  expect(momentsOf({ to: '2026-01-31', zone: 'Europe/Paris' }).until).toBe(
    endOfDay({ year: 2026, month: 0, day: 31 }, 'Europe/Paris')
  );
});
