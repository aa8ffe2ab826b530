/** Writes a batch and answers each item in order. Throwing fails the whole batch. */
export type WriteBatch<I, O> = (batch: readonly I[]) => Promise<O[]>;

/** Longest wait between two writes, in milliseconds. */
const MAX_PAUSE = 5;

/** Lets the event loop read from the sockets, for about so many milliseconds. */
const breathe = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    if (milliseconds < 1) setImmediate(resolve);
    else setTimeout(resolve, Math.min(milliseconds, MAX_PAUSE));
  });

interface Waiting<I, O> {
  item: I;
  resolve: (output: O) => void;
  reject: (error: unknown) => void;
}

/**
 * Group commit: items that arrive while a write is under way wait together and share the next one, so that the
 * price of a transaction is paid once for all of them. Writes never overlap; order of arrival is kept.
 */
export class GroupCommit<I, O> {
  private queue: Waiting<I, O>[] = [];
  private running: Promise<void> | undefined;

  constructor(
    private readonly write: WriteBatch<I, O>,
    private readonly maxBatch: number
  ) {}

  /** Items that wait or are being written. */
  get pending(): number {
    return this.queue.length + this.writing;
  }

  private writing = 0;

  add(item: I): Promise<O> {
    return new Promise<O>((resolve, reject) => {
      this.queue.push({ item, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when everything added so far is written or has failed. */
  async drain(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    // Whatever else arrives in this turn of the event loop joins the first batch.
    await new Promise(setImmediate);
    while (this.queue.length > 0) {
      const batch = this.queue.splice(0, this.maxBatch);
      this.writing = batch.length;
      const started = performance.now();
      await this.writeBatch(batch);
      this.writing = 0;
      // What a write costs is mostly its flush to disk. Collecting for as long as the last one took makes batches
      // large when it is dear, and costs nothing when nobody waits.
      if (this.queue.length < this.maxBatch) await breathe(performance.now() - started);
    }
    this.running = undefined;
  }

  private async writeBatch(batch: Waiting<I, O>[]): Promise<void> {
    try {
      const outputs = await this.write(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, i) => {
        if (i < outputs.length) resolve(outputs[i] as O);
        else reject(new Error('the batch was answered with fewer outputs than it has items'));
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
