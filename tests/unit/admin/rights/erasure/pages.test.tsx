import { DesignSystemProvider, lightTheme } from '@strapi/design-system';
import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { HoldsPage } from '../../../../../admin/src/rights/holds/HoldsPage';
import { ErasuresPage } from '../../../../../admin/src/rights/erasure/list/ErasuresPage';
import { ErasurePage } from '../../../../../admin/src/rights/erasure/one/ErasurePage';
import { NewErasurePage } from '../../../../../admin/src/rights/erasure/preview/NewErasurePage';
import { en, LANGUAGES, loadTranslation } from '../../../../../admin/src/foundation/translations';
import { details, hold, person, settings, names } from '../../support/people';
import * as fixtures from '../../support/erasures';

let mockMay = true;
let mockMe = 8;
/** Strapi's panel as far as the pages need it. */
jest.mock('@strapi/strapi/admin', () => {
  const through = ({ children }: { children?: ReactNode }) => children;
  return {
    Page: { Main: through, Title: () => null, Protect: through },
    Layouts: {
      Content: through,
      Header: ({ title, primaryAction, navigationAction }: Record<string, ReactNode>) => [
        navigationAction,
        title,
        primaryAction,
      ],
    },
    useRBAC: () => ({ allowedActions: { can: mockMay }, isLoading: false }),
    useAuth: (_: string, select: (state: object) => unknown) =>
      select({ user: { documentId: String(mockMe) } }),
    useNotification: () => ({ toggleNotification: jest.fn() }),
    useClipboard: () => ({ copy: jest.fn() }),
    getFetchClient: jest.fn(),
  };
});

const mockAnswers: Record<string, unknown> = {};
let mockError: unknown;
jest.mock('../../../../../admin/src/foundation/api', () => ({
  LEDGER_FILE_PATH: '/file',
  receiptPath: () => '/receipt',
  ...Object.fromEntries(
    [
      ...['PreviewLiveChatErasure', 'GetLiveChatErasures', 'GetLiveChatErasure'],
      ...['ReviewLiveChatErasure', 'GetLiveChatHolds', 'GetLiveChatSubjectSettings'],
      'GetLiveChatNames',
      ...['GetLiveChatCase', 'GetLiveChatPerson', 'GetLiveChatPersonRecords'],
    ].flatMap((name) => {
      const read = (_: unknown, options?: { skip?: boolean }) => {
        const data = options?.skip || mockError ? undefined : mockAnswers[name];
        const isError = mockError !== undefined && !options?.skip;
        return { data, currentData: data, isError, error: mockError, refetch: jest.fn() };
      };
      return [
        [`use${name}Query`, read],
        [`useLazy${name}Query`, () => [jest.fn()]],
      ];
    })
  ),
  ...Object.fromEntries(
    [
      ...['CreateLiveChatErasure', 'ApproveLiveChatErasure', 'ChangeLiveChatErasure'],
      ...['ImportLiveChatLedger', 'ReplayLiveChatLedger', 'CorrectLiveChatSubject'],
      ...['PlaceLiveChatHold', 'ReviewLiveChatHold', 'LiftLiveChatHold'],
    ].map((name) => [`use${name}Mutation`, () => [jest.fn(), { isLoading: false }]])
  ),
}));

interface Place {
  /** As the route tells it. */
  path: string;
  at: string;
  state?: unknown;
}

const render = (page: ReactElement, { path, at, state }: Place, texts: Record<string, string>) =>
  renderToStaticMarkup(
    <MemoryRouter initialEntries={[{ ...splitOf(at), state }]}>
      <IntlProvider
        locale="en"
        messages={texts}
        onError={(error) => {
          throw error;
        }}
      >
        <DesignSystemProvider theme={lightTheme} locale="en-GB">
          <Routes>
            <Route path={path} element={page} />
          </Routes>
        </DesignSystemProvider>
      </IntlProvider>
    </MemoryRouter>
  );

const splitOf = (at: string) => {
  const [pathname = '/', search = ''] = at.split('?');
  return { pathname, search: search === '' ? '' : `?${search}` };
};

const preview = { path: '/erasures/new', at: '/erasures/new?subject=s1&case=k1' };
const one = { path: '/erasures/:erasureId', at: '/erasures/e1' };

const PAGES: Record<string, { page: ReactElement; place: Place; shows: string[] }> = {
  erasures: {
    page: <ErasuresPage />,
    place: { path: '/erasures', at: '/erasures' },
    shows: [
      ...['E-7F3K2M', '42 deleted, 3 anonymised, 2 kept', '1 of 4 categories'],
      ...[en['erasureTrouble.hold'], en['erasure.replay'], 'BEGIN PUBLIC KEY'],
      ...['1 erasure would have to be repeated', 'from line 7 on: a signature does not fit'],
    ],
  },
  preview: {
    page: <NewErasurePage />,
    place: preview,
    shows: [
      ...['Over 2 ids, 42 records are deleted, 3 are anonymised, and 2 are kept'],
      ...['Orders', en['keepGround.consent_proof']],
      ...['1 chat is open right now', 'CRM', '<mark>Mira Lind</mark>'],
      ...['mira@example.com', en['erasure.noReceipt'], 'Ask for approval'],
    ],
  },
  'preview of nobody': {
    page: <NewErasurePage />,
    place: { path: '/erasures/new', at: '/erasures/new' },
    shows: [en['erasure.nobodyText']],
  },
  erasure: {
    page: <ErasurePage />,
    place: one,
    shows: [
      'Erasure of Mira Lind’s data',
      '2 of 3 receivers',
      en['plan.waiting'],
      en['erasureStation.done'],
    ],
  },
  holds: {
    page: <HoldsPage />,
    place: { path: '/holds', at: '/holds' },
    shows: [
      ...['contests the address', 'over 2 ids', en['holds.overdue'], '1 erasure waits'],
      ...['3 records kept past their time', en['holds.lift'], en['holds.hidden']],
    ],
  },
  'one hold': {
    page: <HoldsPage />,
    place: { path: '/holds', at: '/holds?hold=other' },
    shows: [en['holds.showAll'], en['holds.none.all']],
  },
};

const ANSWERS = {
  PreviewLiveChatErasure: fixtures.preview,
  ReviewLiveChatErasure: fixtures.preview,
  GetLiveChatErasures: fixtures.erasures,
  GetLiveChatErasure: fixtures.info,
  GetLiveChatHolds: { holds: [hold] },
  GetLiveChatSubjectSettings: settings,
  GetLiveChatCase: details,
  GetLiveChatPerson: person,
  GetLiveChatNames: names,
};

/** That effects do not run here is what makes this quick; anything else that React complains of is a mistake. */
const complain = (...args: unknown[]) => {
  if (!String(args[0]).includes('useLayoutEffect')) throw new Error(args.map(String).join(' '));
};

const textsOf: Record<string, Record<string, string>> = {};
beforeAll(async () => {
  for (const language of LANGUAGES) textsOf[language] = (await loadTranslation(language)).data;
});
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(complain);
  mockError = undefined;
  mockMay = true;
  mockMe = 8;
  Object.assign(mockAnswers, ANSWERS);
});

const english = () => textsOf['en'] ?? {};

describe.each(Object.entries(PAGES))('%s', (_name, { page, place, shows }) => {
  test('shows what there is', () => {
    const markup = render(page, place, english()).replaceAll('&#x27;', "'");
    for (const text of shows) expect(markup).toContain(text);
  });

  test.each(LANGUAGES)('has values for all of its texts in %s', (language) => {
    expect(() => render(page, place, textsOf[language] ?? {})).not.toThrow();
  });

  test('is a skeleton until it is loaded', () => {
    for (const name of Object.keys(mockAnswers)) mockAnswers[name] = undefined;
    expect(() => render(page, place, english())).not.toThrow();
  });

  test('says why it could not be loaded', () => {
    mockError = { status: 500, message: 'id 4711' };
    expect(() => render(page, place, english())).not.toThrow();
  });
});

const shown = (page: ReactElement, place: Place) => render(page, place, english());

describe('the preview', () => {
  test('has no way to go on over a hold or another request', () => {
    mockAnswers.PreviewLiveChatErasure = fixtures.blocked;
    const markup = shown(<NewErasurePage />, preview);
    expect(markup).toContain('/holds?hold=h1');
    expect(markup).toContain('R-2222222');
    expect(markup).not.toContain('id="erasure-reason"');
    expect(markup).not.toContain('Ask for approval');
  });

  test('has none before the requester is known to be the person', () => {
    mockAnswers.GetLiveChatCase = { ...details, identity: { state: 'pending' } };
    const markup = shown(<NewErasurePage />, preview);
    expect(markup).toContain(en['caseGate.identity']);
    expect(markup).not.toContain('Ask for approval');
  });

  test('says on the button what happens', () => {
    mockAnswers.PreviewLiveChatErasure = { ...fixtures.preview, secondPerson: false };
    const markup = shown(<NewErasurePage />, preview);
    expect(markup).toContain('Erase 45 records');
    expect(markup).not.toContain('Ask for approval');
  });
});

describe('an erasure that waits for approval', () => {
  const waiting = { ...fixtures.info, state: 'approval', done: [], startedAt: undefined };

  test('shows what it would do, and is approved by somebody else', () => {
    mockAnswers.GetLiveChatErasure = waiting;
    const markup = shown(<ErasurePage />, one);
    expect(markup).toContain('Approve and erase 45 records');
    expect(markup).toContain(en['erasure.cancel']);
  });

  test('is not approved by who asked for it, and says so', () => {
    mockMe = 7;
    mockAnswers.GetLiveChatErasure = waiting;
    const markup = shown(<ErasurePage />, one);
    expect(markup).toContain(en['erasure.approval.own']);
    expect(markup).not.toContain('Approve and erase');
  });

  test('is looked at again on purpose after the data has changed', () => {
    mockAnswers.GetLiveChatErasure = { ...waiting, state: 'changed', trouble: 'changed' };
    const markup = shown(<ErasurePage />, one);
    expect(markup).toContain(en['review.lookAgain']);
    expect(markup).not.toContain('Approve and erase');
  });
});

test('trouble is told with what to do about it', () => {
  const told = (trouble: string) => {
    mockAnswers.GetLiveChatErasure = { ...fixtures.info, trouble, at: 'messages' };
    return shown(<ErasurePage />, one);
  };
  expect(told('database')).toContain(en['erasure.retry']);
  expect(told('database')).toContain('It stands at: Messages');
  expect(told('hold')).toContain(en['erasure.toHolds']);
  expect(told('hold')).not.toContain(en['erasure.retry']);
});

test('every state and trouble has its words', () => {
  const states = ['approval', 'queued', 'running', 'blocked', 'changed', 'receipt', 'scrubbing'];
  for (const state of [...states, 'done', 'cancelled']) {
    mockAnswers.GetLiveChatErasure = { ...fixtures.info, state, scrub: 'deferred' };
    expect(() => shown(<ErasurePage />, one)).not.toThrow();
  }
});

test('without permissions there is nothing to press', () => {
  mockMay = false;
  const markup = shown(<HoldsPage />, { path: '/holds', at: '/holds' });
  expect(markup).not.toContain(en['holds.lift']);
  expect(markup).not.toContain(en['holds.changeReview']);
});
