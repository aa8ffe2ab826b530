import { compare, mailbox, type Comparable } from '../../../../server/src/people/suggestion.rules';

const person = (over: Partial<Comparable>): Comparable => ({
  subjectIds: ['a'],
  emails: [],
  phones: [],
  phoneKeys: [],
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

  it('never says that it is sure', () => {
    const same = person({ name: 'A B', emails: ['a@b.test'], phones: ['1'], phoneKeys: ['1'] });

    expect(compare(same, same)?.score).toBeLessThanOrEqual(100);
    expect(compare(person({}), person({}))).toBeUndefined();
  });
});
