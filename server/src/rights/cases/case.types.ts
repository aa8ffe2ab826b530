import type {
  CaseEvent,
  CaseIdentity,
  CaseSource,
  CaseState,
  RefusalGround,
  RequestKind,
} from '../../../../protocol';
import type { ClockFacts } from './clock.rules';

/** Identity as it is kept: with what link and code are derived from. */
export interface Identity extends Omit<CaseIdentity, 'hasPassword'> {
  nonce?: string;
  /** Of a password that the requester chose, with the installation's key. */
  passwordHash?: string;
}

/** A case as rules and services know it. */
export interface Case {
  caseId: string;
  reference: string;
  kind: RequestKind;
  source: CaseSource;
  state: CaseState;
  requester: { name?: string; email?: string };
  /** Who asked, as far as it is proven: they see the request in "My data". */
  ownId?: string;
  /** Whom it is about. */
  subjectIds: readonly string[];
  details: string;
  language: string;
  enteredAt: number;
  clock: ClockFacts;
  identity: Identity;
  assigneeId?: string;
  refusal?: { ground: RefusalGround; text: string };
  closedAt?: number;
  acknowledgedAt?: number;
  /** The last reminder that went out, as days before. */
  remindedStep?: number;
}

/** A line of the history that is to be written. */
export interface EventDraft {
  type: CaseEvent['type'];
  /** Id of who did it in the panel. */
  by?: string;
  data?: NonNullable<CaseEvent['data']>;
  text?: string;
  mailId?: string;
}

/** A case after something has happened, and what is to be written down of it. */
export interface Step {
  next: Case;
  events: readonly EventDraft[];
}
