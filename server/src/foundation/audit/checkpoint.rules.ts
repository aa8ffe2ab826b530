import type { AuditData } from './chain.rules';

export const CHECKPOINT = 'audit.checkpoint';

/** Says that the entries up to a position went by retention, and what the last of them hashed to. */
export interface Checkpoint {
  /** Position of the last entry that went. */
  position: number;
  /** Its hash: the chain goes on from it. */
  hash: string;
  at: number;
  /** Entries that went with it. */
  removed: number;
}

/** What is signed with the installation's key. */
export const checkpointText = ({ position, hash, at, removed }: Checkpoint): string =>
  [position, hash, at, removed].join('\n');

export const checkpointData = (checkpoint: Checkpoint, signature: string): AuditData => ({
  position: checkpoint.position,
  hash: checkpoint.hash,
  at: checkpoint.at,
  removed: checkpoint.removed,
  signature,
});

/** A checkpoint as its entry has it; nothing when it does not look like one. */
export const readCheckpoint = (
  data: string
): { checkpoint: Checkpoint; signature: string } | undefined => {
  try {
    const { position, hash, at, removed, signature } = JSON.parse(data) as Record<string, unknown>;
    return typeof position === 'number' &&
      typeof hash === 'string' &&
      typeof at === 'number' &&
      typeof removed === 'number' &&
      typeof signature === 'string'
      ? { checkpoint: { position, hash, at, removed }, signature }
      : undefined;
  } catch {
    return undefined;
  }
};
