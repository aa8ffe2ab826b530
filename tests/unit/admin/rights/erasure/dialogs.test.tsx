import { DesignSystemProvider, lightTheme } from '@strapi/design-system';
import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { MemoryRouter } from 'react-router-dom';
import { CorrectDialog } from '../../../../../admin/src/rights/correction/CorrectDialog';
import { PlaceHoldDialog } from '../../../../../admin/src/rights/holds/PlaceHoldDialog';
import { AnswerChoice } from '../../../../../admin/src/rights/correction/AnswerChoice';
import { LiftDialog } from '../../../../../admin/src/rights/holds/LiftDialog';
import { ReviewDialog } from '../../../../../admin/src/rights/holds/ReviewDialog';
import { TellFields } from '../../../../../admin/src/rights/holds/TellFields';
import { ReplayDialog } from '../../../../../admin/src/rights/erasure/ledger/ReplayDialog';
import { ChatsBar } from '../../../../../admin/src/rights/search/person/ChatsBar';
import { en, LANGUAGES, loadTranslation } from '../../../../../admin/src/foundation/translations';
import { hold, person } from '../../support/people';
import { erasures } from '../../support/erasures';

jest.mock('@strapi/strapi/admin', () => ({
  useRBAC: () => ({ allowedActions: { can: true }, isLoading: false }),
  useNotification: () => ({ toggleNotification: jest.fn() }),
  getFetchClient: jest.fn(),
}));
/** A dialog is drawn over the page, which markup alone does not show: here its parts stand in a row. */
jest.mock('../../../../../admin/src/foundation/ui/dialogs/FormDialog', () => ({
  FormDialog: ({ title, explain, action, children }: Record<string, ReactNode>) => (
    <section>
      {title} {explain} {children} [{action}]
    </section>
  ),
}));

const RECORDS = {
  profiles: { records: [{ id: '1', subjectId: 's1', values: { name: 'Mira Lind' } }] },
  answers: {
    records: [
      {
        id: '17/0',
        subjectId: 's1',
        values: { chatId: 'c1', at: 5, label: 'City', value: 'Berlyn' },
      },
    ],
    next: 'n',
  },
};
const mockRecords: Record<string, unknown> = RECORDS;
let mockPerson: unknown;
jest.mock('../../../../../admin/src/foundation/api', () => {
  const found = (data: unknown) => ({ data, currentData: data, isError: false });
  return {
    useGetLiveChatPersonRecordsQuery: ({ store }: { store: string }) => found(mockRecords[store]),
    useLazyGetLiveChatPersonRecordsQuery: () => [jest.fn()],
    useGetLiveChatPersonQuery: () => found(mockPerson),
    ...Object.fromEntries(
      [
        ...['ReplayLiveChatLedger', 'CorrectLiveChatSubject', 'PlaceLiveChatHold'],
        ...['ReviewLiveChatHold', 'LiftLiveChatHold'],
      ].map((name) => [`use${name}Mutation`, () => [jest.fn(), { isLoading: false }]])
    ),
  };
});

const render = (dialog: ReactElement, texts: Record<string, string>) =>
  renderToStaticMarkup(
    <MemoryRouter>
      <IntlProvider
        locale="en"
        messages={texts}
        onError={(error) => {
          throw error;
        }}
      >
        <DesignSystemProvider theme={lightTheme} locale="en-GB">
          {dialog}
        </DesignSystemProvider>
      </IntlProvider>
    </MemoryRouter>
  ).replaceAll('&#x27;', "'");

const close = jest.fn();
const legal = { ...hold, kind: 'legal_hold' as const };
const target = { kind: 'subject' as const, subjectId: 's1' };
const told = { reason: '', to: undefined, language: 'de', how: '' };

const DIALOGS: Record<string, { dialog: ReactElement; shows: string[] }> = {
  hold: {
    dialog: <PlaceHoldDialog target={target} onClose={close} />,
    shows: [en['hold.title'], en['holdKind.legal_hold.text'], `[${en['hold.place.legal_hold']}]`],
  },
  restriction: {
    dialog: (
      <PlaceHoldDialog target={{ kind: 'chat', chatId: 'c1' }} kind="restriction" onClose={close} />
    ),
    shows: [en['hold.titleChat'], en['hold.hiddenAlways'], `[${en['hold.place.restriction']}]`],
  },
  review: {
    dialog: <ReviewDialog hold={hold} onClose={close} />,
    shows: [en['hold.reviewText']],
  },
  'lift of a restriction': {
    dialog: <LiftDialog hold={hold} onClose={close} />,
    shows: [
      ...[en['holds.liftText.restriction'], 'mira@example.com', `[${en['holds.tellAndLift']}]`],
      '1 erasure waits for this and runs right afterwards.',
    ],
  },
  'lift of a legal hold': {
    dialog: <LiftDialog hold={legal} onClose={close} />,
    shows: [en['holdTell.none'], `[${en['holds.liftNow']}]`],
  },
  'telling another way': {
    dialog: (
      <TellFields
        kind="restriction"
        draft={{ ...told, by: 'other' }}
        addresses={[]}
        problems={{ how: 'hold.needHow' }}
        onChange={close}
      />
    ),
    shows: [en['holds.how'], en['hold.needHow']],
  },
  'telling nobody knows where': {
    dialog: (
      <TellFields
        kind="restriction"
        draft={{ ...told, by: 'mail' }}
        addresses={[]}
        problems={{}}
        onChange={close}
      />
    ),
    shows: [en['holds.noAddress']],
  },
  correction: {
    dialog: <CorrectDialog subjectIds={['s1', 's2']} onClose={close} />,
    shows: ['It says now: Mira Lind', en['correct.subject'], `[${en['correct.action']}]`],
  },
  answers: {
    dialog: (
      <AnswerChoice
        subjectId="s1"
        chosen={undefined}
        problem="correct.needAnswer"
        onChoose={close}
      />
    ),
    shows: ['City: Berlyn', en['correct.needAnswer']],
  },
  replay: {
    dialog: <ReplayDialog missing={erasures.ledger.missing} onClose={close} />,
    shows: ['Repeat 1 erasure?', 'E-3333333', `[${en['ledger.replay']}]`],
  },
  'chosen chats': {
    dialog: <ChatsBar chatIds={['c1']} onClear={close} />,
    shows: ['1 chat chosen', en['erasure.erase'], en['hold.open']],
  },
};

const textsOf: Record<string, Record<string, string>> = {};
beforeAll(async () => {
  for (const language of LANGUAGES) textsOf[language] = (await loadTranslation(language)).data;
});
beforeEach(() => {
  mockPerson = person;
  jest.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    if (!String(args[0]).includes('useLayoutEffect')) throw new Error(args.map(String).join(' '));
  });
});

describe.each(Object.entries(DIALOGS))('%s', (_name, { dialog, shows }) => {
  test('shows what it is about', () => {
    const markup = render(dialog, textsOf.en ?? {});
    for (const text of shows) expect(markup).toContain(text);
  });

  test.each(LANGUAGES)('has values for all of its texts in %s', (language) => {
    expect(() => render(dialog, textsOf[language] ?? {})).not.toThrow();
  });
});

test('a restriction of somebody without an address is lifted by telling another way', () => {
  mockPerson = { ...person, person: { ...person.person, emails: [] } };
  const markup = render(<LiftDialog hold={hold} onClose={close} />, textsOf.en ?? {});
  expect(markup).toContain(`[${en['holds.liftNow']}]`);
  expect(markup).toContain(en['holds.how']);
});

test('a hold is on one chat or the whole person, not on some chats', () => {
  const markup = render(<ChatsBar chatIds={['c1', 'c2']} onClear={close} />, textsOf.en ?? {});
  expect(markup).not.toContain(en['hold.open']);
});
