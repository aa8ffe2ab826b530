import { createHash } from 'node:crypto';

/** What an act on personal data leaves behind. Values are ids, codes and figures only. */
export type AuditData = Record<string, string | number | boolean | readonly string[]>;

export interface AuditEntry {
  position: number;
  at: number;
  action: string;
  actor: string;
  target: string;
  /** JSON as stored. */
  data: string;
  hash: string;
}

/** What stands before the first entry. */
export const GENESIS = '0'.repeat(64);

/** Hash of an entry that follows another: changing, adding or removing one breaks all that follow. */
export const hashOf = (entry: Omit<AuditEntry, 'hash'>, previous: string): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        previous,
        entry.position,
        entry.at,
        entry.action,
        entry.actor,
        entry.target,
        entry.data,
      ])
    )
    .digest('hex');

/** The entry that comes after `last`. */
export const nextEntry = (
  last: Pick<AuditEntry, 'position' | 'hash'> | undefined,
  act: { at: number; action: string; actor: string; target: string; data: AuditData }
): AuditEntry => {
  const entry = {
    ...act,
    position: (last?.position ?? 0) + 1,
    data: JSON.stringify(act.data),
  };
  return { ...entry, hash: hashOf(entry, last?.hash ?? GENESIS) };
};
