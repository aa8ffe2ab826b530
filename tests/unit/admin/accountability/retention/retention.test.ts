import {
  canBeFigures,
  drafted,
  dueCounts,
  isRunning,
  retentionProblems,
  tidySettings,
  toldResults,
  totalDue,
  withRule,
} from '../../../../../admin/src/accountability/retention/retention';
import type { RetentionRule } from '../../../../../protocol';
import { answer, preview, run } from '../../support/keeping';

const { rules, settings } = answer;
const rule = (key: RetentionRule['key']) => rules.find((one) => one.key === key)!;

describe('what is being written', () => {
  test('changes a rule’s days', () => {
    const changed = drafted(rules, withRule(settings, rule('mails'), { days: 10 }));
    expect(changed.find(({ key }) => key === 'mails')?.days).toBe(10);
  });

  test('does not change days that come from a purpose or a form', () => {
    const changed = drafted(
      rules,
      withRule(settings, rule('chats'), { days: 1, action: 'anonymise' })
    );
    const chats = changed.find(({ key }) => key === 'chats');
    expect(chats).toMatchObject({ days: 180, action: 'anonymise' });
  });

  test('adds a rule that is not among the settings', () => {
    const bare = { ...settings, rules: [] };
    expect(withRule(bare, rule('mails'), { on: false }).rules).toEqual([
      { key: 'mails', on: false, days: 90, action: 'delete' },
    ]);
  });

  test('is refused with days that are none, and with half an address', () => {
    const days = withRule(settings, rule('mails'), { days: NaN });
    expect(retentionProblems(rules, days).days).toEqual(['mails']);
    expect(retentionProblems(rules, withRule(settings, rule('mails'), { days: 0 })).days).toEqual([
      'mails',
    ]);
    expect(retentionProblems(rules, { ...settings, alarmTo: 'dpo@' }).alarmTo).toBe(true);
    expect(retentionProblems(rules, { ...settings, alarmTo: ' ' })).toEqual({
      days: [],
      alarmTo: false,
    });
    expect(tidySettings({ ...settings, alarmTo: ' a@b.example ' }).alarmTo).toBe('a@b.example');
  });
});

test('only what holds figures can become figures', () => {
  expect(canBeFigures('chats')).toBe(true);
  expect(canBeFigures('mails')).toBe(false);
});

test('a preview names what is due and what is held back', () => {
  expect(dueCounts(preview).map(({ key }) => key)).toEqual(['chats', 'mails']);
  expect(totalDue(preview)).toBe(12);
});

test('runs tell what they did, and failures', () => {
  expect(toldResults(run).map(({ key }) => key)).toEqual(['chats', 'audit']);
  expect(isRunning(answer)).toBe(false);
  expect(isRunning({ ...answer, runs: [{ ...run, state: 'running' }] })).toBe(true);
});
