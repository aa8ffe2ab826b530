import { maskedContact, type Reach } from '../../../../protocol';
import type { AuditService } from '../../foundation/audit';
import { fact, type Facts } from '../../foundation/facts';
import type { Ground } from '../../foundation/ground';
import type { MailOutbox, MailOutcome, MailQuota } from '../../foundation/mailing';
import { hashToken, MailError, newToken } from '../../foundation/platform';
import type { ChatStore, Entry } from '../chat';
import type { Hiding } from '../desk';
import type { VisitorsHere } from '../visitors';
import { fitting, isDue, replyState, SEEN, unreadAnswers, type Answer } from './reply.rules';
import { ReplyStore, type Leaving, type Pass, type Unseen } from './reply.store';
import { replyTexts } from './texts';

/** An answer is on its way to a visitor who has left, or was not: whoever looks at the chat is told. */
export const reachChanged = fact<{ chatId: string; reach: Reach }>('reach.changed');

export interface ReplyDeps {
  ground: Ground;
  facts: Facts;
  audit: AuditService;
  outbox: MailOutbox;
  chats: ChatStore;
  here: VisitorsHere;
  hidden: Hiding;
  quota: MailQuota;
}

const DAY = 24 * 3_600_000;
/** An answer that ended its chat is mailed within this time, however long the server was down. */
const ENDED_WITHIN = 7 * DAY;
/** That a visitor is there is written down so often at most, in milliseconds. */
const NOTE_EVERY = 30_000;
/** Entries that are looked through at a time. */
const PAGE = 200;

/** Answers for visitors who have left: mailed once, with a link that opens the conversation again. */
export class ReplyService {
  private readonly store: ReplyStore;
  private readonly onDefect: (error: unknown) => void;

  /** How long is waited after a visitor has left, and how long a link works; in milliseconds. */
  private readonly times: { after: number; link: number };
  private controller: () => Promise<string> = () => Promise.resolve('');

  constructor(private readonly deps: ReplyDeps) {
    const { database, config } = deps.ground;
    this.store = new ReplyStore(database);
    this.onDefect = deps.ground.defect('answers by mail');
    const { afterMinutes, linkDays } = config.replies;
    this.times = { after: afterMinutes * 60_000, link: linkDays * DAY };
  }

  /** Says who answers, as the notice in force names them; empty where there is none. */
  signedBy(controller: () => Promise<string>): void {
    this.controller = controller;
  }

  /** Looks after everything that is unseen. Of several instances, one queues the mail. */
  async sweep(): Promise<void> {
    const now = this.deps.ground.clock.now();
    for (const chat of await this.store.unseen(now - ENDED_WITHIN)) {
      try {
        await this.look(chat, now);
      } catch (error) {
        // One chat's trouble is no reason to leave the others without their answers.
        this.onDefect(error);
      }
    }
  }

  private async look(chat: Unseen, now: number): Promise<void> {
    if (this.deps.hidden.has(chat.chatId)) return;
    if (this.deps.here.has(chat.chatId)) {
      if (now - chat.seenAt >= Math.min(NOTE_EVERY, this.times.after / 2)) {
        await this.store.noteSeen(chat.chatId, now);
      }
      return;
    }
    const { answers, last } = await this.unread(chat);
    if (answers.length === 0) {
      await this.store.take(this.deps.ground.database.knex, chat, last);
      return;
    }
    const { after } = this.times;
    if (!isDue(answers, { seenAt: chat.seenAt, now, after })) return;
    // Whoever got many within the hour gets this one later.
    if (!this.deps.quota.take(chat.email, 'reply')) return;
    await this.queue(chat, answers);
  }

  /** Answers that were not seen, and the number up to which was looked. */
  private async unread(chat: Unseen): Promise<{ answers: Answer[]; last: number }> {
    const from = Math.max(chat.readSeq, chat.mailedSeq);
    const entries = await this.entries(chat.chatId, from, chat.lastSeq);
    return { answers: unreadAnswers(entries, chat), last: chat.lastSeq };
  }

  private async entries(chatId: string, from: number, to: number): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (let since = from; since < to;) {
      const page = await this.deps.chats.entriesAfter(chatId, since, PAGE);
      entries.push(...page.filter(({ seq }) => seq <= to));
      if (page.length < PAGE) break;
      since = page.at(-1)?.seq ?? to;
    }
    return entries;
  }

  /** Mail, marker and audit line stand together, or none of them does: it is queued once, whatever happens. */
  private async queue(chat: Unseen, answers: readonly Answer[]): Promise<void> {
    const [first] = answers;
    const last = answers.at(-1);
    if (!first || !last) return;
    const controller = await this.controller();
    const texts = replyTexts(chat.language);
    const days = Math.max(1, Math.round(this.times.link / DAY));
    const queued = await this.deps.audit.together(async (trx) => {
      if (!(await this.store.take(trx, chat, last.seq))) return false;
      await this.deps.outbox.enqueue(
        {
          to: chat.email,
          subject: texts.subject(controller),
          text: texts.text({ controller, days }),
          link: { kind: 'reply', id: chat.chatId },
          subjectId: chat.visitorId,
          reply: { chatId: chat.chatId, fromSeq: first.seq, toSeq: last.seq },
        },
        trx
      );
      await this.deps.audit.recordIn(trx, {
        action: 'reply.mail',
        target: chat.chatId,
        data: { answers: answers.length },
      });
      return true;
    });
    if (!queued) return;
    await this.tell(chat.chatId);
    this.deps.outbox.kick().catch(this.onDefect);
  }

  /**
   * What stands for the placeholders of a mail that leaves now: the answers as they read today, and a link whose secret
   * is kept as a hash only. Nothing for a chat that is no more, or another's.
   * @throws MailError when it has been seen meanwhile (for good), or is held (for now)
   */
  async resolve(
    chatId: string,
    mailId: string
  ): Promise<Readonly<Record<string, string>> | undefined> {
    const mail = await this.store.leaving(mailId);
    if (!mail?.stands) return undefined;
    if (this.deps.hidden.has(chatId)) throw new MailError('held', false);
    const answers = await this.answersOf(chatId, mail);
    if (answers.length === 0) throw new MailError(SEEN, true);
    const token = `r-${newToken()}`;
    await this.store.mint(mailId, hashToken(token), this.deps.ground.clock.now() + this.times.link);
    const shown = fitting(answers);
    const parts = shown.map(({ body }) => body);
    if (shown.length < answers.length) parts.push(replyTexts(mail.language).more);
    return {
      answers: parts.join('\n\n'),
      link: `${this.deps.ground.base}/live-chat/conversation#t=${chatId}.${token}&lang=${encodeURIComponent(mail.language)}`,
    };
  }

  private async answersOf(chatId: string, mail: Leaving): Promise<Answer[]> {
    const entries = await this.entries(chatId, mail.fromSeq - 1, mail.toSeq);
    return unreadAnswers(entries, { readSeq: mail.readSeq, mailedSeq: 0 });
  }

  /** What became of a mail. */
  async settled(chatId: string, { mailId, state, code }: MailOutcome): Promise<void> {
    // A link that nobody got is good for nobody.
    if (state === 'failed') await this.store.revoke(mailId);
    await this.deps.audit.record({
      action: `reply.${replyState({ state, lastError: code })}`,
      target: chatId,
      ...(code ? { data: { code } } : {}),
    });
    await this.tell(chatId);
  }

  /** Whom the secret of a link lets in; nobody once it has ended. */
  async open(token: string): Promise<Pass | undefined> {
    return this.store.pass(hashToken(token), this.deps.ground.clock.now());
  }

  /** Those of the mails whose links still work. */
  stillOpen(mailIds: readonly string[]): Promise<Set<string>> {
    return this.store.stillOpen(mailIds, this.deps.ground.clock.now());
  }

  /** How answers reach the visitor of a chat who is not there. The address is masked for everybody. */
  async reachOf(chatId: string): Promise<Reach> {
    const [address, mails] = await Promise.all([
      this.store.addressOf(chatId),
      this.store.ofChat(chatId),
    ]);
    return {
      ...(address ? { to: maskedContact(address) } : {}),
      mails: mails.map(({ fromSeq, toSeq, at, ...mail }) => ({
        fromSeq,
        toSeq,
        at,
        state: replyState(mail),
      })),
    };
  }

  private async tell(chatId: string): Promise<void> {
    await this.deps.facts.tell(reachChanged, { chatId, reach: await this.reachOf(chatId) });
  }
}
