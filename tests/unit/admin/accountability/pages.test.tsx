import { AuditPage } from '../../../../admin/src/accountability/audit-log/AuditPage';
import { BreachesPage } from '../../../../admin/src/accountability/breaches/BreachesPage';
import { BreachPage } from '../../../../admin/src/accountability/breaches/BreachPage';
import { AffectedResult } from '../../../../admin/src/accountability/breaches/AffectedResult';
import { ResidencyPage } from '../../../../admin/src/accountability/residency/ResidencyPage';
import { RetentionPage } from '../../../../admin/src/accountability/retention/RetentionPage';
import { DueList } from '../../../../admin/src/accountability/retention/DueList';
import { en } from '../../../../admin/src/foundation/translations';
import * as fixtures from '../support/keeping';
import type * as Panel from '../support/panel';
import { answering, panel, render, testPages, type Pages } from '../support/panel';

jest.mock('@strapi/strapi/admin', () =>
  jest.requireActual<typeof Panel>('../support/panel').strapiPanel()
);
jest.mock('../../../../admin/src/foundation/api', () => ({
  auditFilePath: () => '/file',
  affectedFilePath: () => '/file',
  ...jest
    .requireActual<typeof Panel>('../support/panel')
    .requests(
      [
        ...['GetLiveChatRetention', 'GetLiveChatAuditState', 'GetLiveChatBreaches'],
        ...['GetLiveChatResidency', 'GetLiveChatNames', 'SearchLiveChatAudit'],
        ...['SearchLiveChatPeople', 'SearchLiveChatCases'],
      ],
      [
        ...['PreviewLiveChatRetention', 'SaveLiveChatRetention', 'RunLiveChatRetention'],
        ...['VerifyLiveChatAudit', 'SaveLiveChatAuditAnchoring', 'AnchorLiveChatAudit'],
        ...['CreateLiveChatBreach', 'SaveLiveChatBreach', 'CountLiveChatAffected'],
        'SaveLiveChatResidency',
      ]
    ),
}));
jest.mock('../../../../admin/src/foundation/ui/editing/LeaveGuard', () => ({
  LeaveGuard: () => null,
}));

const PAGES: Pages = {
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
  GetLiveChatRetention: fixtures.answer,
  SearchLiveChatAudit: fixtures.lines,
  GetLiveChatAuditState: fixtures.auditState,
  GetLiveChatBreaches: { breaches: [fixtures.breach], now: fixtures.AT },
  GetLiveChatResidency: fixtures.residency,
};

answering(ANSWERS, fixtures.AT);

testPages(PAGES);

test.each(['off', 'preview'] as const)('retention that is %s offers to switch it on', (state) => {
  panel.answers['GetLiveChatRetention'] = { ...fixtures.answer, state };
  const place = { path: '/retention', at: '/retention' };
  expect(render(<RetentionPage />, place)).toContain(en['keep.switchOn']);
});
