import type { Clock, KeyedHash } from '../platform';

const HOUR = 3_600_000;
/** More addresses than this at once are an attack: forgetting the oldest is better than running out of memory. */
const MAX_KEPT = 10_000;

/** How many mails one address gets within the hour, whoever asks for them: typing it is no proof that it is yours. */
export class MailQuota {
  private readonly sent = new Map<string, number[]>();

  constructor(
    private readonly clock: Clock,
    private readonly keyed: KeyedHash,
    private readonly perHour = 3
  ) {}

  /** Counts a mail that is about to be sent. @returns whether it may be */
  take(address: string): boolean {
    const key = this.keyed.ofEmail(address);
    const now = this.clock.now();
    const recent = (this.sent.get(key) ?? []).filter((at) => at > now - HOUR);
    if (recent.length >= this.perHour) return false;
    this.sent.delete(key);
    this.sent.set(key, [...recent, now]);
    const [oldest] = this.sent.keys();
    if (this.sent.size > MAX_KEPT && oldest !== undefined) this.sent.delete(oldest);
    return true;
  }
}
