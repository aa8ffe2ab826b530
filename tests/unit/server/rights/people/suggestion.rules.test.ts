import type { Person } from '../../../../../protocol';
import { compare, mailbox } from '../../../../../server/src/rights/people/suggestion.rules';

const person = (over: Partial<Person>): Person => ({
  subjectIds: ['a'],
  emails: [],
  phones: [],
  languages: [],
  ...over,
});

describe('R10: suggestions of who may be one person', () => {
  it.each([
    ['Robin.A+news@gmail.com', 'robina@googlemail.com'],
    ['robin+1@example.test', 'ROBIN@example.test'],
  ])('takes %s and %s for one mailbox', (a, b) => {
    expect(mailbox(a)).toBe(mailbox(b));
  });

  it('does not take dots for nothing elsewhere', () => {
    expect(mailbox('a.b@example.test')).not.toBe(mailbox('ab@example.test'));
  });

  it('says what agrees and what differs', () => {
    const mine = person({ name: 'Robin Ångström', emails: ['r@example.test'], languages: ['en'] });
    const theirs = person({ name: 'Eve', emails: ['r+x@example.test'], languages: ['de'] });

    expect(compare(mine, theirs)).toMatchObject({ agrees: [{ field: 'email_alias' }] });
    expect(compare(mine, { ...theirs, languages: ['en'] })?.differs).toMatchObject([
      { field: 'name', mine: 'Robin Ångström', theirs: 'Eve' },
    ]);
  });

  it('suggests nothing for a name alone', () => {
    const two = [person({ name: 'Ángel Ruiz' }), person({ name: 'RUIZ Angel' })] as const;

    expect(compare(...two)).toBeUndefined();
  });

  it.each([
    ['+49 711 5550101', '0711/5550101', true],
    ['٠٥٠١٢٣٤٥٦٧', '050 123 4567', true],
    ['+49 711 5550101', '+43 711 5550101', false],
    ['0711 5550101', '0211 5550101', false],
  ])('compares whole numbers, country included: %s and %s', (a, b, same) => {
    const [mine, theirs] = [person({ phones: [a] }), person({ phones: [b] })];
    expect(compare(mine, theirs)?.agrees.some(({ field }) => field === 'phone') ?? false).toBe(
      same
    );
  });

  it('never says that it is sure', () => {
    const same = person({ name: 'A B', emails: ['a@b.test'], phones: ['0711 5550101'] });

    expect(compare(same, same)?.score).toBeLessThanOrEqual(100);
    expect(compare(person({}), person({}))).toBeUndefined();
  });
});
