import { isUnstorable } from '../../../foundation/platform';
import type { NewEntry } from '../chat.types';
import type { LogStore, Outcome } from './log-store';

/**
 * Refuses an entry alone whose text the database cannot hold, so that its neighbours in the batch are stored: a batch
 * that fails for it is halved until the entry stands by itself. On a database in UTF-8 this never happens.
 */
export class SeparatingStore implements LogStore {
  constructor(private readonly inner: LogStore) {}

  async append(batch: readonly NewEntry[], at: number): Promise<Outcome[]> {
    try {
      return await this.inner.append(batch, at);
    } catch (error) {
      if (!isUnstorable(error)) throw error;
      if (batch.length <= 1) return batch.map(() => ({ state: 'refused', code: 'invalid_text' }));
    }
    const half = Math.ceil(batch.length / 2);
    const first = await this.append(batch.slice(0, half), at);
    const rest = batch.slice(half);
    // The first half is stored: whatever happens to the rest is said of the rest only.
    const second = await this.append(rest, at).catch((error: unknown): Outcome[] =>
      rest.map(() => ({ state: 'failed', error }))
    );
    return [...first, ...second];
  }
}
