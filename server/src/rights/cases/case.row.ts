import type {
  CaseIdentity,
  CaseSource,
  CaseState,
  IdentityState,
  RefusalGround,
  RequestKind,
} from '../../../../protocol';
import { toMillis, toMillisOrUndefined } from '../../foundation/platform';
import type { Case, Identity } from './case.types';
import { storedDueAt, type ClockFacts } from './clock.rules';

/** A row of `live_chat_subject_requests`. */
export interface CaseRowData {
  id: number;
  document_id: string;
  reference: string;
  kind: RequestKind;
  source: CaseSource;
  state: CaseState;
  subject_id: string | null;
  requester_name: string | null;
  requester_email: string | null;
  details: string | null;
  language: string;
  received_at: unknown;
  entered_at: unknown;
  due_at: unknown;
  extended_months: number;
  extension_reason: string | null;
  paused_since: unknown;
  paused_ms: unknown;
  time_zone: string | null;
  identity_state: IdentityState;
  identity_method: NonNullable<CaseIdentity['method']> | null;
  identity_address: string | null;
  identity_at: unknown;
  identity_by: string | null;
  identity_reason: string | null;
  proof_nonce: string | null;
  proof_password: string | null;
  proof_expires_at: unknown;
  proof_attempts: number | null;
  assignee_id: string | null;
  refusal_ground: RefusalGround | null;
  refusal_text: string | null;
  closed_at: unknown;
  acknowledged_at: unknown;
  reminded_step: number | null;
}

/** An object without the keys that have no value. */
export const given = <T extends object>(values: {
  [K in keyof T]: T[K] | null | undefined;
}): T =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null)
  ) as T;

const toIdentity = (row: CaseRowData): Identity =>
  given<Identity>({
    state: row.identity_state,
    method: row.identity_method,
    address: row.identity_address,
    at: toMillisOrUndefined(row.identity_at),
    by: row.identity_by,
    reason: row.identity_reason,
    nonce: row.proof_nonce,
    passwordHash: row.proof_password,
    expiresAt: toMillisOrUndefined(row.proof_expires_at),
    attemptsLeft: row.proof_attempts,
  });

export const toClock = (
  row: Pick<
    CaseRowData,
    | 'received_at'
    | 'extended_months'
    | 'extension_reason'
    | 'paused_since'
    | 'paused_ms'
    | 'time_zone'
  >
): ClockFacts =>
  given<ClockFacts>({
    receivedAt: toMillis(row.received_at),
    extendedMonths: row.extended_months,
    extensionReason: row.extension_reason,
    pausedSince: toMillisOrUndefined(row.paused_since),
    pausedMs: toMillis(row.paused_ms),
    timeZone: row.time_zone,
  });

export const toCase = (row: CaseRowData, subjectIds: readonly string[]): Case =>
  given<Case>({
    caseId: row.document_id,
    reference: row.reference,
    kind: row.kind,
    source: row.source,
    state: row.state,
    requester: given<Case['requester']>({ name: row.requester_name, email: row.requester_email }),
    ownId: row.subject_id,
    subjectIds,
    details: row.details ?? '',
    language: row.language,
    enteredAt: toMillis(row.entered_at),
    clock: toClock(row),
    identity: toIdentity(row),
    assigneeId: row.assignee_id,
    refusal: row.refusal_ground && { ground: row.refusal_ground, text: row.refusal_text ?? '' },
    closedAt: toMillisOrUndefined(row.closed_at),
    acknowledgedAt: toMillisOrUndefined(row.acknowledged_at),
    remindedStep: row.reminded_step,
  });

/** Columns that change in a case's life. */
export const toColumns = ({ clock, identity, ...one }: Case) => ({
  state: one.state,
  subject_id: one.ownId ?? null,
  due_at: storedDueAt(clock),
  extended_months: clock.extendedMonths,
  extension_reason: clock.extensionReason ?? null,
  paused_since: clock.pausedSince ?? null,
  paused_ms: clock.pausedMs,
  identity_state: identity.state,
  identity_method: identity.method ?? null,
  identity_address: identity.address ?? null,
  identity_at: identity.at ?? null,
  identity_by: identity.by ?? null,
  identity_reason: identity.reason ?? null,
  proof_nonce: identity.nonce ?? null,
  proof_password: identity.passwordHash ?? null,
  proof_expires_at: identity.expiresAt ?? null,
  proof_attempts: identity.attemptsLeft ?? null,
  assignee_id: one.assigneeId ?? null,
  refusal_ground: one.refusal?.ground ?? null,
  refusal_text: one.refusal?.text ?? null,
  closed_at: one.closedAt ?? null,
  acknowledged_at: one.acknowledgedAt ?? null,
  reminded_step: one.remindedStep ?? null,
});

/** Columns that are written once. */
export const toFixedColumns = (one: Case) => ({
  reference: one.reference,
  kind: one.kind,
  source: one.source,
  requester_name: one.requester.name ?? null,
  requester_email: one.requester.email ?? null,
  details: one.details,
  language: one.language,
  received_at: one.clock.receivedAt,
  time_zone: one.clock.timeZone ?? null,
  entered_at: one.enteredAt,
});
