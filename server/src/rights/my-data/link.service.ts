import { LiveChatError } from '../../../../protocol';
import { normalEmail, type Clock, type KeyedHash } from '../../foundation/platform';
import { privacyTexts } from '../../transparency/texts';

/** Who asks about their data: a browser that holds a visitor's secret, or whoever got a link at an address. */
export type Principal =
  | { kind: 'visitor'; subjectIds: readonly [string] }
  | {
      kind: 'link';
      /** The person behind the address: what they say is recorded for this id. */
      own: string;
      email: string;
      /** `own`, and whoever typed the address: what was agreed to there can be read and taken back. */
      subjectIds: readonly string[];
    };

const MINUTES = 60;
const LABEL = 'my-data-link';

export interface LinkDeps {
  clock: Clock;
  keyed: KeyedHash;
  /** Visitors who wrote under an address. */
  visitorsOf: (email: string) => Promise<string[]>;
  mail: (mail: { to: string; subject: string; text: string }) => Promise<void>;
  /** Whether one more mail to an address is within what a person can be expected to ask for. */
  mayMail: (address: string, by?: string) => boolean;
  /** Public address of this Strapi. */
  base: string;
  onDefect: (error: unknown) => void;
}

/** Links to "My data" for those who are not in the browser they wrote from. */
export class LinkService {
  constructor(private readonly deps: LinkDeps) {}

  /**
   * Mails a link if somebody wrote under this address. Returns at once: neither the answer nor its time tells
   * whether the address is known (R14), and neither does what is left of its quota.
   * @param by pseudonym of the network that asks
   */
  ask(email: string, language: string, by?: string): void {
    const address = normalEmail(email);
    setImmediate(() => {
      this.send(address, language, by).catch(this.deps.onDefect);
    });
  }

  private async send(address: string, language: string, by: string | undefined): Promise<void> {
    const now = this.deps.clock.now();
    if (!this.deps.mayMail(address, by)) return;
    if ((await this.deps.visitorsOf(address)).length === 0) return;
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
    const own = this.deps.keyed.subjectOf(address);
    const typed = (await this.deps.visitorsOf(address)).filter((id) => id !== own);
    return { kind: 'link', own, email: address, subjectIds: [own, ...typed] };
  }
}
