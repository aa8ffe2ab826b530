import type { RetentionKey, RetentionRule } from '../../../../protocol';
import type { Stopped } from './protection';

export interface Due {
  /** What a run would erase now. */
  count: number;
  /** Would be due, but is held or part of an open request. */
  held: number;
  /** Time that the oldest of them ended. */
  oldest?: number;
}

export type TaskRule = Pick<RetentionRule, 'days' | 'action'>;

/** Retention of one category. */
export interface RetentionTask {
  key: RetentionKey;
  due(rule: TaskRule): Promise<Due>;
  /** Of what is due, what holds keep; at most so many ids. Absent: nothing of it can be held. */
  stopped?(rule: TaskRule, most: number): Promise<Stopped>;
  /** Erases everything that is due, at most about `limit` at a time, and tells after each batch how much it was. */
  batches(rule: TaskRule, limit: number): AsyncIterable<number>;
}
