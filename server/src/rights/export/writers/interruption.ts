/**
 * Something that may happen at any time and makes waiting pointless, such as a full disk. In the place of
 * `Promise.race`, which keeps the result of every step in memory for as long as the other promise is open.
 */
export class Interruption {
  private reason: { error: unknown } | undefined;
  private reject: ((error: unknown) => void) | undefined;

  constructor(...sources: readonly Promise<unknown>[]) {
    for (const source of sources) source.catch((error: unknown) => this.interrupt(error));
  }

  /** Waits for one step at a time, or rejects with what came between. */
  orElse<T>(step: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject: (error: unknown) => void) => {
      step.then(resolve, reject);
      this.reject = reject;
      if (this.reason) this.interrupt(this.reason.error);
    });
  }

  private interrupt(error: unknown): void {
    this.reason ??= { error };
    this.reject?.(error);
    this.reject = undefined;
  }
}
