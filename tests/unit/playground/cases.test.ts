import { newCase } from '../../../protocol/rights/schemas';
import { cases } from '../../../playground/src/seed/cases';

describe('the demo cases', () => {
  it.each(cases)('$details can be opened', ({ daysAgo, pause: _, ...request }) => {
    const receivedAt = Date.UTC(2026, 10, 24) - daysAgo * 86_400_000;
    expect(newCase.safeParse({ ...request, receivedAt }).error).toBeUndefined();
  });

  it('are told apart by their words, so that a repeated seed opens none twice', () => {
    expect(new Set(cases.map(({ details }) => details)).size).toBe(cases.length);
  });

  it('show one that is too late, one that is paused and one from today', () => {
    expect(cases.some(({ daysAgo, pause }) => daysAgo > 31 && !pause)).toBe(true);
    expect(cases.some(({ pause }) => pause)).toBe(true);
    expect(cases.some(({ daysAgo }) => daysAgo === 0)).toBe(true);
  });
});
