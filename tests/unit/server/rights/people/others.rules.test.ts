import fc from 'fast-check';
import type { LinkSuggestion } from '../../../../../protocol';
import { assertDecided, shownOthers } from '../../../../../server/src/rights/people';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const other = (subjectIds: string[]): LinkSuggestion => ({
  person: { subjectIds, emails: [], phones: [], languages: [] },
  score: 60,
  agrees: [],
  differs: [],
});
const others = fc.array(fc.uniqueArray(id, { minLength: 1, maxLength: 3 }).map(other), {
  maxLength: 4,
});

describe('R10: the same person in two browsers', () => {
  it('is named before anything is given out or destroyed: nothing happens until somebody has decided', () => {
    fc.assert(
      fc.property(others, fc.uniqueArray(id), (found, leftOut) => {
        const decided = found.every(({ person }) =>
          person.subjectIds.some((one) => (leftOut as string[]).includes(one))
        );
        const run = () => assertDecided(found, leftOut);
        if (decided) expect(run).not.toThrow();
        else expect(run).toThrow(expect.objectContaining({ code: 'conflict' }));
      })
    );
    expect(() => assertDecided([])).not.toThrow();
    expect(() => assertDecided([other(['a'])])).toThrow('may be the same person');
  });

  it('R22: tells of nobody who is hidden from who asks, and lets nobody wait for them', () => {
    const hides = (ids: readonly string[]) => ids.includes('a');
    const shown = shownOthers([other(['a', 'b']), other(['c'])], hides);
    expect(shown.map(({ person }) => person.subjectIds)).toEqual([['c']]);
    expect(() => assertDecided(shown, ['c'])).not.toThrow();
  });
});
