import { hashToken } from '../../foundation/platform';
import { isLinkToken, type ReplyService } from '../replies';
import type { VisitorStore } from '../visitors';

/** Who asks as a visitor. */
export interface Caller {
  visitorId: string;
  /** Hash of the secret that they brought: when another takes its place, theirs ends. */
  secret: string;
  /**
   * They came by a link that was mailed. It shows that they read what is sent to an address that somebody typed, not
   * who they are: it opens this chat, and nothing else of its visitor.
   */
  link?: { chatId: string; mailId: string };
}

/** Knows whoever brings a secret: a browser's own, or that of a link by mail. */
export class Callers {
  constructor(
    private readonly visitors: Pick<VisitorStore, 'authenticate' | 'secretsOf'>,
    private readonly replies: Pick<ReplyService, 'open' | 'stillOpen'>
  ) {}

  /** @throws LiveChatError `gone` for the secret of somebody who was erased */
  async of(token: string): Promise<Caller | undefined> {
    const secret = hashToken(token);
    if (isLinkToken(token)) {
      const pass = await this.replies.open(token);
      if (!pass) return undefined;
      const { visitorId, chatId, mailId } = pass;
      return { visitorId, secret, link: { chatId, mailId } };
    }
    const visitorId = await this.visitors.authenticate(token);
    return visitorId === undefined ? undefined : { visitorId, secret };
  }

  /** Which of those who were let in may still be there. */
  async stillValid(callers: readonly Caller[]): Promise<(caller: Caller) => boolean> {
    const own = callers.filter(({ link }) => !link);
    const visitorIds = [...new Set(own.map(({ visitorId }) => visitorId))];
    const mailIds = [...new Set(callers.flatMap(({ link }) => (link ? [link.mailId] : [])))];
    const [secrets, links] = await Promise.all([
      this.visitors.secretsOf(visitorIds),
      this.replies.stillOpen(mailIds),
    ]);
    return ({ visitorId, secret, link }) =>
      link ? links.has(link.mailId) : secrets.get(visitorId) === secret;
  }
}

/** Whether somebody may reach a chat at all, as far as the way they came decides. */
export const reaches = ({ link }: Caller, chatId: string): boolean =>
  !link || link.chatId === chatId;
