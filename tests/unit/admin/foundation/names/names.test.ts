import fc from 'fast-check';
import { nameRequests } from '../../../../../admin/src/foundation/api/names';
import {
  distinct,
  distinctPeople,
  namesIn,
} from '../../../../../admin/src/foundation/names/names.rules';
import { ENTRIES, homeOf } from '../../../../../admin/src/host/privacy/entries';

jest.mock('@strapi/strapi/admin', () => {
  const api = { enhanceEndpoints: () => api, injectEndpoints: () => ({}) };
  return { adminApi: api };
});

const answer = {
  people: [
    { subjectId: 'a1', personId: 'a1', name: 'Ana', emails: [], phones: [] },
    { subjectId: 'a2', personId: 'a1', emails: ['ana@example.test'], phones: [] },
    { subjectId: 'b1', personId: 'b1', emails: [], phones: [] },
    { subjectId: 'c1', personId: 'c1', name: 'Ana', emails: [], phones: [] },
  ],
  cases: [{ caseId: 'k1', reference: 'R-7F3K2M', kind: 'access' as const }],
  chats: [{ chatId: 't1', subjectId: 'b1' }],
};

describe('what ids are called', () => {
  const names = namesIn(answer);

  test('is a name, else an address, else nothing', () => {
    expect(['a1', 'a2', 'b1', 'x'].map(names.person)).toEqual([
      ...['Ana', 'ana@example.test'],
      ...[undefined, undefined],
    ]);
    expect(names.request('k1')?.reference).toBe('R-7F3K2M');
    expect(names.ofChat('t1')).toBe('b1');
    expect(namesIn(undefined).person('a1')).toBeUndefined();
  });

  test('one person is told once, two of one name are two', () => {
    expect(distinctPeople(['a1', 'a2', 'c1', 'b1', 'x'], names)).toEqual(['a1', 'c1', 'b1', 'x']);
  });
});

test('every id is asked for, none twice, and no request holds more than the server takes', () => {
  const ids = fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 700 });
  fc.assert(
    fc.property(ids, ids, ids, (subjects, cases, chats) => {
      const wanted = {
        subjectIds: distinct(subjects),
        caseIds: distinct(cases),
        chatIds: distinct(chats),
      };
      const requests = nameRequests(wanted);
      for (const kind of ['subjectIds', 'caseIds', 'chatIds'] as const) {
        expect(requests.flatMap((one) => one[kind])).toEqual(wanted[kind]);
        for (const one of requests) expect(one[kind].length).toBeLessThanOrEqual(200);
      }
    })
  );
});

describe('the page that one comes to first', () => {
  const of = (...paths: string[]) => homeOf(ENTRIES.filter(({ path }) => paths.includes(path)));

  test('is that of requests for whoever answers them', () => {
    expect(homeOf(ENTRIES)?.path).toBe('cases');
    expect(of('forms', 'cases', 'audit')?.path).toBe('cases');
  });

  test('is the first of their own for all others', () => {
    expect(of('forms', 'purposes', 'notice')?.path).toBe('forms');
    expect(of('audit')?.path).toBe('audit');
    expect(of()).toBeUndefined();
  });
});
