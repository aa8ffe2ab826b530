import type {
  CaseActionType,
  CaseGate,
  CaseState,
  RefusalGround,
  RequestKind,
} from '../../../../protocol';
import type { Case } from './case.types';
import { firstDueAt } from './clock.rules';
import { identityAt, mayDisclose } from './identity.rules';

/** What an action is judged by, besides the case. */
export interface Circumstances {
  now: number;
  /** Addresses that a proof can be asked from, in normal form. */
  addresses: readonly string[];
  /** Where letters can go. */
  reachable: boolean;
  /** A mail of the case waits for the mail server, or was given up. */
  mailTrouble: boolean;
}

interface Gate {
  missing: CaseGate;
  open(current: Case, around: Circumstances): boolean;
  /** What to do about it. */
  words: string;
}

/** Kinds whose answer discloses, destroys or changes data. */
const DISCLOSING: readonly RequestKind[] = ['access', 'portability', 'erasure', 'rectification'];

export const GATES = {
  identity: {
    missing: 'identity',
    open: (current) => !DISCLOSING.includes(current.kind) || mayDisclose(current),
    words: 'Identity comes first: send a verification, or waive it with a reason.',
  },
  unsettled: {
    missing: 'once',
    open: (current) => !mayDisclose(current),
    words: 'Identity is settled already; there is nothing to verify or to wait for.',
  },
  pending: {
    missing: 'state',
    open: ({ identity }, { now }) => identityAt(identity, now).state === 'pending',
    words: 'No code is waited for; send a verification first.',
  },
  proofAddress: {
    missing: 'address',
    open: (_, { addresses }) => addresses.length > 0,
    words:
      'There is no address on file of each person of the case to ask a proof from; set its persons anew, or waive identity with a reason.',
  },
  reachable: {
    missing: 'address',
    open: (_, { reachable }) => reachable,
    words: 'There is no address to write to; post the letter and add a note.',
  },
  firstDate: {
    missing: 'time',
    open: ({ clock }, { now }) => now <= firstDueAt(clock, now),
    words: 'The first due date is over: it is too late to extend (Art 12(3)).',
  },
  notExtended: {
    missing: 'once',
    open: ({ clock }) => clock.extendedMonths === 0,
    words: 'The time was extended already; once is all there is (Art 12(3)).',
  },
  mailTrouble: {
    missing: 'state',
    open: (_, { mailTrouble }) => mailTrouble,
    words: 'No mail of this case waits or was given up.',
  },
} as const satisfies Record<string, Gate>;

export type GateName = keyof typeof GATES;

interface Rule {
  from: readonly CaseState[];
  /** State afterwards; absent: as before. */
  to?: CaseState;
  /** It is work on the case: what was only received is in progress from then on. */
  begins?: true;
  /** In the order in which they are told. */
  gates: readonly GateName[];
}

export const OPEN_STATES: readonly CaseState[] = ['received', 'in_progress', 'paused'];
export const CLOSED_STATES: readonly CaseState[] = ['completed', 'refused', 'withdrawn'];
const RUNNING: readonly CaseState[] = ['received', 'in_progress'];
const ANY: readonly CaseState[] = [...OPEN_STATES, ...CLOSED_STATES];

/** The state machine of a case. */
export const RULES: Readonly<Record<CaseActionType, Rule>> = {
  assign: { from: OPEN_STATES, begins: true, gates: [] },
  set_subjects: { from: OPEN_STATES, begins: true, gates: [] },
  send_verification: { from: OPEN_STATES, begins: true, gates: ['unsettled', 'proofAddress'] },
  confirm_code: { from: OPEN_STATES, begins: true, gates: ['pending'] },
  waive_identity: { from: OPEN_STATES, begins: true, gates: ['unsettled'] },
  pause: { from: RUNNING, to: 'paused', gates: ['unsettled'] },
  resume: { from: ['paused'], to: 'in_progress', gates: [] },
  extend: { from: OPEN_STATES, begins: true, gates: ['notExtended', 'firstDate'] },
  refuse: { from: OPEN_STATES, to: 'refused', gates: [] },
  complete: { from: RUNNING, to: 'completed', gates: ['identity'] },
  withdraw: { from: OPEN_STATES, to: 'withdrawn', gates: [] },
  reopen: { from: CLOSED_STATES, to: 'in_progress', gates: [] },
  note: { from: ANY, gates: [] },
  write: { from: ANY, begins: true, gates: ['reachable'] },
  log_received: { from: ANY, gates: [] },
  retry_mail: { from: ANY, gates: ['mailTrouble'] },
};

/** Grounds that admit that there is data on the person: telling them discloses (R14, R18). */
export const ADMITTING: readonly RefusalGround[] = [
  'others_rights',
  'legal_obligation',
  'legal_claims',
  'public_interest',
];

const STATE_WORDS: Readonly<Record<CaseState, string>> = {
  received: 'nobody has begun with it',
  in_progress: 'it is in progress',
  paused: 'its clock stands; resume it first',
  completed: 'it is completed; reopen it first',
  refused: 'it is refused; reopen it first',
  withdrawn: 'it is withdrawn; reopen it first',
};

/** What an action waits for in this case, with words that say what to do; nothing when it can be done. */
export const missingFor = (
  current: Case,
  type: CaseActionType,
  around: Circumstances
): { gate: CaseGate; words: string } | undefined => {
  const rule = RULES[type];
  if (!rule.from.includes(current.state)) {
    return {
      gate: 'state',
      words: `The case does not allow this now: ${STATE_WORDS[current.state]}.`,
    };
  }
  const closed = rule.gates.find((name) => !GATES[name].open(current, around));
  return closed && { gate: GATES[closed].missing, words: GATES[closed].words };
};

/** The state after an action that was allowed. */
export const stateAfter = (type: CaseActionType, state: CaseState): CaseState => {
  const { to, begins } = RULES[type];
  return to ?? (begins && state === 'received' ? 'in_progress' : state);
};

export const isOpen = ({ state }: Pick<Case, 'state'>): boolean => OPEN_STATES.includes(state);
