import type { ErasureInfo, ErasurePreview, ErasuresAnswer, StorePlan } from '../../../../protocol';

const AT = Date.UTC(2026, 10, 20, 9);

export const plan: StorePlan[] = [
  { store: 'chats', delete: 0, anonymise: 3, keep: 0 },
  { store: 'messages', delete: 41, anonymise: 0, keep: 0 },
  { store: 'consents', delete: 0, anonymise: 0, keep: 2, ground: 'consent_proof' },
  { store: 'orders', delete: 1, anonymise: 0, keep: 0 },
];

export const preview: ErasurePreview = {
  planHash: 'ab12',
  subjectIds: ['s1', 's2'],
  plan,
  totals: { delete: 42, anonymise: 3, keep: 2 },
  blockers: [],
  mentions: [{ chatId: 'c9', seq: 4, at: AT, excerpt: ['ask ', 'Mira Lind', ''] }],
  secondPerson: true,
  openChats: 1,
  receivers: ['CRM'],
  addresses: ['mira@example.com'],
  others: [],
  language: 'de',
};

export const blocked: ErasurePreview = {
  ...preview,
  blockers: [
    { kind: 'hold', holdId: 'h1', reason: 'claim' },
    { kind: 'case', caseId: 'k2', reference: 'R-2222222' },
  ],
};

export const info: ErasureInfo = {
  erasureId: 'e1',
  state: 'running',
  scope: 'subjects',
  subjectIds: ['s1', 's2'],
  caseId: 'k1',
  statistics: 'keep',
  plan,
  done: ['chats'],
  createdAt: AT,
  by: { id: '7', name: 'Ana' },
  startedAt: AT + 1,
  reference: 'E-7F3K2M',
  receivers: { waiting: 1, confirmed: 2 },
  receipt: 'none',
  language: 'de',
  secondPerson: true,
  replay: false,
};

export const erasures: ErasuresAnswer = {
  erasures: [
    info,
    {
      ...info,
      erasureId: 'e2',
      reference: 'E-2222222',
      state: 'blocked',
      trouble: 'hold',
      replay: true,
    },
  ],
  ledger: {
    lines: 12,
    missing: [{ reference: 'E-3333333', at: AT }],
    broken: { line: 7, reason: 'signature' },
    publicKey: '-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----\n',
    replaying: false,
  },
};
