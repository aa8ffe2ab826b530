import type {
  AffectedAnswer,
  AuditAnswer,
  AuditState,
  BreachInfo,
  ResidencySettings,
  RetentionAnswer,
  RetentionPreview,
  RetentionRule,
  RetentionRun,
} from '../../../../protocol';

export const AT = Date.UTC(2026, 10, 20, 9);
export const HOUR = 3_600_000;

const rules: RetentionRule[] = [
  { key: 'idle', on: true, days: 30, action: 'delete' },
  { key: 'answers', on: true, days: 60, action: 'delete', from: 'form' },
  { key: 'chats', on: true, days: 180, action: 'delete', from: 'purpose' },
  { key: 'requests', on: true, days: 1_095, action: 'anonymise' },
  { key: 'mails', on: true, days: 90, action: 'delete' },
];

export const run: RetentionRun = {
  runId: 'r1',
  startedAt: AT,
  finishedAt: AT + 1_000,
  state: 'failed',
  by: { id: '7', name: 'Ana' },
  results: [
    { key: 'chats', deleted: 3, anonymised: 2, held: 1 },
    { key: 'mails', deleted: 0, anonymised: 0, held: 0 },
    { key: 'audit', deleted: 0, anonymised: 0, held: 0, failed: true },
  ],
};

export const answer: RetentionAnswer = {
  settings: {
    enabled: true,
    alarmTo: 'dpo@example.com',
    rules: rules.map(({ key, on, days, action }) => ({ key, on, days, action })),
  },
  rules,
  state: 'on',
  runs: [run],
  overdueSince: AT,
  nextAt: AT + 24 * HOUR,
};

export const preview: RetentionPreview = {
  previewHash: 'a'.repeat(64),
  at: AT,
  counts: [
    { key: 'chats', due: 12, held: 0, oldest: AT },
    { key: 'mails', due: 0, held: 2 },
    { key: 'exports', due: 0, held: 0 },
  ],
};

export const lines: AuditAnswer = {
  total: 12_345,
  next: 'n',
  actors: [{ id: 'k3j2', name: 'Ana' }],
  actions: ['export', 'orders'],
  lines: [
    {
      position: 812,
      at: AT,
      action: 'export.created',
      actor: { id: 'adm1', name: 'Ana Lopez' },
      target: 'x2',
      data: { subjects: ['s1', 's2'], secondPerson: true, records: 10 },
    },
    { position: 811, at: AT, action: 'orders.sync', target: '', data: {} },
  ],
};

export const auditState: AuditState = {
  anchoring: { file: true, mailTo: 'dpo@example.com', webhookUrl: '' },
  anchors: [
    { at: AT, position: 800, hash: 'b'.repeat(64), to: 'file', ok: true },
    { at: AT, position: 800, hash: 'b'.repeat(64), to: 'mail', ok: false },
  ],
  checkpoint: { position: 500, at: AT, removed: 500 },
};

export const breach: BreachInfo = {
  breachId: 'b1',
  reference: 'B-7F3K2M',
  title: 'Laptop lost on a train',
  awareAt: AT,
  dueAt: AT + 72 * HOUR,
  from: AT - 48 * HOUR,
  to: AT,
  stores: ['chats', 'orders'],
  what: 'A laptop with a copy of the chats was lost.',
  consequences: '',
  measures: 'The disk is encrypted.',
  risk: 'high',
  closed: false,
  createdAt: AT,
  savedAt: AT,
  by: { id: '7', name: 'Ana' },
};

export const affected: AffectedAnswer = {
  counts: [{ store: 'chats', count: 4 }],
  persons: 2,
  sample: [{ subjectId: 's1', name: 'Mira Lind', records: 3 }],
};

export const residency: ResidencySettings = {
  allowed: ['EU'],
  database: { region: 'eu', operator: 'Hoster' },
  files: { region: 'US', operator: '' },
  mail: { region: '', operator: '' },
};
