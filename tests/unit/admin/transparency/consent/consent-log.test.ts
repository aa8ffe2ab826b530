import {
  isBackwards,
  isFiltered,
  readFilter,
  writeFilter,
  type LogFilter,
} from '../../../../../admin/src/transparency/consent/log/filter';
import { proofFileName } from '../../../../../admin/src/transparency/consent/record/proof';
import { reasonOf } from '../../../../../admin/src/foundation/ui/loading/reasonOf';
import { withSeen } from '../../../../../admin/src/transparency/purposes/usePurposeNames';

jest.mock('@strapi/strapi/admin', () => ({ adminApi: {}, getFetchClient: jest.fn() }));
jest.mock('../../../../../admin/src/foundation/api', () => ({}));

const filter: LogFilter = {
  state: 'withdrawn',
  purpose: 'newsletter',
  method: 'chat_statement',
  language: 'pt-br',
  from: '2026-11-01',
  to: '2026-11-24',
  search: 'a1b2c3',
};

describe('the filter of the log', () => {
  test('goes into the address and comes back the same', () => {
    const { params } = writeFilter(filter);
    expect(readFilter(new URLSearchParams(params.toString()))).toEqual(filter);
  });

  test('drops what makes no sense in an address', () => {
    const bad =
      'state=maybe&purpose=A%20B&method=x&language=<b>&from=2026-02-30&to=tomorrow&search=%20&more=1';
    expect(readFilter(new URLSearchParams(bad))).toEqual({});
  });

  test('keeps an e-mail address out of the address bar, and remembers it all the same', () => {
    const { params, state } = writeFilter({ state: 'given', search: 'mira@example.com' });
    expect(params.toString()).toBe('state=given');
    expect(readFilter(params, state)).toEqual({ state: 'given', search: 'mira@example.com' });
    expect(writeFilter({ search: 'a1b2' }).state).toEqual({});
  });

  test.each([null, undefined, 5, { search: 7 }])(
    'is not led astray by %p in the history',
    (state) => {
      expect(readFilter(new URLSearchParams(), state)).toEqual({});
    }
  );

  test('an empty filter leaves a bare address', () => {
    expect(writeFilter({}).params.toString()).toBe('');
    expect(isFiltered({})).toBe(false);
    expect(isFiltered({ state: 'given' })).toBe(true);
  });

  test('a last day before the first one is noticed', () => {
    expect(isBackwards({ from: '2026-11-24', to: '2026-11-01' })).toBe(true);
    expect(isBackwards({ from: '2026-11-24', to: '2026-11-24' })).toBe(false);
    expect(isBackwards({ to: '2026-11-01' })).toBe(false);
  });
});

test('purposes to choose from are named as they are known, each once', () => {
  const known = [{ key: 'newsletter', name: 'Newsletter' }];
  const seen = [
    { key: 'newsletter', name: 'newsletter' },
    { key: 'calls', name: 'Calls' },
  ];
  expect(withSeen(known, seen)).toEqual([
    { key: 'newsletter', name: 'Newsletter' },
    { key: 'calls', name: 'Calls' },
  ]);
});

test('R7: a proof’s file is named for the record, never for the person or by a path', () => {
  expect(proofFileName('k3j2h1', 'pdf')).toBe('consent-k3j2h1.pdf');
  expect(proofFileName('../x y', 'json')).toBe('consent-xy.json');
});

test('a refusal is told in the server’s words, silence as silence', () => {
  const said = { name: 'ApplicationError', status: 400, message: 'webhooks.0.url: not https' };
  expect(reasonOf(said)).toEqual({ key: 'failure.refused', said: 'webhooks.0.url: not https' });
  expect(reasonOf({ name: 'TypeError', message: 'Failed to fetch' })).toEqual({
    key: 'error.no_answer',
  });
  expect(reasonOf({ status: 404, message: '' })).toEqual({ key: 'failure.notThere' });
  expect(reasonOf(undefined)).toEqual({ key: 'error.no_answer' });
});
