import fc from 'fast-check';
import { samePeople } from '../../../../../server/src/rights/people/same-people.rules';

describe('which ids are one person', () => {
  it('follows decisions step by step', () => {
    const same = [
      { low: 'a', high: 'b' },
      { low: 'b', high: 'x' },
      { low: 'x', high: 'c' },
    ];
    const personOf = samePeople(['c', 'a', 'd', 'b'], same);
    expect(['a', 'b', 'c', 'd'].map(personOf)).toEqual(['c', 'c', 'c', 'd']);
  });

  it('holds in any order, and comes to an end in circles', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 12 }), (pairs) => {
        const same = pairs.map(([low, high]) => ({ low, high }));
        const ids = ['a', 'b', 'c', 'd', 'e'];
        const one = samePeople(ids, same);
        const other = samePeople(ids, [...same].reverse());
        expect(ids.map(other)).toEqual(ids.map(one));
        for (const { low, high } of same) expect(one(low)).toBe(one(high));
      })
    );
  });
});
