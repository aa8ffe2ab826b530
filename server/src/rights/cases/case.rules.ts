import {
  LiveChatError,
  type CaseAction,
  type CaseActionState,
  type CaseActionType,
} from '../../../../protocol';
import type { OnFile } from './address.rules';
import type { Case, EventDraft, Step } from './case.types';
import { pause, resume } from './clock.rules';
import {
  askProof,
  confirm,
  countWrongCode,
  mayDisclose,
  waive,
  withSubjects,
} from './identity.rules';
import { ADMITTING, missingFor, RULES, stateAfter, type Circumstances } from './machine.rules';

/** What an action needs besides the case: who acts, and what only the outside can know. */
export interface Acting extends Circumstances {
  /** Id of who acts. */
  by: string;
  /** A fresh secret for `send_verification`. */
  nonce?: string;
  /** Whether the code of `confirm_code` is the right one. */
  codeFits?: boolean;
  /** Addresses on file of the subjects that `set_subjects` names. */
  newOnFile?: OnFile;
}

const conflict = (words: string) => new LiveChatError('conflict', words);

/** @throws LiveChatError `invalid_request` */
const needText = (text: string, what: string): string => {
  const given = text.trim();
  if (given === '') throw new LiveChatError('invalid_request', `Please give ${what}.`);
  return given;
};

type Of<T extends CaseActionType> = Extract<CaseAction, { type: T }>;
type Effect<T extends CaseActionType> = (current: Case, action: Of<T>, acting: Acting) => Step;

/** Only the state changes, and one line tells of it. */
const step = (next: Case, event: EventDraft): Step => ({ next, events: [event] });

const drop = <K extends 'assigneeId' | 'closedAt' | 'refusal' | 'remindedStep'>(
  current: Case,
  ...keys: K[]
): Omit<Case, K> => {
  const rest = { ...current };
  for (const key of keys) Reflect.deleteProperty(rest, key);
  return rest;
};

/** A case that is over: its clock runs no more, so a pause ends with it. */
const close = (current: Case, now: number): Case => ({
  ...current,
  closedAt: now,
  clock: resume(current.clock, now),
});

const refuse: Effect<'refuse'> = (current, action, { now, by }) => {
  const text = needText(action.text, 'the text of the letter');
  const settled = mayDisclose(current);
  if (action.ground === 'not_identified' && settled) {
    throw conflict('Identity is settled, so "not identified" is no ground; choose another.');
  }
  if (ADMITTING.includes(action.ground) && !settled) {
    throw conflict(
      'This ground admits that there is data. Identity comes first: send a verification, or waive it with a reason.'
    );
  }
  const refusal = { ground: action.ground, text };
  return step(
    { ...close(current, now), refusal },
    { type: 'refused', by, data: { ground: action.ground } }
  );
};

const setSubjects: Effect<'set_subjects'> = (current, { subjectIds }, { by, newOnFile }) => {
  const { next, identityFell } = withSubjects(current, subjectIds, newOnFile ?? new Map());
  return step(next, {
    type: 'subjects_set',
    by,
    data: { count: next.subjectIds.length, ...(identityFell ? { identityFell } : {}) },
  });
};

const sendVerification: Effect<'send_verification'> = (current, { address }, acting) => {
  if (!acting.addresses.includes(address)) {
    throw conflict(
      'A proof from an address that is not on file of each person of the case proves nothing; choose one that is.'
    );
  }
  const identity = askProof(address, acting.nonce ?? '', acting.now);
  return step({ ...current, identity }, { type: 'verification_sent', by: acting.by });
};

const extend: Effect<'extend'> = (current, { months, reason }, { by }) => {
  const text = needText(reason, 'the reason; the letter tells it');
  const clock = { ...current.clock, extendedMonths: months, extensionReason: text };
  return step(
    // Reminders begin anew before the new date.
    { ...drop(current, 'remindedStep'), clock },
    { type: 'extended', by, data: { months }, text }
  );
};

const EFFECTS: { readonly [T in CaseActionType]: Effect<T> } = {
  assign: (current, { assigneeId }, { by }) =>
    step(assigneeId === null ? drop(current, 'assigneeId') : { ...current, assigneeId }, {
      type: 'assigned',
      by,
      data: assigneeId === null ? {} : { to: assigneeId },
    }),
  set_subjects: setSubjects,
  send_verification: sendVerification,
  confirm_code: (current, _, { now, by, codeFits }) =>
    codeFits ? confirm(current, 'code', now, by) : countWrongCode(current, by),
  waive_identity: (current, { reason }, { now, by }) =>
    waive(current, needText(reason, 'the reason; it is kept with your name'), by, now),
  pause: (current, { reason }, { now, by }) => {
    const text = needText(reason, 'the reason of the pause');
    return step({ ...current, clock: pause(current.clock, now) }, { type: 'paused', by, text });
  },
  resume: (current, _, { now, by }) =>
    step({ ...current, clock: resume(current.clock, now) }, { type: 'resumed', by }),
  extend,
  refuse,
  complete: (current, { note }, { now, by }) =>
    step(close(current, now), { type: 'completed', by, text: note.trim() }),
  withdraw: (current, { note }, { now, by }) =>
    step(close(current, now), { type: 'withdrawn', by, text: note.trim() }),
  reopen: (current, { reason }, { by }) =>
    step(drop(current, 'closedAt', 'refusal'), {
      type: 'reopened',
      by,
      text: needText(reason, 'the reason'),
    }),
  note: (current, { text }, { by }) =>
    step(current, { type: 'note', by, text: needText(text, 'the note') }),
  write: (current, { subject, text }, { by }) => {
    needText(subject, 'a subject');
    needText(text, 'a text');
    return step(current, { type: 'mail_out', by });
  },
  log_received: (current, { text }, { by }) =>
    step(current, { type: 'mail_in', by, text: needText(text, 'what was received') }),
  retry_mail: (current, { mailId }, { by }) =>
    step(current, { type: 'note', by, data: { retried: mailId } }),
};

/** Written down in passing, or said on purpose who it is: whoever does this has not taken the case on. */
const IN_PASSING: readonly CaseActionType[] = ['assign', 'note', 'log_received', 'retry_mail'];

/** Whoever acts first on a case that is nobody's sees to it from then on; anybody can give it to somebody else. */
export const takenBy = (by: string, { next, events }: Step): Step =>
  next.assigneeId !== undefined || by === ''
    ? { next, events }
    : {
        next: { ...next, assigneeId: by },
        events: [...events, { type: 'assigned', by, data: { to: by } }],
      };

/**
 * What an action makes of a case, and the lines that tell of it. Pure: the same case, action and circumstances always
 * end the same way.
 * @throws LiveChatError `conflict` when a gate is closed, `invalid_request` when something that must be said is missing
 */
export const transition = (current: Case, action: CaseAction, acting: Acting): Step => {
  const missing = missingFor(current, action.type, acting);
  if (missing) throw conflict(missing.words);
  // The table is typed by the action's type; the compiler cannot follow a union through it.
  const effect = EFFECTS[action.type] as (
    case_: Case,
    action_: CaseAction,
    acting_: Acting
  ) => Step;
  const { next, events } = effect(current, action, acting);
  // A confirmation may have ended a pause: that stands.
  const state = next.state === current.state ? stateAfter(action.type, current.state) : next.state;
  const done = { next: { ...next, state }, events };
  return IN_PASSING.includes(action.type) ? done : takenBy(acting.by, done);
};

const ACTION_TYPES = Object.keys(RULES) as CaseActionType[];

/** Every action with whether it can be done now, and if not, what is missing. */
export const actionsOf = (current: Case, around: Circumstances): CaseActionState[] =>
  ACTION_TYPES.map((type) => {
    const missing = missingFor(current, type, around);
    return missing ? { type, allowed: false, missing: missing.gate } : { type, allowed: true };
  });
