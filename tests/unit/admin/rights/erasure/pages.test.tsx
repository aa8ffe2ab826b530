import { HoldsPage } from '../../../../../admin/src/rights/holds/HoldsPage';
import { ErasuresPage } from '../../../../../admin/src/rights/erasure/list/ErasuresPage';
import { ErasurePage } from '../../../../../admin/src/rights/erasure/one/ErasurePage';
import { NewErasurePage } from '../../../../../admin/src/rights/erasure/preview/NewErasurePage';
import { en } from '../../../../../admin/src/foundation/translations';
import { details, hold, person, settings, names } from '../../support/people';
import * as fixtures from '../../support/erasures';
import type * as Panel from '../../support/panel';
import { answering, panel, render, testPages, type Pages } from '../../support/panel';

jest.mock('@strapi/strapi/admin', () =>
  jest.requireActual<typeof Panel>('../../support/panel').strapiPanel()
);
jest.mock('../../../../../admin/src/foundation/api', () => ({
  LEDGER_FILE_PATH: '/file',
  receiptPath: () => '/receipt',
  ...jest
    .requireActual<typeof Panel>('../../support/panel')
    .requests(
      [
        ...['PreviewLiveChatErasure', 'GetLiveChatErasures', 'GetLiveChatErasure'],
        ...['ReviewLiveChatErasure', 'GetLiveChatHolds', 'GetLiveChatSubjectSettings'],
        'GetLiveChatNames',
        ...['GetLiveChatCase', 'GetLiveChatPerson', 'GetLiveChatPersonRecords'],
      ],
      [
        ...['CreateLiveChatErasure', 'ApproveLiveChatErasure', 'ChangeLiveChatErasure'],
        ...['ImportLiveChatLedger', 'ReplayLiveChatLedger', 'CorrectLiveChatSubject'],
        ...['PlaceLiveChatHold', 'ReviewLiveChatHold', 'LiftLiveChatHold'],
      ]
    ),
}));

const preview = { path: '/erasures/new', at: '/erasures/new?subject=s1&case=k1' };
const one = { path: '/erasures/:erasureId', at: '/erasures/e1' };

const PAGES: Pages = {
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

answering(ANSWERS);

testPages(PAGES);

describe('the preview', () => {
  test('has no way to go on over a hold or another request', () => {
    panel.answers['PreviewLiveChatErasure'] = fixtures.blocked;
    const markup = render(<NewErasurePage />, preview);
    expect(markup).toContain('/holds?hold=h1');
    expect(markup).toContain('R-2222222');
    expect(markup).not.toContain('id="erasure-reason"');
    expect(markup).not.toContain('Ask for approval');
  });

  test('has none before the requester is known to be the person', () => {
    panel.answers['GetLiveChatCase'] = { ...details, identity: { state: 'pending' } };
    const markup = render(<NewErasurePage />, preview);
    expect(markup).toContain(en['caseGate.identity']);
    expect(markup).not.toContain('Ask for approval');
  });

  test('says on the button what happens', () => {
    panel.answers['PreviewLiveChatErasure'] = { ...fixtures.preview, secondPerson: false };
    const markup = render(<NewErasurePage />, preview);
    expect(markup).toContain('Erase 45 records');
    expect(markup).not.toContain('Ask for approval');
  });
});

describe('an erasure that waits for approval', () => {
  const waiting = { ...fixtures.info, state: 'approval', done: [], startedAt: undefined };

  test('shows what it would do, and is approved by somebody else', () => {
    panel.answers['GetLiveChatErasure'] = waiting;
    const markup = render(<ErasurePage />, one);
    expect(markup).toContain('Approve and erase 45 records');
    expect(markup).toContain(en['erasure.cancel']);
  });

  test('is not approved by who asked for it, and says so', () => {
    panel.me = 7;
    panel.answers['GetLiveChatErasure'] = waiting;
    const markup = render(<ErasurePage />, one);
    expect(markup).toContain(en['erasure.approval.own']);
    expect(markup).not.toContain('Approve and erase');
  });

  test('is looked at again on purpose after the data has changed', () => {
    panel.answers['GetLiveChatErasure'] = { ...waiting, state: 'changed', trouble: 'changed' };
    const markup = render(<ErasurePage />, one);
    expect(markup).toContain(en['review.lookAgain']);
    expect(markup).not.toContain('Approve and erase');
  });
});

test('trouble is told with what to do about it', () => {
  const told = (trouble: string) => {
    panel.answers['GetLiveChatErasure'] = { ...fixtures.info, trouble, at: 'messages' };
    return render(<ErasurePage />, one);
  };
  expect(told('database')).toContain(en['erasure.retry']);
  expect(told('database')).toContain('It stands at: Messages');
  expect(told('hold')).toContain(en['erasure.toHolds']);
  expect(told('hold')).not.toContain(en['erasure.retry']);
});

test('every state and trouble has its words', () => {
  const states = ['approval', 'queued', 'running', 'blocked', 'changed', 'receipt', 'scrubbing'];
  for (const state of [...states, 'done', 'cancelled']) {
    panel.answers['GetLiveChatErasure'] = { ...fixtures.info, state, scrub: 'deferred' };
    expect(() => render(<ErasurePage />, one)).not.toThrow();
  }
});

test('without permissions there is nothing to press', () => {
  panel.may = false;
  const markup = render(<HoldsPage />, { path: '/holds', at: '/holds' });
  expect(markup).not.toContain(en['holds.lift']);
  expect(markup).not.toContain(en['holds.changeReview']);
});
