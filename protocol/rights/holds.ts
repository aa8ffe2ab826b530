/** - `legal_hold`: needed for legal claims or an inquiry (Art 17(3)(e)); `restriction`: Art 18(1) */
export const HOLD_KINDS = ['legal_hold', 'restriction'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** - `active`; `lifting`: the person is told first (Art 18(3)); `lifted` */
export type HoldState = 'active' | 'lifting' | 'lifted';

/** What a hold stops. */
export type HoldStop = 'erasure' | 'retention' | 'export' | 'redaction' | 'correction';

export interface NewHold {
  kind: HoldKind;
  /** A person over all confirmed ids, or one chat. */
  target: { kind: 'subject'; subjectId: string } | { kind: 'chat'; chatId: string };
  reason: string;
  /** Agents and search do not see what is held. Always so for a restriction. */
  hidden: boolean;
  /** When it is looked at again; milliseconds since 1970 UTC. */
  reviewAt: number;
  caseId?: string;
}

export interface HoldInfo extends NewHold {
  holdId: string;
  state: HoldState;
  placedAt: number;
  by: { id: string; name: string };
  /** Addresses that the person can be told at; masked for whoever may not see contact data. */
  addresses: string[];
  /** Ids that it covers now; grows with confirmed links. */
  subjectIds: string[];
  liftedAt?: number;
  liftReason?: string;
  /** What it has stopped; the newest last, at most 50. */
  blocked: { at: number; what: HoldStop; count: number }[];
  /** Erasures that wait for it. */
  waiting: number;
  overdue: boolean;
}

/** How the person is told before a restriction is lifted (Art 18(3)). `told`: by another way, in words. */
export interface HoldLift {
  reason: string;
  tell:
    { by: 'mail'; to: string; language: string } | { by: 'other'; how: string } | { by: 'none' };
}

export interface HoldsAnswer {
  holds: HoldInfo[];
}
