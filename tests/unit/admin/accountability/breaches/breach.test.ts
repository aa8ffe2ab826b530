import {
  breachProblems,
  clockOf,
  definitionOf,
  newBreach,
  todosOf,
  writtenOf,
} from '../../../../../admin/src/accountability/breaches/breach';
import { fromField, toField } from '../../../../../admin/src/accountability/breaches/moments';
import { AT, breach, HOUR } from '../../support/keeping';

const NOW = AT + 10 * HOUR;

describe('R32: the 72 hours', () => {
  test('run from when somebody became aware', () => {
    expect(clockOf(breach, NOW)).toEqual({ kind: 'left', ms: 62 * HOUR, tone: 'primary' });
    expect(clockOf(breach, AT + 60 * HOUR).tone).toBe('warning');
    expect(clockOf(breach, AT + 73 * HOUR)).toEqual({ kind: 'overdue', ms: HOUR, tone: 'danger' });
  });

  test('end when the authority was told', () => {
    const told = { ...breach, authorityToldAt: AT + 72 * HOUR };
    expect(clockOf(told, AT + 100 * HOUR).kind).toBe('told');
    expect(clockOf({ ...told, authorityToldAt: AT + 73 * HOUR }, NOW)).toMatchObject({
      kind: 'late',
      ms: HOUR,
    });
  });

  test('do not run where a risk is unlikely, once it says why', () => {
    const unlikely = { ...breach, risk: 'unlikely' as const };
    expect(clockOf(unlikely, NOW).kind).toBe('left');
    expect(clockOf({ ...unlikely, authorityReason: 'Encrypted.' }, NOW).kind).toBe('notNeeded');
  });
});

describe('before it is closed', () => {
  const whole = { ...breach, consequences: 'None known.' };

  test('it has to say who was told, or why not', () => {
    expect(todosOf(breach)).toEqual(['consequences', 'authority', 'persons']);
    expect(todosOf({ ...whole, risk: 'risk' })).toEqual(['authority']);
    expect(todosOf({ ...whole, risk: 'unlikely' })).toEqual(['noAuthority']);
    expect(
      todosOf({ ...whole, authorityToldAt: NOW, personsReason: 'The disk is encrypted.' })
    ).toEqual([]);
  });

  test('a late notice needs a reason', () => {
    const late = { ...whole, risk: 'risk' as const, authorityToldAt: AT + 80 * HOUR };
    expect(todosOf(late)).toEqual(['late']);
    expect(todosOf({ ...late, authorityReason: 'Found on a weekend.' })).toEqual([]);
  });
});

describe('what is saved', () => {
  test('is refused with times that cannot be', () => {
    const wrong = {
      ...newBreach(NOW),
      awareAt: NOW + HOUR,
      to: undefined,
      stores: [],
      authorityToldAt: NOW - 20 * HOUR,
    };
    expect(breachProblems(wrong, NOW)).toEqual({
      title: 'breach.problem.title',
      awareAt: 'breach.problem.aware',
      to: 'breach.problem.time',
      stores: 'breach.problem.stores',
      authorityToldAt: 'breach.problem.early',
    });
    expect(definitionOf(wrong)).toBeUndefined();
    const backwards = { ...breach, from: NOW, to: AT };
    expect(breachProblems(backwards, NOW)).toEqual({ to: 'breach.problem.range' });
    const late = { ...breach, authorityToldAt: AT + 80 * HOUR };
    expect(breachProblems(late, AT + 90 * HOUR)).toEqual({
      authorityReason: 'breach.problem.late',
    });
  });

  test('is what was written, without empty reasons', () => {
    const draft = { ...writtenOf(breach), authorityReason: ' ', personsReason: ' Encrypted. ' };
    expect(definitionOf(draft)).toEqual({ ...writtenOf(breach), personsReason: 'Encrypted.' });
    expect(writtenOf(breach)).not.toHaveProperty('breachId');
  });

  test('starts with what can be saved once it has a title', () => {
    const draft = { ...newBreach(NOW + 999), title: 'Lost' };
    expect(breachProblems(draft, NOW)).toEqual({});
    expect(draft.awareAt).toBe(NOW);
  });
});

test('a field for date and time keeps the minute', () => {
  const at = new Date(2026, 2, 5, 7, 9).getTime();
  expect(toField(at)).toBe('2026-03-05T07:09');
  expect(fromField(toField(at))).toBe(at);
  expect([fromField(''), fromField('2026-03'), toField(undefined)]).toEqual([
    undefined,
    undefined,
    '',
  ]);
});
