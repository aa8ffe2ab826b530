import { checkText } from '../../../../../admin/src/accountability/audit-log/checkText';
import {
  factsOf,
  idsIn,
  isBackwards,
  readLines,
  targetPath,
  writeLines,
} from '../../../../../admin/src/accountability/audit-log/audit';
import { en } from '../../../../../admin/src/foundation/translations';

const read = (search: string) => readLines(new URLSearchParams(search));

describe('the filter in the address', () => {
  test('is read back as it was written', () => {
    const filter = {
      action: 'export.create',
      actor: 'k3j2',
      target: 'E-7F3K2M',
      from: '2026-11-01',
      to: '2026-11-24',
    };
    expect(readLines(writeLines(filter))).toEqual(filter);
  });

  test('never holds an address or a name', () => {
    expect(writeLines({ actor: 'mira@example.com', target: 'Mira Lind' }).toString()).toBe('');
  });

  test('leaves out what makes no sense', () => {
    expect(read('action=Export&from=2026-02-30&to=x&target=&more=1')).toEqual({});
    expect(read('action=export.')).toEqual({ action: 'export.' });
    expect(isBackwards({ from: '2026-11-02', to: '2026-11-01' })).toBe(true);
  });
});

describe('what an action was done to', () => {
  test.each([
    ['subject.view', 's1', '/plugins/live-chat-privacy/people/s1'],
    ['consent.given', 's1', '/plugins/live-chat-privacy/people/s1'],
    ['consent.proof', 'c1', '/plugins/live-chat-privacy/consents/c1'],
    ['case.received', 'k1', '/plugins/live-chat-privacy/cases/k1'],
    ['delivery.opened', 'x1', '/plugins/live-chat-privacy/exports/x1'],
    ['erasure.done', 'E-7F3K2M', '/plugins/live-chat-privacy/erasures'],
    ['breach.create', 'b1', '/plugins/live-chat-privacy/breaches/b1'],
    ['transcript.verify', 'chat', '/plugins/live-chat/inbox/chat'],
  ])('%s leads to its page', (action, target, path) => {
    expect(targetPath(action, target)).toBe(path);
  });

  test('leads nowhere where there is no page', () => {
    expect(targetPath('subject.search', '')).toBeUndefined();
    expect(targetPath('consent.search', 's1')).toBeUndefined();
    expect(targetPath('erasure.replay', 'ledger')).toBeUndefined();
    expect(targetPath('constructor', 'x')).toBeUndefined();
  });
});

const PERSON = 'k5n2v8xq0w4m7b1c9d3f6g2h';
const CASE = 'p0o9i8u7y6t5r4e3w2q1a2s3';
const CHAT = '0d9c8b7a-1f2e-4d3c-9b8a-7f6e5d4c3b2a';

test('names are asked for what lines are about, and for what they mention', () => {
  expect(
    idsIn([
      { action: 'subject.view', target: PERSON, data: {} },
      { action: 'case.view', target: CASE, data: { state: 'received' } },
      { action: 'inbox.view', target: CHAT, data: {} },
      { action: 'subject.link', target: PERSON, data: { other: CASE, verdict: 'same' } },
      { action: 'form.save', target: 'sales', data: {} },
    ])
  ).toEqual({
    subjectIds: [PERSON, PERSON, CASE],
    caseIds: [CASE],
    chatIds: [CHAT, CASE],
  });
});

test('facts tell people by name, and nobody by an id', () => {
  const nameOf = (id: string) => (id === PERSON ? 'Mira Lind' : undefined);
  expect(factsOf({ ids: [PERSON, CASE], format: 'pdf' }, nameOf)).toEqual([
    { key: 'ids', value: `Mira Lind, …${CASE.slice(-4)}` },
    { key: 'format', value: 'pdf' },
  ]);
});

test('facts are short texts', () => {
  expect(factsOf({ subjects: ['s1', 's2'], whole: true, records: 3 })).toEqual([
    { key: 'subjects', value: 's1, s2' },
    { key: 'whole', value: 'true' },
    { key: 'records', value: '3' },
  ]);
});

test('R29: each way in which a chain can break has words', () => {
  const said = (key: string, values?: object) =>
    `${en[key as keyof typeof en]} ${JSON.stringify(values)}`;
  for (const reason of ['changed', 'missing', 'checkpoint', 'anchor', 'truncated'] as const) {
    const { tone, title } = checkText(said, { state: 'broken', position: 812, reason });
    expect(tone).toBe('danger');
    expect(title).toContain('812');
    expect(title).not.toContain('undefined');
  }
  const head = { position: 12_345, hash: 'h' };
  const intact = checkText(said, { state: 'intact', lines: 12_345, from: 1, head });
  expect(intact).toMatchObject({ tone: 'success' });
});
