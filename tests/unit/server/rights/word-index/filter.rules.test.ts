import {
  asksForChats,
  boxKind,
  checkFilter,
  filterNames,
} from '../../../../../server/src/rights/word-index/filter.rules';

describe('R10: the one box', () => {
  it.each([
    ['robin@example.test', 'email'],
    ['+49 170 5556677', 'phone'],
    ['01705556677', 'phone'],
    ['R-7F3K2MA', 'reference'],
    ['tz4a98xxat96iws9zmbrgj3a', 'id'],
    ['0193a8f2-1111-7222-8333-444455556666', 'id'],
    ['robin', 'words'],
    ['order 1234', 'words'],
    ['12345', 'words'],
    ['', 'words'],
  ])('takes "%s" for %s', (text, kind) => {
    expect(boxKind(text)).toBe(kind);
  });

  it('refuses dates that are swapped, and says what to do', () => {
    expect(() => checkFilter({ from: '2026-02-01', to: '2026-01-01' })).toThrow(/swap/);
    expect(() => checkFilter({ from: '2026-01-01', to: '2026-01-01' })).not.toThrow();
  });

  it('R29: tells the audit log which conditions were set, never their values', () => {
    expect(filterNames({ email: 'robin@example.test', openCase: false, words: 'x' })).toEqual([
      'email',
      'words',
    ]);
  });

  it('knows which conditions nobody without a chat can meet', () => {
    expect(asksForChats({ agentId: 'a' })).toBe(true);
    expect(asksForChats({ email: 'robin@example.test', purpose: 'news' })).toBe(false);
  });
});
