import { backOff } from '../../../widget/src/app/timing';

describe('back-off', () => {
  it('is 1, 2, 4 … 30 s', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 50].map((attempt) => backOff(attempt, () => 0.5));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('is spread by half to each side', () => {
    expect(backOff(0, () => 0)).toBe(500);
    expect(backOff(0, () => 1)).toBe(1_500);
  });
});
