import {
  deliveryOf,
  deliveryProblems,
  spelled,
  type DeliveryDraft,
} from '../../../../../admin/src/rights/export/rules/delivery';
import {
  approvalOf,
  finishedOf,
  percentOf,
  sizeOf,
} from '../../../../../admin/src/rights/export/rules/exports';
import { settingsProblems } from '../../../../../admin/src/rights/settings/problems';
import { scopeIn } from '../../../../../admin/src/foundation/paths/scopeIn';
import type { ExportInfo, ExportState, SubjectSettings } from '../../../../../protocol';

const info = (exportId: string, state: ExportState): ExportInfo => ({
  exportId,
  state,
  formats: ['pdf'],
  language: 'en',
  scope: 'subjects',
  subjectIds: ['s1'],
  done: 0,
  total: 0,
  counts: [],
  masked: 0,
  createdAt: 0,
  by: { id: '7', name: 'Ana' },
  files: [],
});

describe('an export', () => {
  test('is approved by somebody else', () => {
    const waiting = info('e1', 'approval');
    expect(approvalOf(waiting, '7', true)).toBe('own');
    expect(approvalOf(waiting, '8', true)).toBe('possible');
    expect(approvalOf(waiting, '8', false)).toBe('permission');
    expect(approvalOf(info('e1', 'ready'), '8', true)).toBeUndefined();
  });

  test('is told of when it is done, not when the page opens', () => {
    expect(finishedOf(undefined, [info('e1', 'ready')])).toEqual([]);
    const done = finishedOf(
      [info('e1', 'running'), info('e2', 'ready'), info('e3', 'queued')],
      [info('e1', 'ready'), info('e2', 'ready'), info('e3', 'running')]
    );
    expect(done.map(({ exportId }) => exportId)).toEqual(['e1']);
  });

  test('has come as far as its records', () => {
    expect(percentOf({ done: 1, total: 3 })).toBe(33);
    expect(percentOf({ done: 0, total: 0 })).toBe(0);
    expect(percentOf({ done: 5, total: 3 })).toBe(100);
  });

  test('knows from its address whom it is about', () => {
    expect(scopeIn(new URLSearchParams('subject=a&subject=b&subject=a&case=c'))).toEqual({
      kind: 'subjects',
      subjectIds: ['a', 'b'],
    });
    expect(scopeIn(new URLSearchParams('chat=x'))).toEqual({ kind: 'chats', chatIds: ['x'] });
    expect(scopeIn(new URLSearchParams('subject='))).toBeUndefined();
  });

  test('says its size in its largest unit', () => {
    expect(sizeOf(999)).toEqual({ value: 999, unit: 'byte' });
    expect(sizeOf(1_540)).toEqual({ value: 1.5, unit: 'kilobyte' });
    expect(sizeOf(23_400_000)).toEqual({ value: 23, unit: 'megabyte' });
  });
});

describe('a delivery', () => {
  const draft = (part: Partial<DeliveryDraft> = {}): DeliveryDraft => ({
    to: 'mira@example.com',
    method: 'link',
    language: 'de',
    own: false,
    password: '',
    reason: '',
    ofCase: true,
    ...part,
  });

  test('as an attachment needs a reason and takes no password', () => {
    expect(deliveryProblems(draft({ method: 'attachment' }))).toHaveProperty('reason');
    expect(deliveryProblems(draft({ ofCase: false }))).toHaveProperty('reason');
    const sent = draft({ method: 'attachment', reason: ' asked for ', password: 'kept out' });
    expect(deliveryOf(sent)).toEqual({
      to: 'mira@example.com',
      method: 'attachment',
      language: 'de',
      reason: 'asked for',
    });
  });

  test('as a link takes a password of its length, or none', () => {
    expect(deliveryProblems(draft())).toEqual({});
    expect(deliveryProblems(draft({ password: 'short' }))).toHaveProperty('password');
    expect(deliveryOf(draft())).not.toHaveProperty('password');
    expect(deliveryProblems(draft({ to: undefined }))).toHaveProperty('to');
  });

  test('has a code that can be read out', () => {
    expect(spelled('7F3K2M9Q')).toBe('7F3K 2M9Q');
    expect(spelled('7F3K-2M9Q')).toBe('7F3K-2M9Q');
  });
});

test('settings stay within their limits', () => {
  const settings: SubjectSettings = {
    secondPerson: false,
    secondPersonErasure: false,
    statistics: 'drop',
    agents: 'role',
    keepHours: 72,
    linkHours: 24,
    timeZone: 'UTC',
    remindTo: '',
  };
  expect(settingsProblems(settings)).toEqual({});
  expect(
    Object.keys(settingsProblems({ ...settings, keepHours: 721, linkHours: 0, remindTo: 'nobody' }))
  ).toEqual(['keepHours', 'linkHours', 'remindTo']);
});
