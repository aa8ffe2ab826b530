import type { IdentityState } from '../../../../protocol';
import { isOfEach, type OnFile } from './address.rules';
import type { Case, EventDraft, Identity, Step } from './case.types';
import { resume } from './clock.rules';

/** Hours in which link and code can be used, from the moment at which their mail was sent. */
export const PROOF_HOURS = 24;
/** Hours in which the mail of a proof may be on its way: as long as the outbox tries it. */
export const SENDING_HOURS = 72;
/** Wrong codes until a new proof has to be sent. */
export const PROOF_ATTEMPTS = 5;

const HOUR = 3_600_000;

/** Identity is proven, or somebody answers for it. */
export const SETTLED: readonly IdentityState[] = ['verified', 'waived'];

/**
 * The gate of R18: whether anything about the person may be disclosed or destroyed. It asks the identity alone; no
 * state of a case, and no way through the states, takes its place (T39).
 */
export const mayDisclose = ({ identity }: { identity: { state: IdentityState } }): boolean =>
  SETTLED.includes(identity.state);

/** Identity as it stands at a moment: a proof that nobody used in time has failed. */
export const identityAt = (identity: Identity, now: number): Identity =>
  identity.state === 'pending' && (identity.expiresAt ?? 0) < now
    ? { ...identity, state: 'failed' }
    : identity;

/**
 * A new proof; it takes the place of the last one. Until its mail has left it outlives the time in which that is tried:
 * a mail server that is away must not use up the hours that the letter promises.
 */
export const askProof = (address: string, nonce: string, now: number): Identity => ({
  state: 'pending',
  address,
  nonce,
  attemptsLeft: PROOF_ATTEMPTS,
  expiresAt: now + (SENDING_HOURS + PROOF_HOURS) * HOUR,
});

/** The mail of a proof that is waited for has left: its hours begin. */
export const proofSent = (current: Case, now: number): Case => ({
  ...current,
  identity: { ...current.identity, expiresAt: now + PROOF_HOURS * HOUR },
});

/** Once identity is settled nothing justifies a pause any more: the clock goes on by itself (Art 12(6)). */
const goOn = (current: Case, now: number): Step => {
  if (current.state !== 'paused') return { next: current, events: [] };
  const next: Case = { ...current, state: 'in_progress', clock: resume(current.clock, now) };
  return { next, events: [{ type: 'resumed', data: { automatic: true } }] };
};

const settled = (current: Case, identity: Identity, event: EventDraft, now: number): Step => {
  const after = goOn({ ...current, identity }, now);
  return { next: after.next, events: [event, ...after.events] };
};

/** The proof of a case that waits for one has come. The nonce stays, so that the same link opened twice is no error. */
export const confirm = (
  current: Case,
  method: 'link' | 'code',
  now: number,
  by?: string,
  passwordHash?: string
): Step => {
  const { address, nonce, expiresAt } = current.identity;
  const identity: Identity = {
    state: 'verified',
    method,
    at: now,
    ...(address === undefined ? {} : { address }),
    ...(nonce === undefined ? {} : { nonce }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(passwordHash === undefined ? {} : { passwordHash }),
  };
  return settled(
    current,
    identity,
    {
      type: 'verified',
      data: { method, ...(passwordHash === undefined ? {} : { password: true }) },
      ...(by ? { by } : {}),
    },
    now
  );
};

/** A code that is wrong. */
export const countWrongCode = (current: Case, by: string | undefined): Step => {
  const attemptsLeft = Math.max(0, (current.identity.attemptsLeft ?? 0) - 1);
  const state = attemptsLeft === 0 ? 'failed' : 'pending';
  return {
    next: { ...current, identity: { ...current.identity, state, attemptsLeft } },
    events: [{ type: 'verification_failed', data: { attemptsLeft }, ...(by ? { by } : {}) }],
  };
};

/** A named person takes it upon themselves, and says why. */
export const waive = (current: Case, reason: string, by: string, now: number): Step =>
  settled(
    current,
    { state: 'waived', at: now, by, reason },
    { type: 'identity_waived', by, text: reason },
    now
  );

/**
 * Sets whom the case is about. What was proven or waived holds for the persons it was about: it falls when anybody is
 * added whom it says nothing on (R18, T28, T39). A proof holds for whoever has its address on file, so it falls also
 * for a confirmed alias that has another one: a proof too many rather than a disclosure too many.
 * @param onFile addresses of the new subjects
 */
export const withSubjects = (
  current: Case,
  subjectIds: readonly string[],
  onFile: OnFile
): { next: Case; identityFell: boolean } => {
  const next: Case = { ...current, subjectIds: [...new Set(subjectIds)] };
  if (keepsIdentity(current, next.subjectIds, onFile)) return { next, identityFell: false };
  return { next: { ...next, identity: { state: 'none' } }, identityFell: true };
};

const keepsIdentity = (
  { identity, subjectIds: before }: Case,
  after: readonly string[],
  onFile: OnFile
): boolean => {
  if (identity.state === 'none' || identity.state === 'failed') return true;
  // Emptied and filled again is turned to somebody else, too.
  if (identity.state === 'waived') {
    return after.length > 0 && after.every((id) => before.includes(id));
  }
  // What was proven is the address: with nobody set there is nothing yet to hold it against.
  return isOfEach(identity.address ?? '', after, onFile);
};
