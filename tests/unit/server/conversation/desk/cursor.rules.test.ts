import fc from 'fast-check';
import { LiveChatError } from '../../../../../protocol';
import {
  decodeCursor,
  encodeCursor,
} from '../../../../../server/src/conversation/desk/cursor.rules';
import { maySee, scopeOf } from '../../../../../server/src/conversation/desk/visibility.rules';

describe('a cursor', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000_000), fc.nat(2_147_483_647), (at, id) => {
        expect(decodeCursor(encodeCursor({ at, id }))).toEqual({ at, id });
      })
    );
  });

  it('that was made up is refused, or is a place that a database knows', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,17}-\d{1,17}$/)), (text) => {
        try {
          const { at, id } = decodeCursor(text);
          expect(Number.isFinite(new Date(at).getTime())).toBe(true);
          expect(id).toBeLessThanOrEqual(2_147_483_647);
        } catch (error) {
          expect(error).toBeInstanceOf(LiveChatError);
          expect((error as LiveChatError).code).toBe('invalid_request');
        }
      })
    );
  });
});

describe('T5: which chats an agent sees', () => {
  it.each([
    ['all, without departments of their own', null, { departmentId: 'sales' }, true],
    ['those of their own', ['sales', 'support'], { departmentId: 'sales' }, true],
    ['not those of others', ['support'], { departmentId: 'sales' }, false],
    ['those of none', ['support'], {}, true],
    ['only those of none, with an empty list', [], { departmentId: 'sales' }, false],
  ])('%s', (_what, departments, chat, seen) => {
    expect(maySee(departments, chat)).toBe(seen);
  });

  it('puts two agents into one room only when they see the same', () => {
    const departments = fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'ab')), {
      nil: null,
    });
    const chats = [{}, ...['a', 'b', 'c', 'ab'].map((departmentId) => ({ departmentId }))];
    fc.assert(
      fc.property(departments, departments, (one, other) => {
        const sees = (ids: string[] | null) => chats.map((chat) => maySee(ids, chat)).join();
        if (scopeOf(one) === scopeOf(other)) expect(sees(one)).toBe(sees(other));
      })
    );
  });
});
