import type { AuditCheck } from '../../../protocol';
import { GENESIS, hashOf, type AuditEntry } from './chain.rules';

export interface Link {
  position: number;
  hash: string;
}

type Broken = Extract<AuditCheck, { state: 'broken' }>;

const broken = (position: number, reason: Broken['reason']): Broken => ({
  state: 'broken',
  position,
  reason,
});

/**
 * Walks along the chain, entry by entry, and names the first that was altered, removed or put in. Holds nothing but the
 * entry before.
 */
export class ChainWalk {
  private readonly start: Link;
  private last: Link;
  private lines = 0;
  private readonly anchors = new Map<number, string>();
  private highest = 0;
  private contradiction: number | undefined;

  /**
   * @param from the last entry that went by retention; absent: the chain begins with its first
   * @param anchors heads that were told outside of the database
   */
  constructor(from: Link | undefined, anchors: readonly Link[]) {
    this.start = from ?? { position: 0, hash: GENESIS };
    this.last = this.start;
    for (const { position, hash } of anchors) this.remember(position, hash);
  }

  private remember(position: number, hash: string): void {
    const known = this.anchors.get(position);
    // Two heads of one position: the chain was another in between.
    if (known !== undefined && known !== hash) this.contradiction ??= position;
    this.anchors.set(position, hash);
    this.highest = Math.max(this.highest, position);
  }

  /** What is wrong before the first entry is looked at. */
  begin(): Broken | undefined {
    const { position, hash } = this.start;
    const told = this.anchors.get(position);
    if (position > 0 && told !== undefined && told !== hash) return broken(position, 'anchor');
    if (this.contradiction !== undefined && this.contradiction > position) {
      return broken(this.contradiction, 'anchor');
    }
    return undefined;
  }

  next(entry: AuditEntry): Broken | undefined {
    const expected = this.last.position + 1;
    if (entry.position > expected) return broken(expected, 'missing');
    if (entry.position < expected) return broken(entry.position, 'changed');
    if (entry.hash !== hashOf(entry, this.last.hash)) return broken(expected, 'changed');
    const told = this.anchors.get(expected);
    if (told !== undefined && told !== entry.hash) return broken(expected, 'anchor');
    this.last = { position: expected, hash: entry.hash };
    this.lines += 1;
    return undefined;
  }

  end(): AuditCheck {
    if (this.highest > this.last.position) return broken(this.last.position + 1, 'truncated');
    if (this.lines === 0 && this.start.position === 0) return { state: 'empty' };
    return {
      state: 'intact',
      lines: this.lines,
      from: this.start.position + 1,
      head: { ...this.last },
    };
  }
}

/** The whole check of a chain that is at hand. */
export const checkChain = (
  entries: readonly AuditEntry[],
  { from, anchors = [] }: { from?: Link; anchors?: readonly Link[] } = {}
): AuditCheck => {
  const walk = new ChainWalk(from, anchors);
  const wrong = walk.begin();
  if (wrong) return wrong;
  for (const entry of entries) {
    const found = walk.next(entry);
    if (found) return found;
  }
  return walk.end();
};
