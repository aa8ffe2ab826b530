import {
  SAFEGUARDS,
  type Safeguard,
  type SafeguardNotice,
  type SafeguardRight,
} from '../../../../protocol';
import type { AuditService, AuditStore } from '../audit';
import type { Names } from '../audit';
import type { Clock, Mail, StoredValue } from '../platform';
import type { Holder } from './holders';
import type { Lowered } from './safeguard.rules';

/** Action of the audit log. */
export const LOWERED = 'safeguard.lowered';
/** What is older has been told for long enough; it stays in the audit log. Milliseconds. */
const TOLD_FOR = 90 * 86_400_000;
const SHOWN = 20;
const READ = 200;

/** The last line of the audit log that somebody has seen, by their documentId. */
export type Seen = Record<string, number>;

export interface SafeguardDeps {
  clock: Clock;
  audit: Pick<AuditService, 'record'>;
  lines: Pick<AuditStore, 'page'>;
  names: Names;
  seen: StoredValue<Seen>;
  /** People of the panel who hold one of these rights. */
  holders: (rights: readonly SafeguardRight[]) => Promise<Holder[]>;
  /** Sends one mail to people of the panel. */
  mail: (mail: Mail) => Promise<void>;
  /** Where the panel's audit log is. */
  panel: string;
  onDefect: (error: unknown) => void;
}

/** Who looks: what they have lowered themselves is no news to them. */
export interface Viewer {
  userId: string;
  sees: (right: SafeguardRight) => boolean;
}

const isSafeguard = (key: unknown): key is Safeguard =>
  typeof key === 'string' && Object.hasOwn(SAFEGUARDS, key);

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/**
 * Nobody lowers a safeguard in silence: each stands in the audit log as such, and whoever else holds the right is told,
 * in the panel until they have seen it, and by mail.
 */
export class SafeguardService {
  constructor(private readonly deps: SafeguardDeps) {}

  /** Before the change is made: what cannot be written down must not be done. */
  async record(lowered: readonly Lowered[], by: string): Promise<void> {
    for (const { safeguard, of, from, to } of lowered) {
      await this.deps.audit.record({
        action: LOWERED,
        by,
        target: safeguard,
        data: { ...(of === undefined ? {} : { of }), from, to },
      });
    }
  }

  /** Makes a change that lowers safeguards: written down before, told afterwards. */
  async through<T>(lowered: readonly Lowered[], by: string, change: () => Promise<T>): Promise<T> {
    await this.record(lowered, by);
    const answer = await change();
    // The answer does not wait for mail servers.
    if (lowered.length > 0) void this.tell(lowered, by).catch(this.deps.onDefect);
    return answer;
  }

  private async tell(lowered: readonly Lowered[], by: string): Promise<void> {
    const rights = [...new Set(lowered.map(({ safeguard }) => SAFEGUARDS[safeguard]))];
    const others = (await this.deps.holders(rights)).filter(({ id }) => id !== by);
    const count = lowered.length === 1 ? 'A safeguard' : `${lowered.length} safeguards`;
    const verb = lowered.length === 1 ? 'was' : 'were';
    for (const { email } of others) {
      // One address that does not work must not keep the others from knowing.
      await this.deps
        .mail({
          to: email,
          subject: 'Live chat: a safeguard was switched off or lowered',
          text: [
            `${count} of the live chat ${verb} switched off or lowered by somebody who holds the right to.`,
            '',
            'Who it was, what, and from what to what:',
            this.deps.panel,
            '',
            'You get this mail because you hold the same right.',
          ].join('\n'),
        })
        .catch(this.deps.onDefect);
    }
  }

  /** What this person has not seen yet, the newest first. */
  async notices({ userId, sees }: Viewer): Promise<SafeguardNotice[]> {
    const { clock, lines: log, names, seen } = this.deps;
    const from = new Date(clock.now() - TOLD_FOR).toISOString().slice(0, 10);
    const [lines, nameOf, upTo] = await Promise.all([
      log.page({ action: LOWERED, from }, READ),
      names(),
      seen.get().then((all) => all[userId] ?? 0),
    ]);
    return lines
      .filter(({ position, actor }) => position > upTo && actor !== userId)
      .flatMap(({ position, at, actor, target, data }): SafeguardNotice[] => {
        if (!isSafeguard(target) || !sees(SAFEGUARDS[target])) return [];
        const { of, from: was, to } = JSON.parse(data) as Record<string, unknown>;
        return [
          {
            position,
            at,
            by: { id: actor, name: nameOf(actor) },
            safeguard: target,
            ...(of === undefined ? {} : { of: text(of) }),
            from: text(was),
            to: text(to),
          },
        ];
      })
      .slice(0, SHOWN);
  }

  /** Everything up to this line of the audit log was seen. */
  async markSeen(userId: string, position: number): Promise<void> {
    const all = await this.deps.seen.get();
    await this.deps.seen.set({ ...all, [userId]: Math.max(position, all[userId] ?? 0) });
  }
}
