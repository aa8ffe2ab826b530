import { percentile, round } from '../stats';
import type { RoundResult } from './types';

interface OnItsWay {
  sentAt: number;
  acknowledged: boolean;
  delivered: boolean;
  done: () => void;
}

/** Follows messages from send to delivery and acknowledgement. */
export class Tracker {
  private readonly onTheWay = new Map<string, OnItsWay>();
  private latencies: number[] = [];
  private failures = 0;

  sent(id: string, done: () => void): void {
    this.onTheWay.set(id, {
      sentAt: performance.now(),
      acknowledged: false,
      delivered: false,
      done,
    });
  }

  acknowledged(id: string, ok: boolean): void {
    if (!ok) this.failures += 1;
    this.note(id, 'acknowledged');
  }

  delivered(id: string): void {
    this.note(id, 'delivered');
  }

  /** Figures since the last call. */
  take(milliseconds: number): RoundResult {
    if (this.failures > 0) throw new Error(`${this.failures} messages were refused`);
    const sorted = this.latencies.sort((a, b) => a - b);
    this.latencies = [];
    return {
      perSecond: round((sorted.length / milliseconds) * 1000, 0),
      p50: round(percentile(sorted, 0.5), 2),
      p99: round(percentile(sorted, 0.99), 2),
      count: sorted.length,
    };
  }

  private note(id: string, what: 'acknowledged' | 'delivered'): void {
    const message = this.onTheWay.get(id);
    if (!message) return;
    message[what] = true;
    if (!message.acknowledged || !message.delivered) return;
    this.onTheWay.delete(id);
    this.latencies.push(performance.now() - message.sentAt);
    message.done();
  }
}
