/**
 * A place where rooms above take part in what a room does, such as in its transaction. What one of them throws, the whole
 * fails with.
 */
export class Hook<Args extends readonly unknown[]> {
  private readonly taking: ((...args: Args) => unknown)[] = [];

  /** Takes part from now on, after those who came before. */
  add(part: (...args: Args) => unknown): void {
    this.taking.push(part);
  }

  async run(...args: Args): Promise<void> {
    for (const part of this.taking) await part(...args);
  }
}
