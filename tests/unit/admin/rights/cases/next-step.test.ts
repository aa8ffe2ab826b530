import { hindranceOf, MENU } from '../../../../../admin/src/rights/cases/rules/actions';
import { proofAddresses } from '../../../../../admin/src/rights/cases/rules/addresses';
import {
  isOptional,
  nextStep,
  stationOf,
  stationsOf,
} from '../../../../../admin/src/rights/cases/rules/nextStep';
import {
  isTextAction,
  TEXT_ACTIONS,
  textAction,
} from '../../../../../admin/src/rights/cases/rules/textActions';
import {
  REQUEST_KINDS,
  type CaseEvent,
  type ErasureInfo,
  type ExportInfo,
} from '../../../../../protocol';

type Asked = Parameters<typeof nextStep>[0];

const asked = (part: Partial<Asked> = {}): Asked => ({
  kind: 'access',
  state: 'in_progress',
  identity: { state: 'verified' },
  subjectIds: ['s1'],
  history: [],
  actions: [],
  ...part,
});

const event = (type: CaseEvent['type'], at: number): CaseEvent => ({
  eventId: `${type}${at}`,
  at,
  type,
});

const exports = (...states: ExportInfo['state'][]) => states.map((state) => ({ state }));
const erased = (...states: ErasureInfo['state'][]) => ({
  erasures: states.map((state) => ({ state })),
});

describe('the next step of a request for a copy', () => {
  test('is the proof of identity, then its code', () => {
    expect(nextStep(asked({ identity: { state: 'none' } }))).toBe('verify');
    expect(nextStep(asked({ identity: { state: 'failed' } }))).toBe('verify');
    expect(nextStep(asked({ identity: { state: 'pending' } }))).toBe('confirm');
  });

  test('is finding the person where nobody could be asked for a proof', () => {
    const actions = [
      { type: 'send_verification', allowed: false, missing: 'address' },
    ] as Asked['actions'];
    const none = { state: 'none' } as const;
    expect(nextStep(asked({ identity: none, subjectIds: [], actions }))).toBe('find');
    expect(nextStep(asked({ identity: none, subjectIds: ['s1'], actions }))).toBe('verify');
  });

  test('is finding the person, reviewing, delivering, completing', () => {
    expect(nextStep(asked({ subjectIds: [] }))).toBe('find');
    expect(nextStep(asked())).toBe('export');
    expect(nextStep(asked(), exports('approval'))).toBe('approve');
    expect(nextStep(asked(), exports('running'))).toBe('wait');
    expect(nextStep(asked(), exports('ready'))).toBe('deliver');
    expect(nextStep(asked({ history: [event('delivery', 1)] }), exports('ready'))).toBe('complete');
  });

  test('starts over with an export that is gone or has failed', () => {
    expect(nextStep(asked(), exports('expired', 'failed', 'cancelled'))).toBe('export');
  });

  test('is another delivery after one that was revoked or locked, in whatever order they are told', () => {
    const revoked = [event('delivery_revoked', 2), event('delivery', 1)];
    expect(nextStep(asked({ history: revoked }), exports('ready'))).toBe('deliver');
    const again = [event('delivery', 3), ...revoked];
    expect(nextStep(asked({ history: again }), exports('ready'))).toBe('complete');
  });

  test('waives like it verifies', () => {
    expect(nextStep(asked({ identity: { state: 'waived' } }))).toBe('export');
  });
});

describe('the next step of a request that changes what is held', () => {
  test('is the look at the erasure, its approval, its page, completing', () => {
    for (const kind of ['erasure', 'objection', 'withdrawal'] as const) {
      expect(nextStep(asked({ kind }))).toBe('erase');
      expect(nextStep(asked({ kind }), [], erased('cancelled'))).toBe('erase');
      expect(nextStep(asked({ kind }), [], erased('approval'))).toBe('approveErasure');
      expect(nextStep(asked({ kind }), [], erased('changed', 'done'))).toBe('approveErasure');
      expect(nextStep(asked({ kind }), [], erased('scrubbing'))).toBe('erasing');
      expect(nextStep(asked({ kind }), [], erased('done'))).toBe('complete');
    }
  });

  test('looks for nobody again who was erased', () => {
    const gone = asked({ kind: 'erasure', subjectIds: [], identity: { state: 'none' } });
    expect(nextStep(gone, [], erased('done'))).toBe('complete');
  });

  test('is the restriction, until everybody is covered', () => {
    const restriction = asked({ kind: 'restriction' });
    expect(nextStep(restriction, [], { restricted: false })).toBe('restrict');
    expect(nextStep(restriction, [], { restricted: true })).toBe('complete');
    expect(nextStep(restriction)).toBe('restrict');
    expect(nextStep({ ...restriction, history: [event('hold', 1)] })).toBe('complete');
  });

  test('is the correction, and another one after it was opened again', () => {
    const kind = 'rectification';
    expect(nextStep(asked({ kind }))).toBe('correct');
    expect(nextStep(asked({ kind, history: [event('correction', 1)] }))).toBe('complete');
    const again = [event('reopened', 2), event('correction', 1)];
    expect(nextStep(asked({ kind, history: again }))).toBe('correct');
  });

  test('can be passed over by whoever knows better', () => {
    expect((['erase', 'restrict', 'correct'] as const).every(isOptional)).toBe(true);
    expect(isOptional('verify')).toBe(false);
  });
});

describe('the next step of any request', () => {
  test('lets the clock go on once identity is settled', () => {
    expect(nextStep(asked({ state: 'paused' }))).toBe('resume');
    expect(nextStep(asked({ state: 'paused', identity: { state: 'pending' } }))).toBe('confirm');
  });

  test('asks for identity only where data is disclosed, destroyed or changed', () => {
    const identity = { state: 'none' } as const;
    expect(nextStep(asked({ kind: 'erasure', identity }))).toBe('verify');
    expect(nextStep(asked({ kind: 'objection', identity }))).toBe('erase');
    expect(nextStep(asked({ kind: 'withdrawal', identity, subjectIds: [] }))).toBe('find');
  });

  test('is none once it is closed', () => {
    for (const state of ['completed', 'refused', 'withdrawn'] as const)
      expect(nextStep(asked({ state }))).toBeUndefined();
  });

  test('is a station of its way', () => {
    for (const kind of REQUEST_KINDS) {
      const station = stationOf(nextStep(asked({ kind })));
      expect(stationsOf(kind)).toContain(station);
    }
    expect(stationOf(undefined)).toBeUndefined();
  });
});

describe('actions', () => {
  const actions = [
    { type: 'note', allowed: true },
    { type: 'extend', allowed: false, missing: 'time' },
  ] as const;

  test('say what they wait for', () => {
    expect(hindranceOf(actions, 'note', true)).toBeUndefined();
    expect(hindranceOf(actions, 'extend', true)).toBe('time');
    expect(hindranceOf(actions, 'extend', false)).toBe('permission');
    expect(hindranceOf(actions, 'complete', true)).toBe('permission');
  });

  test('stand in the menu once each', () => {
    const all = MENU.flat();
    expect(new Set(all).size).toBe(all.length);
  });

  test('that ask for one text send it under its own name', () => {
    expect(textAction('pause', 'a copy of the pass')).toEqual({
      type: 'pause',
      reason: 'a copy of the pass',
    });
    expect(textAction('complete', '')).toEqual({ type: 'complete', note: '' });
    expect(textAction('note', 'x')).toEqual({ type: 'note', text: 'x' });
    expect(TEXT_ACTIONS.every(isTextAction)).toBe(true);
    expect(isTextAction('refuse')).toBe(false);
  });
});

test('a proof is asked from addresses on file, and from the requester only before anybody is linked', () => {
  const requester = { email: 'asks@example.com' };
  expect(proofAddresses({ addresses: [], requester, subjectIds: [] })).toEqual([
    'asks@example.com',
  ]);
  expect(
    proofAddresses({ addresses: ['file@example.com'], requester, subjectIds: ['s1'] })
  ).toEqual(['file@example.com']);
});
