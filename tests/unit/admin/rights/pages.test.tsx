import { CasePage } from '../../../../admin/src/rights/cases/CasePage';
import { CasesPage } from '../../../../admin/src/rights/cases/CasesPage';
import { ExportPage } from '../../../../admin/src/rights/export/ExportPage';
import { ExportsPage } from '../../../../admin/src/rights/export/ExportsPage';
import { NewExportPage } from '../../../../admin/src/rights/export/review/NewExportPage';
import { PersonPage } from '../../../../admin/src/rights/search/person/PersonPage';
import { ProcessingPage } from '../../../../admin/src/accountability/processing/ProcessingPage';
import { PeoplePage } from '../../../../admin/src/rights/search/PeoplePage';
import { SubjectSettingsPage } from '../../../../admin/src/rights/settings/SubjectSettingsPage';
import { en } from '../../../../admin/src/foundation/translations';
import { erasures } from '../support/erasures';
import * as fixtures from '../support/people';
import type * as Panel from '../support/panel';
import { answering, panel, render, testPages, type Pages } from '../support/panel';

jest.mock('@strapi/strapi/admin', () =>
  jest.requireActual<typeof Panel>('../support/panel').strapiPanel()
);
jest.mock('../../../../admin/src/foundation/api', () => ({
  DECISIONS: ['complete'],
  exportFilePath: () => '/file',
  ...jest
    .requireActual<typeof Panel>('../support/panel')
    .requests(
      [
        ...['SearchLiveChatPeople', 'GetLiveChatPeopleOptions', 'GetLiveChatSearches'],
        ...['GetLiveChatPerson', 'GetLiveChatPersonRecords', 'GetLiveChatProcessing'],
        ...['GetLiveChatSubjectSettings', 'SearchLiveChatCases', 'GetLiveChatCase'],
        ...['GetLiveChatAssignees', 'PreviewLiveChatExport', 'GetLiveChatExports'],
        ...['GetLiveChatExport', 'GetLiveChatHandovers', 'GetLiveChatPurposes'],
        ...['GetLiveChatErasures', 'GetLiveChatHolds', 'GetLiveChatNames'],
        ...['GetLiveChatCaseCounts', 'GetLiveChatCaseChanged', 'ReviewLiveChatRecords'],
        ...['GetLiveChatCaseOthers'],
      ],
      [
        ...['SaveLiveChatSearch', 'DeleteLiveChatSearch', 'DecideLiveChatLink', 'UndoLiveChatLink'],
        ...['SaveLiveChatSubjectSettings', 'CreateLiveChatCase', 'ActOnLiveChatCase'],
        ...['DraftLiveChatLetter', 'CreateLiveChatExport', 'ChangeLiveChatExport'],
        ...['DeliverLiveChatExport', 'RevokeLiveChatHandover', 'PlaceLiveChatHold'],
        ...['CorrectLiveChatSubject'],
      ]
    ),
}));
jest.mock('../../../../admin/src/foundation/ui/editing/LeaveGuard', () => ({
  LeaveGuard: () => null,
}));

const PAGES: Pages = {
  'people, before a search': {
    page: <PeoplePage />,
    place: { path: '/people', at: '/people' },
    shows: [en['people.start']],
  },
  people: {
    page: <PeoplePage />,
    place: {
      path: '/people',
      at: '/people',
      state: { filter: { text: 'refund', language: 'de', openCase: true } },
    },
    shows: ['<mark>refund</mark>', '3 chats, 41 messages, Orders: 2', '2 possible same persons'],
  },
  person: {
    page: <PersonPage />,
    place: { path: '/people/:subjectId', at: '/people/s1' },
    shows: [
      ...['Mira Lind', 'Chats (3)', 'E-mail address (masked)', 'Not the same', '80 of 100'],
      ...['contests the address', en['erasure.erase'], en['hold.open'], en['correct.open']],
      ...['E-7F3K2M', en['person.choose']],
    ],
  },
  cases: {
    page: <CasesPage />,
    place: { path: '/cases', at: '/cases?view=all' },
    shows: ['R-7F3K2M', 'Overdue (1)', en['cases.mailTrouble'], 'data-pressable'],
  },
  case: {
    page: <CasePage />,
    place: { path: '/cases/:caseId', at: '/cases/k1' },
    shows: [
      ...['Everything, please.', en['case.step.deliver'], '4 tries left', 'Send again'],
      ...['A copy of their data: Mira Lind', '<bdi>Mira Lind</bdi>'],
    ],
  },
  exports: {
    page: <ExportsPage />,
    place: { path: '/exports', at: '/exports' },
    shows: ['10 of 44 records', 'PDF, JSON', en['exports.cancel'], '<bdi>Mira Lind</bdi>'],
  },
  export: {
    page: <ExportPage />,
    place: { path: '/exports/:exportId', at: '/exports/x2' },
    shows: [
      ...['PDF, 123 kB', 'ab12', en['handoverAccess.wrong_code'], en['handover.revoke']],
      ...['Copy of Mira Lind’s data'],
    ],
  },
  review: {
    page: <NewExportPage />,
    place: { path: '/exports/new', at: '/exports/new?subject=s1&case=k1' },
    shows: [
      ...['New copy of Mira Lind’s data', 'R-7F3K2M · ', '0 of 1 decided'],
      ...['>ask <', '<bdi>jonas@example.com</bdi>', 'jonas@example.com: not decided yet'],
      ...[en['review.needDecisions'], 'Nothing of: '],
    ],
  },
  'review of nobody': {
    page: <NewExportPage />,
    place: { path: '/exports/new', at: '/exports/new' },
    shows: [en['review.nobody']],
  },
  processing: {
    page: <ProcessingPage />,
    place: { path: '/processing', at: '/processing' },
    shows: ['Lind GmbH', 'Mailer (EU)', 'live_chat_messages'],
  },
  settings: {
    page: <SubjectSettingsPage />,
    place: { path: '/people-settings', at: '/people-settings' },
    shows: [
      'privacy@example.com',
      en['subjectSettings.secondPerson'],
      en['subjectSettings.secondPersonErasure'],
    ],
  },
};

const ANSWERS = {
  SearchLiveChatPeople: { people: [fixtures.mira], next: 'n', catchingUp: true },
  GetLiveChatPeopleOptions: { agents: [], departments: [], languages: ['de'], purposes: [] },
  GetLiveChatSearches: { searches: [] },
  GetLiveChatPerson: fixtures.person,
  GetLiveChatPersonRecords: fixtures.records,
  GetLiveChatProcessing: fixtures.processing,
  GetLiveChatSubjectSettings: fixtures.settings,
  SearchLiveChatCases: {
    cases: [fixtures.row],
    counts: { open: 4, overdue: 1, soon: 0, unassigned: 2, mine: 1 },
  },
  GetLiveChatCase: fixtures.details,
  GetLiveChatAssignees: { assignees: [{ id: '7', name: 'Ana' }] },
  PreviewLiveChatExport: fixtures.preview,
  GetLiveChatExports: { exports: [fixtures.info, fixtures.ready] },
  GetLiveChatExport: fixtures.ready,
  GetLiveChatErasures: erasures,
  GetLiveChatNames: fixtures.names,
  GetLiveChatCaseCounts: { open: 4, overdue: 1, soon: 0, unassigned: 2, mine: 1 },
  GetLiveChatCaseChanged: { at: 0 },
  ReviewLiveChatRecords: fixtures.reviewed,
  GetLiveChatHolds: { holds: [fixtures.hold] },
  GetLiveChatHandovers: { deliveries: [fixtures.delivery], addresses: ['mira@example.com'] },
};

answering(ANSWERS);

testPages(PAGES);

test.each(Object.entries(PAGES))(
  '%s calls nobody and nothing by an id',
  (_name, { page, place }) => {
    // Which ids are one person's is folded away on their page.
    const shown = render(page, place).replaceAll(/<details.*?<\/details>/g, '');
    expect(shown).not.toMatch(/>\s*(?:s[12]|k1|x[12]|h1|c1|e[12])\s*</);
  }
);

test('what could not be loaded is told with the id of the failure', () => {
  panel.error = { status: 500, message: 'id 4711' };
  const place = PAGES['cases']?.place;
  expect(place && render(<CasesPage />, place)).toContain('id 4711');
});
