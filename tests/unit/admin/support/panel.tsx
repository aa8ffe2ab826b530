import { DesignSystemProvider, lightTheme } from '@strapi/design-system';
import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { LANGUAGES, loadTranslation } from '../../../../admin/src/foundation/translations';

/** What a page finds around it: who is looking, and what the server says. */
export const panel = {
  may: true,
  me: 8,
  answers: {} as Record<string, unknown>,
  /** Instead of any answer. */
  error: undefined as unknown,
  /** When the answers came. */
  answeredAt: 0,
};

/** Strapi's panel as far as pages need it: for `jest.mock('@strapi/strapi/admin')`. */
export const strapiPanel = () => {
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
    useRBAC: () => ({ allowedActions: { can: panel.may }, isLoading: false }),
    useAuth: (_: string, select: (state: object) => unknown) =>
      select({ user: { documentId: String(panel.me) } }),
    useNotification: () => ({ toggleNotification: jest.fn() }),
    useClipboard: () => ({ copy: jest.fn() }),
    getFetchClient: jest.fn(),
  };
};

/** Requests to the server by name, answered from `panel`: for `jest.mock` of `foundation/api`. */
export const requests = (queries: readonly string[], mutations: readonly string[]) => ({
  ...Object.fromEntries(
    queries.flatMap((name) => {
      const read = (_: unknown, options?: { skip?: boolean }) => {
        const data = options?.skip || panel.error ? undefined : panel.answers[name];
        return {
          data,
          currentData: data,
          isError: panel.error !== undefined && !options?.skip,
          error: panel.error,
          fulfilledTimeStamp: panel.answeredAt,
          refetch: jest.fn(),
        };
      };
      return [
        [`use${name}Query`, read],
        [`useLazy${name}Query`, () => [jest.fn()]],
      ];
    })
  ),
  ...Object.fromEntries(
    mutations.map((name) => [`use${name}Mutation`, () => [jest.fn(), { isLoading: false }]])
  ),
});

export interface Place {
  /** As the route tells it. */
  path: string;
  at: string;
  state?: unknown;
}

const splitOf = (at: string) => {
  const [pathname = '/', search = ''] = at.split('?');
  return { pathname, search: search === '' ? '' : `?${search}` };
};

const textsOf: Record<string, Record<string, string>> = {};

/** The markup of a page; a text without its values is a mistake. */
export const render = (page: ReactElement, { path, at, state }: Place, language = 'en') =>
  renderToStaticMarkup(
    <MemoryRouter initialEntries={[{ ...splitOf(at), state }]}>
      <IntlProvider
        locale="en"
        messages={textsOf[language] ?? {}}
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
  ).replaceAll('&#x27;', "'");

/** That effects do not run here is what makes this quick; anything else that React complains of is a mistake. */
const complain = (...args: unknown[]) => {
  if (!String(args[0]).includes('useLayoutEffect')) throw new Error(args.map(String).join(' '));
};

/** Before each test the server answers this. */
export const answering = (answers: Record<string, unknown>, answeredAt = 0): void => {
  beforeAll(async () => {
    for (const language of LANGUAGES) textsOf[language] = (await loadTranslation(language)).data;
  });
  beforeEach(() => {
    jest.spyOn(console, 'error').mockImplementation(complain);
    Object.assign(panel, {
      may: true,
      me: 8,
      error: undefined,
      answers: { ...answers },
      answeredAt,
    });
  });
};

export type Pages = Record<string, { page: ReactElement; place: Place; shows: string[] }>;

/** What every page has to stand: each language, nothing loaded yet, and a server that fails. */
export const testPages = (pages: Pages): void => {
  describe.each(Object.entries(pages))('%s', (_name, { page, place, shows }) => {
    test('shows what there is', () => {
      const markup = render(page, place);
      for (const text of shows) expect(markup).toContain(text);
    });

    test.each(LANGUAGES)('has values for all of its texts in %s', (language) => {
      expect(() => render(page, place, language)).not.toThrow();
    });

    test('is a skeleton until it is loaded', () => {
      panel.answers = {};
      expect(() => render(page, place)).not.toThrow();
    });

    test('says why it could not be loaded', () => {
      panel.error = { status: 500, message: 'id 4711' };
      expect(() => render(page, place)).not.toThrow();
    });
  });
};
