import type { Core } from '@strapi/strapi';
import { Plan, room } from '../../../../../server/src/foundation/house';

const host = { strapi: {} as Core.Strapi, passive: false };
/** Longer than upkeep takes to come around. */
const ROUND = 5_000;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A house of rooms with this upkeep, and what went wrong in it. */
const kept = async (...rooms: { every?: number; work: () => unknown }[][]) => {
  const [first = [], second = []] = rooms;
  const house = await Plan.on()
    .and(room({ name: 'first', make: () => ({}), upkeep: () => first }))
    .and(room({ name: 'second', make: () => ({}), upkeep: () => second }))
    .open(host);
  const defects: unknown[] = [];
  house.keepUp(Date.now, (error) => defects.push(error));
  return { house, defects };
};

describe('upkeep', () => {
  it('of one room does not wait for another’s, however slow that is', async () => {
    const seen: string[] = [];
    const never = new Promise(() => undefined);
    await kept([{ work: () => never }], [{ work: () => seen.push('second') }]);
    await jest.advanceTimersByTimeAsync(3 * ROUND);
    expect(seen).toEqual(['second', 'second', 'second']);
  });

  it('goes on with the rest of a room where one part fails, and tells of it', async () => {
    const broken = new Error('no');
    const seen: string[] = [];
    const { defects } = await kept([
      { work: () => Promise.reject(broken) },
      { work: () => seen.push('rest') },
    ]);
    await jest.advanceTimersByTimeAsync(ROUND);
    expect([seen, defects]).toEqual([['rest'], [broken]]);
  });

  it('is done no more often than it asks for', async () => {
    const seen: number[] = [];
    await kept([{ every: 3 * ROUND, work: () => seen.push(1) }]);
    await jest.advanceTimersByTimeAsync(4 * ROUND);
    expect(seen).toHaveLength(2);
  });

  it('ends with the house', async () => {
    const seen: number[] = [];
    const { house } = await kept([{ work: () => seen.push(1) }]);
    await house.stop();
    await jest.advanceTimersByTimeAsync(3 * ROUND);
    expect(seen).toEqual([]);
  });

  it('is not asked of two rooms by one name', async () => {
    const twin = room({ name: 'twin', make: () => ({}) });
    await expect(Plan.on().and(twin).and(twin).open(host)).rejects.toThrow(
      'two rooms declare the name "twin"'
    );
  });
});
