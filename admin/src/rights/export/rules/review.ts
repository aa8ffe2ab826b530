import type { HitDecision, OtherHit } from '../../../../../protocol';

export type Decisions = Readonly<Record<string, Omit<HitDecision, 'hitId'>>>;

/** What is proposed before anybody has decided: one's own stays, a name typed in to be masked is masked. */
const proposed = ({ own, kind, value }: OtherHit, names: readonly string[]) => {
  if (own) return { mask: false };
  const typed = names.some((name) => name.toLowerCase() === value.toLowerCase());
  return kind === 'name' && typed ? { mask: true } : undefined;
};

export const decisionOf = (
  hit: OtherHit,
  decisions: Decisions,
  names: readonly string[]
): Decisions[string] | undefined => decisions[hit.hitId] ?? proposed(hit, names);

/** Kept though it may be another person's, and nobody wrote down why. */
export const needsReason = (hit: OtherHit, decision: Decisions[string] | undefined): boolean =>
  decision !== undefined && !decision.mask && !hit.own && (decision.reason ?? '').trim() === '';

export interface Progress {
  decided: number;
  total: number;
  /** Decided ones that lack a reason. */
  unexplained: number;
}

/** Only hits that may be another person's ask for a decision. */
export const progressOf = (
  hits: readonly OtherHit[],
  decisions: Decisions,
  names: readonly string[]
): Progress => {
  const asked = hits.filter(({ own }) => !own);
  const made = asked.map((hit) => ({ hit, decision: decisionOf(hit, decisions, names) }));
  const unexplained = made.filter(({ hit, decision }) => needsReason(hit, decision)).length;
  const decided = made.filter(({ decision }) => decision !== undefined).length - unexplained;
  return { decided, total: asked.length, unexplained };
};

/** Masks what nobody has decided on yet. */
export const maskRest = (
  hits: readonly OtherHit[],
  decisions: Decisions,
  names: readonly string[]
): Decisions => ({
  ...decisions,
  ...Object.fromEntries(
    hits
      .filter((hit) => decisionOf(hit, decisions, names) === undefined)
      .map(({ hitId }) => [hitId, { mask: true }])
  ),
});

/** What is sent: one decision for each hit, in the order of the hits. */
export const decisionsFor = (
  hits: readonly OtherHit[],
  decisions: Decisions,
  names: readonly string[]
): HitDecision[] =>
  hits.map((hit) => {
    const { mask, reason } = decisionOf(hit, decisions, names) ?? { mask: true };
    const why = reason?.trim();
    return { hitId: hit.hitId, mask, ...(!mask && why ? { reason: why } : {}) };
  });

/** Those that need a look first, then the person's own. */
export const inOrder = (hits: readonly OtherHit[]): OtherHit[] => [
  ...hits.filter(({ own }) => !own),
  ...hits.filter(({ own }) => own),
];
