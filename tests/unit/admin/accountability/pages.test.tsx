import { DesignSystemProvider, lightTheme } from '@strapi/design-system';
import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { AuditPage } from '../../../../admin/src/accountability/audit-log/AuditPage';
import { BreachesPage } from '../../../../admin/src/accountability/breaches/BreachesPage';
import { BreachPage } from '../../../../admin/src/accountability/breaches/BreachPage';
import { AffectedResult } from '../../../../admin/src/accountability/breaches/AffectedResult';
import { ResidencyPage } from '../../../../admin/src/accountability/residency/ResidencyPage';
import { RetentionPage } from '../../../../admin/src/accountability/retention/RetentionPage';
import { DueList } from '../../../../admin/src/accountability/retention/DueList';
import { en, LANGUAGES, loadTranslation } from '../../../../admin/src/foundation/translations';
import * as fixtures from '../support/keeping';

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
    useRBAC: () => ({ allowedActions: { can: true }, isLoading: false }),
    useAuth: (_: string, select: (state: object) => unknown) => select({ user: { id: 8 } }),
    useNotification: () => ({ toggleNotification: jest.fn() }),
    useClipboard: () => ({ copy: jest.fn() }),
    getFetchClient: jest.fn(),
  };
});

const mockAnswers: Record<string, unknown> = {};
let mockError: unknown;
jest.mock('../../../../admin/src/foundation/api', () => ({
  auditFilePath: () => '/file',
  affectedFilePath: () => '/file',
  ...Object.fromEntries(
    ['Retention', 'AuditState', 'Breaches', 'Residency', 'Names'].map((name) => [
      `useGetLiveChat${name}Query`,
      () => mockRead(name),
    ])
  ),
  useSearchLiveChatAuditQuery: () => mockRead('Audit'),
  useLazySearchLiveChatAuditQuery: () => [jest.fn()],
  useLazySearchLiveChatPeopleQuery: () => [jest.fn()],
  useLazySearchLiveChatCasesQuery: () => [jest.fn()],
  ...Object.fromEntries(
    [
      ...['PreviewLiveChatRetention', 'SaveLiveChatRetention', 'RunLiveChatRetention'],
      ...['VerifyLiveChatAudit', 'SaveLiveChatAuditAnchoring', 'AnchorLiveChatAudit'],
      ...['CreateLiveChatBreach', 'SaveLiveChatBreach', 'CountLiveChatAffected'],
      'SaveLiveChatResidency',
    ].map((name) => [`use${name}Mutation`, () => [jest.fn(), { isLoading: false }]])
  ),
}));
const mockRead = (name: string) => {
  const data = mockError ? undefined : mockAnswers[name];
  return {
    data,
    currentData: data,
    isError: mockError !== undefined,
    error: mockError,
    fulfilledTimeStamp: fixtures.AT,
    refetch: jest.fn(),
  };
};
jest.mock('../../../../admin/src/foundation/ui/editing/LeaveGuard', () => ({
  LeaveGuard: () => null,
}));

interface Place {
  /** As the route tells it. */
  path: string;
  at: string;
}

const render = (page: ReactElement, { path, at }: Place, texts: Record<string, string>) =>
  renderToStaticMarkup(
    <MemoryRouter initialEntries={[at]}>
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

const PAGES: Record<string, { page: ReactElement; place: Place; shows: string[] }> = {
  retention: {
    page: <RetentionPage />,
    place: { path: '/retention', at: '/retention' },
    shows: [
      en['keep.on'],
      en['keep.overdue'],
      en['keep.fromPurpose'],
      en['keep.fromForm'],
      'Ended chats: 3 deleted, 2 made anonymous, 1 held back',
      'Audit log: failed',
    ],
  },
  'what is due': {
    page: <DueList counts={fixtures.preview.counts} />,
    place: { path: '/due', at: '/due' },
    shows: ['12 records', '2 held back by holds or open requests'],
  },
  audit: {
    page: <AuditPage />,
    place: { path: '/audit', at: '/audit?action=export.' },
    shows: [
      '12,345 lines',
      en['auditDo.export.created'],
      'orders.sync',
      '/plugins/live-chat-privacy/exports/x2',
      's1, s2',
      en['audit.anchorOk.no'],
      '500 older lines up to no. 500',
    ],
  },
  breaches: {
    page: <BreachesPage />,
    place: { path: '/breaches', at: '/breaches' },
    shows: ['Laptop lost on a train', 'B-7F3K2M', en['breach.risk.high'], en['breach.help']],
  },
  breach: {
    page: <BreachPage />,
    place: { path: '/breaches/:breachId', at: '/breaches/b1' },
    shows: ['The disk is encrypted.', en['breach.todo.persons'], en['breach.csv']],
  },
  'a new breach': {
    page: <BreachPage />,
    place: { path: '/breaches/:breachId', at: '/breaches/new' },
    shows: [en['breach.createAction'], en['breach.todo.what']],
  },
  'a breach that is not there': {
    page: <BreachPage />,
    place: { path: '/breaches/:breachId', at: '/breaches/b9' },
    shows: [en['breach.notThere']],
  },
  affected: {
    page: <AffectedResult answer={fixtures.affected} />,
    place: { path: '/affected', at: '/affected' },
    shows: ['2 people', 'Mira Lind', 'The first 1 of 2'],
  },
  residency: {
    page: <ResidencyPage />,
    place: { path: '/residency', at: '/residency' },
    shows: ['Hoster', en['residency.notAllowed'], en['residency.webhooksLink']],
  },
};

const ANSWERS = {
  Retention: fixtures.answer,
  Audit: fixtures.lines,
  AuditState: fixtures.auditState,
  Breaches: { breaches: [fixtures.breach], now: fixtures.AT },
  Residency: fixtures.residency,
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

test.each(['off', 'preview'] as const)('retention that is %s offers to switch it on', (state) => {
  mockAnswers['Retention'] = { ...fixtures.answer, state };
  const place = { path: '/retention', at: '/retention' };
  expect(render(<RetentionPage />, place, english())).toContain(en['keep.switchOn']);
});
