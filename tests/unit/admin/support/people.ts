import type {
  CaseDetails,
  CaseRow,
  DeliveryInfo,
  ExportInfo,
  ExportPreview,
  FoundPerson,
  HoldInfo,
  NamesAnswer,
  PersonAnswer,
  ProcessingRecord,
  RecordsAnswer,
  ReviewedPage,
  SubjectSettings,
} from '../../../../protocol';

const AT = Date.UTC(2026, 10, 20, 9);
const DAY = 86_400_000;

export const mira: FoundPerson = {
  subjectIds: ['s1', 's2'],
  name: 'Mira Lind',
  emails: ['mira@example.com'],
  phones: [],
  languages: ['de'],
  firstAt: AT,
  lastAt: AT + DAY,
  counts: [
    { store: 'chats', count: 3 },
    { store: 'messages', count: 41 },
    { store: 'orders', count: 2 },
  ],
  matches: [
    {
      by: 'words',
      store: 'messages',
      at: AT,
      chatId: 'c1',
      seq: 4,
      excerpt: ['my ', 'refund', ''],
    },
    { by: 'filter', store: 'chats' },
  ],
  suggestions: 2,
  openCases: [{ caseId: 'k1', reference: 'R-7F3K2M' }],
};

export const hold: HoldInfo = {
  holdId: 'h1',
  kind: 'restriction',
  target: { kind: 'subject', subjectId: 's1' },
  reason: 'contests the address',
  hidden: true,
  reviewAt: AT + DAY,
  state: 'active',
  placedAt: AT,
  by: { id: '7', name: 'Ana' },
  subjectIds: ['s1', 's2'],
  addresses: ['sam@example.test'],
  blocked: [{ at: AT, what: 'retention', count: 3 }],
  waiting: 1,
  overdue: true,
};

export const person: PersonAnswer = {
  person: mira,
  consents: [
    {
      purpose: 'news',
      name: 'News',
      statement: 'Yes.',
      version: 1,
      state: 'given',
      at: AT,
      renew: true,
    },
  ],
  links: [
    { linkId: 'l1', a: 's1', b: 's2', verdict: 'same', reason: 'by phone', at: AT, by: 'Ana' },
  ],
  suggestions: [
    {
      person: { ...mira, subjectIds: ['s9'] },
      score: 80,
      agrees: [{ field: 'email_alias', mine: 'mira@example.com', theirs: 'mira+x@example.com' }],
      differs: [{ field: 'name', mine: 'Mira Lind', theirs: 'M. Berg' }],
    },
  ],
  stores: [{ key: 'chats', fields: [{ key: 'status', kind: 'text' }] }],
  holds: [hold],
};

export const records: RecordsAnswer = {
  store: {
    key: 'chats',
    fields: [
      { key: 'startedAt', kind: 'date' },
      { key: 'status', kind: 'text' },
      { key: 'email', kind: 'text', right: 'contact' },
      { key: 'ofAge', kind: 'boolean' },
    ],
  },
  records: [
    {
      id: '1',
      subjectId: 's1',
      values: { startedAt: AT, status: 'ended', email: 'm•••', ofAge: true },
    },
  ],
  masked: ['contact'],
};

export const row: CaseRow = {
  caseId: 'k1',
  reference: 'R-7F3K2M',
  kind: 'access',
  source: 'widget',
  state: 'in_progress',
  identity: 'verified',
  requester: { name: 'Mira Lind', email: 'mira@example.com' },
  subjectIds: ['s1'],
  language: 'de',
  receivedAt: AT,
  dueAt: AT + 30 * DAY,
  dueDay: '2026-12-24',
  mailTrouble: true,
};

const {
  identity: _identity,
  receivedAt: _receivedAt,
  dueAt: _dueAt,
  dueDay: _dueDay,
  ...base
} = row;

export const details: CaseDetails = {
  ...base,
  details: 'Everything, please.',
  clock: {
    receivedAt: AT,
    dueAt: AT + 30 * DAY,
    receivedDay: '2026-11-24',
    dueDay: '2026-12-24',
    extendedMonths: 2,
    extensionReason: 'much to read',
    pausedMs: DAY,
  },
  identity: { state: 'verified', method: 'link', address: 'mira@example.com', at: AT },
  history: [
    { eventId: 'e1', at: AT, type: 'received' },
    {
      eventId: 'e2',
      at: AT + 1,
      by: 'Ana',
      type: 'mail_out',
      text: 'Dear Mira',
      mail: { mailId: 'm1', to: 'mira@example.com', subject: 'Your request', state: 'failed' },
    },
    { eventId: 'e3', at: AT + 2, type: 'verification_failed', data: { attemptsLeft: 4 } },
    { eventId: 'e4', at: AT + 3, type: 'extended', data: { months: 2 } },
  ],
  addresses: ['mira@example.com'],
  actions: [
    { type: 'note', allowed: true },
    { type: 'retry_mail', allowed: true },
    { type: 'assign', allowed: true },
    { type: 'complete', allowed: false, missing: 'identity' },
  ],
};

export const info: ExportInfo = {
  exportId: 'x1',
  state: 'running',
  formats: ['pdf', 'json'],
  language: 'de',
  scope: 'subjects',
  subjectIds: ['s1', 's2'],
  caseId: 'k1',
  done: 10,
  total: 44,
  counts: mira.counts,
  masked: 3,
  createdAt: AT,
  by: { id: '7', name: 'Ana' },
  files: [],
};

export const ready: ExportInfo = {
  ...info,
  exportId: 'x2',
  state: 'ready',
  expiresAt: AT + DAY,
  files: [{ format: 'pdf', name: 'export.pdf', bytes: 123_456, sha256: 'ab12' }],
};

export const delivery: DeliveryInfo = {
  deliveryId: 'd1',
  exportId: 'x2',
  to: 'mira@example.com',
  method: 'link',
  state: 'opened',
  mail: 'sent',
  createdAt: AT,
  by: { id: '7', name: 'Ana' },
  expiresAt: AT + DAY,
  attemptsLeft: 4,
  accesses: [
    { at: AT, what: 'wrong_code' },
    { at: AT + 1, what: 'opened' },
  ],
};

export const preview: ExportPreview = {
  until: AT,
  counts: [...mira.counts, { store: 'suppressions', count: 0 }],
  total: 46,
  hits: [
    {
      hitId: 'h1',
      kind: 'email',
      value: 'jonas@example.com',
      own: false,
      places: 2,
      samples: [
        { store: 'messages', recordId: '4', at: AT, excerpt: ['ask ', 'jonas@example.com', ''] },
      ],
    },
    { hitId: 'h2', kind: 'phone', value: '+49 30 1', own: true, places: 1, samples: [] },
  ],
  contactMasked: true,
  language: 'de',
  others: [],
};

export const processing: ProcessingRecord = {
  generatedAt: AT,
  controller: { name: 'Lind GmbH', address: 'Berlin', email: 'privacy@example.com' },
  activities: [
    {
      key: 'chat',
      name: 'Answering enquiries',
      purpose: 'To answer',
      lawfulBasis: 'Art 6(1)(b)',
      dataSubjects: 'Visitors',
      categories: ['Contents'],
      recipients: [{ name: 'Mailer', region: 'EU' }],
      retention: '365 days',
      collectedBy: ['Name'],
    },
  ],
  dataMap: [
    {
      store: 'messages',
      table: 'live_chat_messages',
      field: 'text',
      category: 'content',
      records: 41,
    },
  ],
  measures: [{ key: 'tls', on: true, text: 'Transport encryption' }],
};

export const settings: SubjectSettings = {
  secondPerson: true,
  secondPersonErasure: true,
  statistics: 'drop',
  agents: 'role',
  keepHours: 72,
  linkHours: 24,
  timeZone: 'Europe/Berlin',
  remindTo: 'privacy@example.com',
};

export const names: NamesAnswer = {
  people: [
    { subjectId: 's1', personId: 's1', name: 'Mira Lind', emails: [], phones: [] },
    { subjectId: 's2', personId: 's1', name: 'Mira Lind', emails: [], phones: [] },
  ],
  cases: [{ caseId: 'k1', reference: 'R-7F3K2M', kind: 'access' }],
  chats: [{ chatId: 'c1', subjectId: 's1' }],
};

const [hit] = preview.hits;
export const reviewed: ReviewedPage = {
  stores: [
    {
      key: 'messages',
      fields: [
        { key: 'at', kind: 'date' },
        { key: 'body', kind: 'longText' },
      ],
    },
  ],
  records: [
    {
      store: 'messages',
      recordId: '4',
      values: { at: AT },
      texts: {
        body: [
          { text: 'ask ' },
          { text: hit?.value ?? '', hitId: hit?.hitId ?? '' },
          { text: ' please' },
        ],
      },
    },
  ],
};
