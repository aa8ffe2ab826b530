import { LiveChatError } from '../../../../protocol';

/** Counts what is open per key, and refuses beyond a limit. */
export class Counter {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly max: number,
    private readonly what: string
  ) {}

  isFull(key: string): boolean {
    return (this.counts.get(key) ?? 0) >= this.max;
  }

  /** @throws LiveChatError `too_many` */
  assertRoom(key: string): void {
    if (this.isFull(key)) {
      throw new LiveChatError('too_many', `At most ${this.max} ${this.what} can be open at once.`);
    }
  }

  enter(key: string): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  leave(key: string): void {
    const count = (this.counts.get(key) ?? 1) - 1;
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
  }
}
