import type { AuditCheck } from '../../../../protocol';
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

/** A head as it was told outside of the database. */
export interface ToldLink extends Link {
  at?: number;
  /** Life of the database that it was told in; absent where lives were not told apart yet. */
  epoch?: string;
}

/** Heads that were told in one life of the database. */
class Told {
  private readonly heads = new Map<number, string>();
  highest = 0;
  contradiction: number | undefined;

  add({ position, hash }: Link): void {
    const known = this.heads.get(position);
    // Two heads of one position: the chain was another in between.
    if (known !== undefined && known !== hash) this.contradiction ??= position;
    this.heads.set(position, hash);
    this.highest = Math.max(this.highest, position);
  }

  /** @returns nothing where no head was told */
  fits({ position, hash }: Link): boolean | undefined {
    const told = this.heads.get(position);
    return told === undefined ? undefined : told === hash;
  }
}

/**
 * Heads of an earlier life. A restored backup lacks an end of that life, and nothing else: a head that does not fit is
 * explained by it only while none above it fits.
 */
class EarlierLife extends Told {
  private readonly times: { position: number; at: number }[] = [];
  private first: number | undefined;
  wrong: number | undefined;

  override add(link: ToldLink): void {
    super.add(link);
    this.times.push({ position: link.position, at: link.at ?? 0 });
  }

  compare(link: Link): void {
    const fits = this.fits(link);
    if (fits === false) this.first ??= link.position;
    if (fits && this.first !== undefined) this.wrong ??= this.first;
  }

  /** When the last head was told that the log lacks. @param last position that the log ends at */
  lostAt(last: number): number | undefined {
    const lost = Math.min(this.first ?? Infinity, last + 1);
    const times = this.times.filter(({ position }) => position >= lost).map(({ at }) => at);
    return times.length > 0 ? Math.max(...times) : undefined;
  }
}

/**
 * Walks along the chain, entry by entry, and names the first that was altered, removed or put in. Holds nothing but the
 * entry before.
 */
export class ChainWalk {
  private readonly start: Link;
  private last: Link;
  private lines = 0;
  private readonly told = new Told();
  private readonly earlier = new Map<string, EarlierLife>();

  /**
   * @param from the last entry that went by retention; absent: the chain begins with its first
   * @param anchors heads that were told outside of the database
   * @param epoch this life of the database; absent: all anchors are of it, as are those without an epoch
   */
  constructor(from: Link | undefined, anchors: readonly ToldLink[], epoch?: string) {
    this.start = from ?? { position: 0, hash: GENESIS };
    this.last = this.start;
    for (const anchor of anchors) this.lifeOf(anchor.epoch, epoch).add(anchor);
  }

  private lifeOf(epoch: string | undefined, current: string | undefined): Told {
    if (epoch === undefined || current === undefined || epoch === current) return this.told;
    const known = this.earlier.get(epoch);
    if (known) return known;
    const life = new EarlierLife();
    this.earlier.set(epoch, life);
    return life;
  }

  /** What is wrong before the first entry is looked at. */
  begin(): Broken | undefined {
    const { position } = this.start;
    if (position > 0 && this.told.fits(this.start) === false) return broken(position, 'anchor');
    for (const { contradiction } of [this.told, ...this.earlier.values()]) {
      if (contradiction !== undefined && contradiction > position) {
        return broken(contradiction, 'anchor');
      }
    }
    for (const life of this.earlier.values()) life.compare(this.start);
    return undefined;
  }

  next(entry: AuditEntry): Broken | undefined {
    const expected = this.last.position + 1;
    if (entry.position > expected) return broken(expected, 'missing');
    if (entry.position < expected) return broken(entry.position, 'changed');
    if (entry.hash !== hashOf(entry, this.last.hash)) return broken(expected, 'changed');
    if (this.told.fits(entry) === false) return broken(expected, 'anchor');
    for (const life of this.earlier.values()) {
      life.compare(entry);
      if (life.wrong !== undefined) return broken(life.wrong, 'anchor');
    }
    this.last = { position: expected, hash: entry.hash };
    this.lines += 1;
    return undefined;
  }

  end(): AuditCheck {
    const { position } = this.last;
    if (this.told.highest > position) return broken(position + 1, 'truncated');
    const lost = [...this.earlier.values()].flatMap((life) => life.lostAt(position) ?? []);
    if (this.lines === 0 && this.start.position === 0 && lost.length === 0) {
      return { state: 'empty' };
    }
    return {
      state: 'intact',
      lines: this.lines,
      from: this.start.position + 1,
      head: { ...this.last },
      ...(lost.length > 0 ? { restoredAfter: Math.max(...lost) } : {}),
    };
  }
}

/** The whole check of a chain that is at hand. */
export const checkChain = (
  entries: readonly AuditEntry[],
  { from, anchors = [], epoch }: { from?: Link; anchors?: readonly ToldLink[]; epoch?: string } = {}
): AuditCheck => {
  const walk = new ChainWalk(from, anchors, epoch);
  const wrong = walk.begin();
  if (wrong) return wrong;
  for (const entry of entries) {
    const found = walk.next(entry);
    if (found) return found;
  }
  return walk.end();
};
