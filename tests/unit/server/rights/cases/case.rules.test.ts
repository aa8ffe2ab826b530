import fc from 'fast-check';
import { LiveChatError, REFUSAL_GROUNDS, type CaseAction } from '../../../../../protocol';
import { proofAddresses } from '../../../../../server/src/rights/cases/address.rules';
import {
  actionsOf,
  transition,
  type Acting,
} from '../../../../../server/src/rights/cases/case.rules';
import type { Case } from '../../../../../server/src/rights/cases/case.types';
import {
  confirm,
  identityAt,
  mayDisclose,
  proofSent,
  SENDING_HOURS,
} from '../../../../../server/src/rights/cases/identity.rules';
import { CLOSED_STATES, RULES } from '../../../../../server/src/rights/cases/machine.rules';
import { GIVE_UP_AFTER } from '../../../../../server/src/foundation/mailing/mail.rules';
import { aCase, acting, DAY, onFileOf, RECEIVED } from './a-case';

const after = (current: Case, ...actions: CaseAction[]): Case =>
  actions.reduce((one, action) => transition(one, action, acting()).next, current);

const refusalOf = (current: Case, action: CaseAction, circumstances: Partial<Acting> = {}) => {
  try {
    transition(current, action, acting(circumstances));
  } catch (error) {
    if (error instanceof LiveChatError) return error;
    throw error;
  }
  return undefined;
};

const verified = aCase({
  identity: { state: 'verified', method: 'code', address: 'mira@example.test', at: RECEIVED },
});
const send = { type: 'send_verification', address: 'mira@example.test' } as const;
const refuse = { type: 'refuse', ground: 'excessive', text: 'No.' } as const;

const words = fc.constantFrom('Because.', '', '  ');
const ids = fc.array(fc.constantFrom('one', 'two', 'three'), { maxLength: 3 });
const anyAction: fc.Arbitrary<CaseAction> = fc.oneof(
  fc.record({ type: fc.constant('assign'), assigneeId: fc.constantFrom('1', null) } as const),
  fc.record({ type: fc.constant('set_subjects'), subjectIds: ids } as const),
  fc.record({
    type: fc.constant('send_verification'),
    address: fc.constantFrom('mira@example.test', 'else@example.test'),
  } as const),
  fc.record({ type: fc.constant('confirm_code'), code: fc.constant('123456') } as const),
  fc.record({ type: fc.constant('waive_identity'), reason: words } as const),
  fc.record({ type: fc.constantFrom('pause', 'reopen'), reason: words } as const),
  fc.record({ type: fc.constant('resume') } as const),
  fc.record({
    type: fc.constant('extend'),
    months: fc.constantFrom(1, 2),
    reason: words,
  } as const),
  fc.record({
    type: fc.constant('refuse'),
    ground: fc.constantFrom(...REFUSAL_GROUNDS),
    text: words,
  } as const),
  fc.record({ type: fc.constantFrom('complete', 'withdraw'), note: words } as const),
  fc.record({ type: fc.constantFrom('note', 'log_received'), text: words } as const),
  fc.record({ type: fc.constant('write'), subject: words, text: words } as const),
  fc.record({ type: fc.constant('retry_mail'), mailId: fc.constant('m') } as const)
);

const anyStep = fc.record({
  action: anyAction,
  later: fc.nat(3 * DAY),
  codeFits: fc.boolean(),
  onFile: fc.boolean(),
});

/** Calls `see` with each step of a case's life that was allowed. */
const live = (
  steps: readonly { action: CaseAction; later: number; codeFits: boolean; onFile: boolean }[],
  see: (before: Case, action: CaseAction, next: Case, now: number, codeFits: boolean) => void
) => {
  let current = aCase();
  let now = RECEIVED;
  for (const { action, later, codeFits, onFile } of steps) {
    now += later;
    const addresses = onFile ? ['mira@example.test'] : [];
    const around = acting({
      now,
      codeFits,
      addresses,
      newOnFile: onFileOf(['one', 'two', 'three'], addresses),
    });
    try {
      const { next, events } = transition(current, action, around);
      expect(events.length).toBeGreaterThan(0);
      see(current, action, next, now, codeFits);
      current = next;
    } catch (error) {
      if (!(error instanceof LiveChatError)) throw error;
      expect(['conflict', 'invalid_request']).toContain(error.code);
    }
  }
};

describe('R15: a case', () => {
  it('keeps its shape through every sequence of actions', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        live(steps, (before, action, next) => {
          expect(RULES[action.type].from).toContain(before.state);
          expect(next.closedAt !== undefined).toBe(CLOSED_STATES.includes(next.state));
          expect(next.clock.pausedSince !== undefined).toBe(next.state === 'paused');
          expect(next.refusal !== undefined).toBe(next.state === 'refused');
          expect(next.clock.pausedMs).toBeGreaterThanOrEqual(before.clock.pausedMs);
          expect(next.clock.receivedAt).toBe(RECEIVED);
        });
      }),
      { numRuns: 300 }
    );
  });

  it('refuses whatever it does not offer', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), anyAction, (steps, action) => {
        live(steps, (_, __, next, now) => {
          const around = acting({ now });
          const offered = actionsOf(next, around).find(({ type }) => type === action.type);
          if (offered?.allowed === false) {
            expect(offered.missing).toBeDefined();
            expect(refusalOf(next, action, { now })?.code).toBe('conflict');
          }
        });
      })
    );
  });

  it('is in progress once somebody works on it', () => {
    expect(after(aCase(), { type: 'assign', assigneeId: '1' }).state).toBe('in_progress');
    expect(after(aCase(), { type: 'note', text: 'Read.' }).state).toBe('received');
  });

  it('is closed by completion, refusal and withdrawal, and can be reopened with a reason', () => {
    for (const end of [
      { type: 'complete', note: '' },
      refuse,
      { type: 'withdraw', note: 'By phone.' },
    ] as const) {
      const closed = after(verified, end);
      expect(closed.closedAt).toBe(RECEIVED + DAY);
      expect(refusalOf(closed, { type: 'complete', note: '' })?.message).toContain('reopen');
      expect(refusalOf(closed, { type: 'reopen', reason: ' ' })?.code).toBe('invalid_request');
      expect(after(closed, { type: 'reopen', reason: 'A mistake.' })).toMatchObject({
        state: 'in_progress',
      });
    }
  });
});

describe('R16: extension and pause', () => {
  const extend = { type: 'extend', months: 2, reason: 'It is complex.' } as const;

  it('extends once, before the first date, with a reason', () => {
    const extended = after(aCase({ remindedStep: 5 }), extend);
    expect(extended.clock).toMatchObject({ extendedMonths: 2, extensionReason: 'It is complex.' });
    expect(extended.remindedStep).toBeUndefined();
    expect(refusalOf(extended, extend)?.message).toContain('once');
    const late = Date.parse('2026-04-11T00:00:00Z');
    expect(refusalOf(aCase(), extend, { now: late })?.message).toContain('too late');
    expect(refusalOf(aCase(), { ...extend, reason: ' ' })?.code).toBe('invalid_request');
  });

  it('pauses while identity is verified, and goes on by itself when it is', () => {
    const paused = after(aCase(), send, { type: 'pause', reason: 'Waiting for the code.' });
    expect(paused.state).toBe('paused');
    const { next, events } = transition(
      paused,
      { type: 'confirm_code', code: '1' },
      acting({ now: RECEIVED + 2 * DAY - 1 })
    );
    expect(next.state).toBe('in_progress');
    expect(next.clock).toEqual({ ...aCase().clock, pausedMs: DAY });
    expect(events.map(({ type }) => type)).toEqual(['verified', 'resumed']);
    expect(refusalOf(next, { type: 'pause', reason: 'More time.' })?.code).toBe('conflict');
  });
});

describe('R17: a refusal', () => {
  it('needs a ground that fits, and a text', () => {
    expect(refusalOf(aCase(), { ...refuse, text: ' ' })?.code).toBe('invalid_request');
    expect(refusalOf(verified, { ...refuse, ground: 'not_identified' })?.code).toBe('conflict');
    expect(after(aCase(), { ...refuse, ground: 'not_identified' }).refusal).toEqual({
      ground: 'not_identified',
      text: 'No.',
    });
  });

  it('does not admit that there is data before identity is settled', () => {
    for (const ground of ['others_rights', 'legal_claims'] as const) {
      expect(refusalOf(aCase(), { ...refuse, ground })?.message).toContain('Identity');
      expect(after(verified, { ...refuse, ground }).state).toBe('refused');
    }
  });
});

describe('R18: the gate is the verification itself', () => {
  it('T39: no sequence of actions opens it but a right code and a waiver by a named person', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
        live(steps, (before, action, next, now, codeFits) => {
          if (mayDisclose(before) || !mayDisclose(next)) return;
          expect(['confirm_code', 'waive_identity']).toContain(action.type);
          if (action.type === 'confirm_code') {
            expect(codeFits).toBe(true);
            expect(identityAt(before.identity, now).state).toBe('pending');
          } else {
            expect(next.identity).toMatchObject({ state: 'waived', by: '1', reason: 'Because.' });
          }
        });
      }),
      { numRuns: 500 }
    );
  });

  const turned = (current: Case, subjectIds: string[], addresses: string[]) =>
    transition(
      current,
      { type: 'set_subjects', subjectIds },
      acting({ newOnFile: onFileOf(subjectIds, addresses) })
    );

  it('R18, T28: a proof of one person falls when somebody without its address is added', () => {
    const add: CaseAction = { type: 'set_subjects', subjectIds: ['one', 'two'] };
    const newOnFile = new Map([
      ['one', ['mira@example.test']],
      ['two', ['sam@example.test']],
    ]);
    for (const current of [verified, after(aCase(), send)]) {
      const { next, events } = transition(current, add, acting({ newOnFile }));
      expect(next.identity).toEqual({ state: 'none' });
      expect(events[0]?.data).toEqual({ count: 2, identityFell: true });
    }
    newOnFile.set('two', ['sam@example.test', 'mira@example.test']);
    expect(mayDisclose(transition(verified, add, acting({ newOnFile })).next)).toBe(true);
    newOnFile.delete('two');
    expect(mayDisclose(transition(verified, add, acting({ newOnFile })).next)).toBe(false);
  });

  it('R18, T28: a waiver falls when anybody is added, and stays when somebody is taken away', () => {
    const waiver = { type: 'waive_identity', reason: 'Known in person.' } as const;
    const both = after(aCase({ subjectIds: ['one', 'two'] }), waiver);
    expect(mayDisclose(turned(both, ['two'], []).next)).toBe(true);
    expect(mayDisclose(turned(both, ['one', 'three'], ['mira@example.test']).next)).toBe(false);
    const nobody = after(aCase({ subjectIds: [] }), waiver);
    expect(mayDisclose(turned(nobody, ['one'], []).next)).toBe(false);
  });

  it('R18, T28: a proof can be asked only from an address that each person has', () => {
    const both = aCase({ subjectIds: ['one', 'two'] });
    const onFile = new Map([
      ['one', ['mira@example.test', 'both@example.test']],
      ['two', ['both@example.test']],
    ]);
    expect(proofAddresses(both, onFile)).toEqual(['both@example.test']);
    expect(proofAddresses(both, new Map([['one', ['mira@example.test']]]))).toEqual([]);
    expect(proofAddresses(aCase({ subjectIds: [] }), new Map())).toEqual(['mira@example.test']);
  });

  it('T39: it closes when the case is turned to somebody else', () => {
    expect(mayDisclose(turned(verified, ['two'], ['else@example.test']).next)).toBe(false);
    expect(turned(verified, ['two'], []).events[0]?.data).toMatchObject({ identityFell: true });
    expect(mayDisclose(turned(verified, ['one', 'two'], ['mira@example.test']).next)).toBe(true);
    const waived = after(aCase(), { type: 'waive_identity', reason: 'Known in person.' });
    expect(mayDisclose(turned(waived, ['two'], []).next)).toBe(false);
    const emptied = turned(waived, [], []).next;
    expect(mayDisclose(turned(emptied, ['two'], []).next)).toBe(false);
  });

  it('T39: a proof that was asked from one person does not count for another', () => {
    const pending = after(aCase(), send);
    const { next } = transition(
      pending,
      { type: 'set_subjects', subjectIds: ['two'] },
      acting({ newOnFile: new Map() })
    );
    expect(refusalOf(next, { type: 'confirm_code', code: '1' })?.message).toContain('first');
  });

  it('completes what discloses, destroys or changes data after identity only', () => {
    const complete = { type: 'complete', note: '' } as const;
    for (const kind of ['access', 'portability', 'erasure', 'rectification'] as const) {
      expect(refusalOf(aCase({ kind }), complete)?.message).toContain('Identity comes first');
      expect(after({ ...verified, kind }, complete).state).toBe('completed');
    }
    for (const kind of ['restriction', 'objection', 'withdrawal'] as const) {
      expect(after(aCase({ kind }), complete).state).toBe('completed');
    }
  });

  it('asks for a proof from addresses on file alone', () => {
    const elsewhere = { ...send, address: 'else@example.test' };
    expect(refusalOf(aCase(), elsewhere)?.message).toContain('not on file');
    expect(refusalOf(aCase(), send, { addresses: [] })?.message).toContain('no address');
  });

  it('allows five wrong codes and 24 hours from sending', () => {
    let current = after(aCase(), send);
    const wrong = { type: 'confirm_code', code: '0' } as const;
    for (const left of [4, 3, 2, 1, 0]) {
      current = transition(current, wrong, acting({ codeFits: false })).next;
      expect(current.identity.attemptsLeft).toBe(left);
    }
    expect(current.identity.state).toBe('failed');
    expect(refusalOf(current, wrong)?.code).toBe('conflict');
    const sent = proofSent(after(aCase(), send), RECEIVED + 3 * DAY);
    expect(refusalOf(sent, wrong, { now: RECEIVED + 4 * DAY })).toBeUndefined();
    expect(refusalOf(sent, wrong, { now: RECEIVED + 4 * DAY + 1 })?.code).toBe('conflict');
    expect(SENDING_HOURS * 3_600_000).toBe(GIVE_UP_AFTER);
    const never = { now: RECEIVED + 5 * DAY + 1 };
    expect(refusalOf(after(aCase(), send), wrong, never)?.code).toBe('conflict');
    expect(after(current, send).identity).toMatchObject({ state: 'pending', attemptsLeft: 5 });
  });

  it('waives with a reason and a name', () => {
    expect(refusalOf(aCase(), { type: 'waive_identity', reason: '' })?.code).toBe(
      'invalid_request'
    );
    const waived = after(aCase(), { type: 'waive_identity', reason: 'Known.' });
    expect(waived.identity).toEqual({
      state: 'waived',
      by: '1',
      reason: 'Known.',
      at: RECEIVED + DAY,
    });
    expect(refusalOf(waived, send)?.code).toBe('conflict');
  });

  it('keeps what a link that was opened twice is known by', () => {
    const { next } = confirm(after(aCase(), send), 'link', RECEIVED);
    expect(next.identity).toMatchObject({ state: 'verified', method: 'link', nonce: 'nonce' });
  });
});

describe('who acts first is assigned', () => {
  const seesTo = ({ assigneeId }: Case) => assigneeId;

  it.each([
    send,
    { type: 'waive_identity', reason: 'Known in person.' },
    { type: 'set_subjects', subjectIds: ['one'] },
    { type: 'extend', months: 1, reason: 'Many chats.' },
    { type: 'pause', reason: 'Waiting.' },
    { type: 'withdraw', note: '' },
    { type: 'write', subject: 'Hello', text: 'Hello.' },
  ] satisfies CaseAction[])('$type takes a case that is nobody’s', (action) => {
    const { next, events } = transition(aCase(), action, acting({ by: '7' }));
    expect(seesTo(next)).toBe('7');
    expect(events.at(-1)).toEqual({ type: 'assigned', by: '7', data: { to: '7' } });
  });

  it.each([
    { type: 'note', text: 'Called.' },
    { type: 'log_received', text: 'A letter.' },
    { type: 'retry_mail', mailId: 'm1' },
    { type: 'assign', assigneeId: null },
  ] satisfies CaseAction[])('$type leaves it to nobody', (action) => {
    const { next, events } = transition(aCase(), action, acting({ by: '7' }));
    expect(seesTo(next)).toBeUndefined();
    expect(events).toHaveLength(1);
  });

  it('never takes a case from somebody, and gives it to whom it is given', () => {
    fc.assert(
      fc.property(anyAction, (action) => {
        const theirs = aCase({ assigneeId: '3' });
        try {
          const { next } = transition(theirs, action, acting({ by: '7' }));
          const wanted = action.type === 'assign' ? (action.assigneeId ?? undefined) : '3';
          expect(seesTo(next)).toBe(wanted);
        } catch (error) {
          if (!(error instanceof LiveChatError)) throw error;
        }
      })
    );
  });
});
