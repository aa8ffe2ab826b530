import fc from 'fast-check';
import { RETENTION_KEYS, type RetentionSettings } from '../../../../../protocol';
import { retentionSettings } from '../../../../../protocol/accountability/schemas';
import {
  assertPromises,
  changedFigures,
  cutoffOf,
  DEFAULT_SETTINGS,
  isMissed,
  nextRunAt,
  normalised,
  overdueSince,
  previewText,
  purposeDays,
  ranThisNight,
  rulesOf,
  runFigures,
} from '../../../../../server/src/accountability/retention/retention.rules';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const NOW = Date.UTC(2028, 2, 1, 12);
const foreign = { chats: 180, consents: 1_095, answers: 30 };

const purpose = (key: string, days: number, lawfulBasis: 'consent' | 'contract' = 'consent') => ({
  key,
  lawfulBasis,
  retention: { days, from: 'withdrawal' as const },
});

describe('R25: rules of retention', () => {
  it('have defaults for every category, which the panel could save as they are', () => {
    expect(DEFAULT_SETTINGS.rules.map(({ key }) => key)).toEqual(RETENTION_KEYS);
    expect(retentionSettings.safeParse(DEFAULT_SETTINGS).success).toBe(true);
    expect(DEFAULT_SETTINGS.enabled).toBe(true);
  });

  it('are all on, but for what keeps an address from being used again', () => {
    const off = DEFAULT_SETTINGS.rules.filter(({ on }) => !on).map(({ key }) => key);

    expect(off).toEqual(['suppressions']);
  });

  it('R3: take the days of chats and consents from the purposes, as the notice does', () => {
    const purposes = [
      purpose('enquiry', 90, 'contract'),
      purpose('news', 30),
      purpose('calls', 700),
    ];

    expect(purposeDays(purposes)).toEqual({ chats: 90, consents: 700 });
    const settings = {
      ...DEFAULT_SETTINGS,
      rules: [{ key: 'chats' as const, on: true, days: 9_999, action: 'delete' as const }],
    };
    expect(rulesOf(settings, foreign).find(({ key }) => key === 'chats')).toEqual({
      key: 'chats',
      on: true,
      days: 180,
      action: 'delete',
      from: 'purpose',
    });
  });

  it('R3: cannot be switched off one by one where the notice promises them', () => {
    const off = (key: (typeof RETENTION_KEYS)[number], enabled = true): RetentionSettings => ({
      ...DEFAULT_SETTINGS,
      enabled,
      rules: DEFAULT_SETTINGS.rules.map((rule) =>
        rule.key === key ? { ...rule, on: false } : rule
      ),
    });

    for (const key of ['chats', 'consents', 'answers'] as const) {
      expect(() => assertPromises(off(key))).toThrow(/notice/);
      expect(() => assertPromises(off(key, false))).not.toThrow();
    }
    expect(() => assertPromises(off('mails'))).not.toThrow();
  });

  it('keep every rule once, and figures only where there are any', () => {
    const rule = fc.record({
      key: fc.constantFrom(...RETENTION_KEYS),
      on: fc.boolean(),
      days: fc.integer({ min: 1, max: 36_500 }),
      action: fc.constantFrom('delete' as const, 'anonymise' as const),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(rule, { selector: ({ key }) => key }),
        fc.boolean(),
        (rules, enabled) => {
          const once = normalised({ enabled, rules, alarmTo: '' }, foreign);

          expect(once.rules.map(({ key }) => key)).toEqual(RETENTION_KEYS);
          expect(normalised(once, foreign)).toEqual(once);
          const figures = once.rules.filter(({ action }) => action === 'anonymise');
          expect(['chats', 'requests', 'unverified']).toEqual(
            expect.arrayContaining(figures.map(({ key }) => key))
          );
        }
      )
    );
  });

  it('name a preview by exactly these settings and this day', () => {
    const text = previewText(DEFAULT_SETTINGS, NOW);

    expect(previewText(DEFAULT_SETTINGS, NOW + HOUR)).toBe(text);
    expect(previewText(DEFAULT_SETTINGS, NOW + DAY)).not.toBe(text);
    expect(previewText({ ...DEFAULT_SETTINGS, alarmTo: 'a@b.test' }, NOW)).not.toBe(text);
  });

  it('tell what was changed, and of an address only that it was', () => {
    const after: RetentionSettings = {
      enabled: false,
      alarmTo: 'night@example.test',
      rules: DEFAULT_SETTINGS.rules.map((rule) =>
        rule.key === 'mails' ? { ...rule, days: 30 } : rule
      ),
    };

    const changes = changedFigures(DEFAULT_SETTINGS, after);
    expect(changes).toEqual({
      enabled: 'on > off',
      alarm: 'changed',
      mails: '90 delete > 30 delete',
    });
    expect(JSON.stringify(changes)).not.toContain('@');
    expect(changedFigures(after, after)).toEqual({});
  });

  it('sum a run up for the audit log', () => {
    expect(
      runFigures([
        { key: 'chats', deleted: 3, anonymised: 0, held: 2 },
        { key: 'requests', deleted: 0, anonymised: 1, held: 0 },
        { key: 'mails', deleted: 0, anonymised: 0, held: 0, failed: true },
      ])
    ).toEqual({ chats: 3, requests: 1, held: 2, failed: 'mails' });
  });
});

describe('R25: cutoffs', () => {
  it('count days of 24 hours, over leap days and changes of clocks alike', () => {
    // 29 February 2028 lies between, and in Europe the change to summer time of 2027.
    expect(new Date(cutoffOf(NOW, 365)).toISOString()).toBe('2027-03-02T12:00:00.000Z');
    expect(new Date(cutoffOf(Date.UTC(2027, 2, 29, 0, 30), 1)).toISOString()).toBe(
      '2027-03-28T00:30:00.000Z'
    );
  });

  it('come earlier the longer something is kept, and move on with the clock', () => {
    const days = fc.integer({ min: 1, max: 36_500 });
    const time = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(time, days, days, fc.nat(DAY), (now, a, b, later) => {
        expect(now - cutoffOf(now, a)).toBe(a * DAY);
        expect(Math.sign(cutoffOf(now, a) - cutoffOf(now, b))).toBe(Math.sign(b - a));
        expect(cutoffOf(now + later, a)).toBeGreaterThanOrEqual(cutoffOf(now, a));
      })
    );
  });
});

describe('R25: the clock of the job', () => {
  it('runs next within a day and an hour, at 3:17 on the wall', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }), (now) => {
        const next = nextRunAt(now);

        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThanOrEqual(25 * HOUR);
        expect([new Date(next).getHours(), new Date(next).getMinutes()]).toEqual([3, 17]);
      })
    );
  });

  it('is overdue after 48 hours without a run that ended well, and not before', () => {
    expect(overdueSince({ lastDone: undefined, since: NOW }, NOW + 48 * HOUR)).toBeUndefined();
    expect(overdueSince({ lastDone: undefined, since: NOW }, NOW + 49 * HOUR)).toBe(NOW + DAY);
    expect(overdueSince({ lastDone: NOW, since: 0 }, NOW + 49 * HOUR)).toBe(NOW + DAY);
    expect(overdueSince({ lastDone: NOW - 9 * DAY, since: NOW }, NOW + HOUR)).toBeUndefined();
  });

  it('makes up for a missed night once, and is not run twice in one', () => {
    expect(isMissed({ lastScheduled: undefined, since: NOW - 27 * HOUR }, NOW)).toBe(true);
    expect(isMissed({ lastScheduled: NOW - HOUR, since: 0 }, NOW)).toBe(false);
    expect(ranThisNight({ lastScheduled: NOW - 5_000, since: 0 }, NOW)).toBe(true);
    expect(ranThisNight({ lastScheduled: NOW - 24 * HOUR, since: 0 }, NOW)).toBe(false);
    expect(ranThisNight({ since: 0 }, NOW)).toBe(false);
  });
});
