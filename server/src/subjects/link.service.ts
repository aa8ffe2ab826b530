import { LiveChatError } from '../../../protocol';
import { normalEmail, type Clock, type KeyedHash } from '../platform';
import { privacyTexts } from '../consent';

/** Who asks about their data: a browser that holds a visitor's secret, or whoever got a link at an address. */
export type Principal =
  | { kind: 'visitor'; subjectIds: readonly [string] }
  | { kind: 'link'; subjectIds: readonly string[] };

const MINUTES = 60;
const LABEL = 'my-data-link';
/** Links to one address within the hour; more are quietly not sent. */
const MAX_PER_HOUR = 3;

export interface LinkDeps {
  clock: Clock;
  keyed: KeyedHash;
  /** Visitors who wrote under an address. */
  visitorsOf: (email: string) => Promise<string[]>;
  mail: (mail: { to: string; subject: string; text: string }) => Promise<void>;
  /** Public address of this Strapi. */
  base: string;
  onDefect: (error: unknown) => void;
}

/** Links to "My data" for those who are not in the browser they wrote from. */
export class LinkService {
  private readonly sent = new Map<string, number[]>();

  constructor(private readonly deps: LinkDeps) {}

  /**
   * Mails a link if somebody wrote under this address. Returns at once: neither the answer nor its time tells
   * whether the address is known (R14).
   */
  ask(email: string, language: string): void {
    const address = normalEmail(email);
    setImmediate(() => {
      this.send(address, language).catch(this.deps.onDefect);
    });
  }

  private async send(address: string, language: string): Promise<void> {
    const now = this.deps.clock.now();
    const emailHash = this.deps.keyed.ofEmail(address);
    const recent = (this.sent.get(emailHash) ?? []).filter((at) => at > now - 3_600_000);
    if (recent.length >= MAX_PER_HOUR) return;
    if ((await this.deps.visitorsOf(address)).length === 0) return;
    if (this.sent.size > 10_000) this.sent.clear();
    this.sent.set(emailHash, [...recent, now]);
    const token = this.tokenFor(address, now + MINUTES * 60_000);
    const t = privacyTexts(language);
    const url = `${this.deps.base}/live-chat/my-data#t=${token}&lang=${encodeURIComponent(language)}`;
    await this.deps.mail({
      to: address,
      subject: t.mail.linkSubject,
      text: t.mail.link(url, MINUTES),
    });
  }

  /** Address and end, signed: nothing has to be kept for a link that may never be opened. */
  private tokenFor(address: string, expires: number): string {
    const payload = Buffer.from(JSON.stringify([address, expires])).toString('base64url');
    return `link.${payload}.${this.deps.keyed.hash(LABEL, payload)}`;
  }

  /** @throws LiveChatError `unauthorized` for a link that is wrong or too old */
  async open(token: string): Promise<Extract<Principal, { kind: 'link' }>> {
    const [kind, payload = '', mac = '', ...rest] = token.split('.');
    const refused = new LiveChatError(
      'unauthorized',
      'The link does not work any more; ask for a new one.'
    );
    if (kind !== 'link' || rest.length > 0 || !this.deps.keyed.isHash(LABEL, payload, mac)) {
      throw refused;
    }
    const [address, expires] = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as [
      string,
      number,
    ];
    if (expires <= this.deps.clock.now()) throw refused;
    return { kind: 'link', subjectIds: await this.deps.visitorsOf(address) };
  }
}
