import { LiveChatError } from '../../../../protocol';
import type { VisitorStore } from '../../conversation/visitors';
import type { Ground } from '../../foundation/ground';
import type { Mailing } from '../../foundation/mailing';
import { normalEmail } from '../../foundation/platform';
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
  ground: Pick<Ground, 'clock' | 'keyed' | 'base' | 'defect'>;
  mailing: Pick<Mailing, 'send' | 'quota'>;
  visitors: Pick<VisitorStore, 'withEmail'>;
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
      this.send(address, language, by).catch(this.deps.ground.defect('link to "My data"'));
    });
  }

  private async send(address: string, language: string, by: string | undefined): Promise<void> {
    const now = this.deps.ground.clock.now();
    if (!this.deps.mailing.quota.take(address, 'link', by)) return;
    if ((await this.deps.visitors.withEmail(address)).length === 0) return;
    const token = this.tokenFor(address, now + MINUTES * 60_000);
    const t = privacyTexts(language);
    const url = `${this.deps.ground.base}/live-chat/my-data#t=${token}&lang=${encodeURIComponent(language)}`;
    await this.deps.mailing.send({
      to: address,
      subject: t.mail.linkSubject,
      text: t.mail.link(url, MINUTES),
    });
  }

  /** Address and end, signed: nothing has to be kept for a link that may never be opened. */
  private tokenFor(address: string, expires: number): string {
    const payload = Buffer.from(JSON.stringify([address, expires])).toString('base64url');
    return `link.${payload}.${this.deps.ground.keyed.hash(LABEL, payload)}`;
  }

  /** @throws LiveChatError `unauthorized` for a link that is wrong or too old */
  async open(token: string): Promise<Extract<Principal, { kind: 'link' }>> {
    const [kind, payload = '', mac = '', ...rest] = token.split('.');
    const refused = new LiveChatError(
      'unauthorized',
      'The link does not work any more; ask for a new one.'
    );
    if (kind !== 'link' || rest.length > 0 || !this.deps.ground.keyed.isHash(LABEL, payload, mac)) {
      throw refused;
    }
    const [address, expires] = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as [
      string,
      number,
    ];
    if (expires <= this.deps.ground.clock.now()) throw refused;
    const own = this.deps.ground.keyed.subjectOf(address);
    const typed = (await this.deps.visitors.withEmail(address)).filter((id) => id !== own);
    return { kind: 'link', own, email: address, subjectIds: [own, ...typed] };
  }
}
