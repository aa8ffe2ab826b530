import type { Knex } from 'knex';
import { isUniqueViolation } from '../../../foundation/platform';
import type { NewEntry } from '../chat.types';
import { entryKey, findKnown } from './known';
import type { LogStore, Outcome } from './log-store';

/**
 * Makes a store that inserts blindly (and fails as a whole when a client id is known) idempotent. Repeats are
 * rare, so the common case pays for no look-up: only when the unique index objects, or an entry is refused, are
 * the known ones searched, answered with what they got the first time, and the rest is appended.
 */
export class IdempotentStore implements LogStore {
  constructor(
    private readonly inner: LogStore,
    private readonly knex: Knex,
    private readonly messages: string
  ) {}

  async append(batch: readonly NewEntry[], at: number): Promise<Outcome[]> {
    try {
      return await this.answerRefused(batch, await this.inner.append(batch, at));
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return this.appendUnknown(batch, at, error);
    }
  }

  /** An entry refused now (the chat has ended since) may have been stored before: then the first answer stands. */
  private async answerRefused(batch: readonly NewEntry[], outcomes: Outcome[]): Promise<Outcome[]> {
    const refused = batch.filter((_, i) => {
      const outcome = outcomes[i];
      return outcome?.state === 'refused' && outcome.code !== 'not_found';
    });
    if (refused.length === 0) return outcomes;
    const known = await findKnown(this.knex, this.messages, refused);
    return outcomes.map((outcome, i) => {
      const entry = batch[i];
      return (
        (outcome.state === 'refused' && outcome.code !== 'not_found' && entry
          ? known.get(entryKey(entry))
          : undefined) ?? outcome
      );
    });
  }

  private async appendUnknown(
    batch: readonly NewEntry[],
    at: number,
    violation: unknown
  ): Promise<Outcome[]> {
    const known = await findKnown(this.knex, this.messages, batch);
    const rest = batch.filter((entry) => !known.has(entryKey(entry)));
    // Every round answers at least one entry, so this ends; when none was found the violation is not ours.
    if (rest.length === batch.length) throw violation;
    const outcomes = rest.length === 0 ? [] : await this.append(rest, at);
    let next = 0;
    return batch.map((entry) => {
      const outcome = known.get(entryKey(entry)) ?? outcomes[next++];
      if (!outcome) throw new Error('the store answered fewer entries than it was given');
      return outcome;
    });
  }
}
