import type { Clock, KeyedHash } from '../platform';

const HOUR = 3_600_000;
/** More addresses than this at once are an attack: forgetting the oldest is better than running out of memory. */
const MAX_KEPT = 10_000;

/**
 * What a mail is for. Each has a quota of its own: whoever asks for links to somebody's address must not use up what
 * the process of that person's request has to send.
 * - `link`: a link to "My data"
 * - `copy`: a receipt or transcript that a visitor sends to their own address
 * - `proof`: the mail that verifies a request
 * - `acknowledgement`: that a request has been received
 * - `reply`: an agent's answer to somebody who has left
 */
export type MailPurpose = 'link' | 'copy' | 'proof' | 'acknowledgement' | 'reply';

/** How many times as many mails come to an address from all networks together as from one. */
const NETWORKS = 4;

/** How many mails one address gets within the hour, whoever asks for them: typing it is no proof that it is yours. */
export class MailQuota {
  private readonly sent = new Map<string, number[]>();

  constructor(
    private readonly clock: Clock,
    private readonly keyed: KeyedHash,
    private readonly perHour = 3
  ) {}

  /**
   * Counts a mail that is about to be sent.
   * @param by pseudonym of the network that asks: a stranger uses up their own share of an address, not its owner's
   * @returns whether it may be
   */
  take(address: string, purpose: MailPurpose, by?: string): boolean {
    const whole = `${purpose} ${this.keyed.ofEmail(address)}`;
    const shares: [string, number][] =
      by === undefined
        ? [[whole, this.perHour]]
        : [
            [`${whole} ${by}`, this.perHour],
            [whole, this.perHour * NETWORKS],
          ];
    const now = this.clock.now();
    const recent = shares.map(([key]) =>
      (this.sent.get(key) ?? []).filter((at) => at > now - HOUR)
    );
    if (shares.some(([, max], i) => (recent[i]?.length ?? 0) >= max)) return false;
    for (const [i, [key]] of shares.entries()) this.keep(key, [...(recent[i] ?? []), now]);
    return true;
  }

  private keep(key: string, times: number[]): void {
    this.sent.delete(key);
    this.sent.set(key, times);
    const [oldest] = this.sent.keys();
    if (this.sent.size > MAX_KEPT && oldest !== undefined) this.sent.delete(oldest);
  }
}
