import type { Knex } from 'knex';
import { maskedContact, type Reach } from '../../../../protocol';
import type { AuditAct } from '../../foundation/audit';
import type { ChatStore, Entry } from '../chat';
import type { MailOutbox, MailOutcome } from '../../foundation/mailing';
import {
  hashToken,
  MailError,
  newToken,
  type Clock,
  type Database,
} from '../../foundation/platform';
import { fitting, isDue, replyState, SEEN, unreadAnswers, type Answer } from './reply.rules';
import { ReplyStore, type Leaving, type Pass, type Unseen } from './reply.store';
import { replyTexts } from './texts';

export interface ReplyDeps {
  database: Database;
  clock: Clock;
  chats: Pick<ChatStore, 'entriesAfter'>;
  outbox: Pick<MailOutbox, 'enqueue' | 'kick'>;
  /** How long is waited after a visitor has left, and how long a link works; in milliseconds. */
  times: { after: number; link: number };
  /** Whether its visitor has the chat open on this instance. */
  isHere: (chatId: string) => boolean;
  /** Whether nothing may be done with the chat for now: it is held and hidden (R22). */
  isHidden: (chatId: string) => boolean;
  /** Whether one more mail to an address is within what agents can be expected to answer. */
  mayMail: (address: string) => boolean;
  /** Who answers, as the notice in force names them; empty where there is none. */
  controller: () => Promise<string>;
  /** Public address of this Strapi, from its configuration. */
  base: string;
  audit: {
    together: <T>(work: (trx: Knex) => Promise<T>) => Promise<T>;
    recordIn: (trx: Knex, act: AuditAct) => Promise<void>;
    record: (act: AuditAct) => Promise<void>;
  };
  /** Something changed for those who look at a chat. */
  told: (chatId: string, reach: Reach) => void;
  onDefect: (error: unknown) => void;
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

  constructor(private readonly deps: ReplyDeps) {
    this.store = new ReplyStore(deps.database);
  }

  /** Looks after everything that is unseen. Of several instances, one queues the mail. */
  async sweep(): Promise<void> {
    const now = this.deps.clock.now();
    for (const chat of await this.store.unseen(now - ENDED_WITHIN)) {
      try {
        await this.look(chat, now);
      } catch (error) {
        // One chat's trouble is no reason to leave the others without their answers.
        this.deps.onDefect(error);
      }
    }
  }

  private async look(chat: Unseen, now: number): Promise<void> {
    if (this.deps.isHidden(chat.chatId)) return;
    if (this.deps.isHere(chat.chatId)) {
      if (now - chat.seenAt >= Math.min(NOTE_EVERY, this.deps.times.after / 2)) {
        await this.store.noteSeen(chat.chatId, now);
      }
      return;
    }
    const { answers, last } = await this.unread(chat);
    if (answers.length === 0) {
      await this.store.take(this.deps.database.knex, chat, last);
      return;
    }
    const { after } = this.deps.times;
    if (!isDue(answers, { seenAt: chat.seenAt, now, after })) return;
    // Whoever got many within the hour gets this one later.
    if (!this.deps.mayMail(chat.email)) return;
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
    const controller = await this.deps.controller();
    const texts = replyTexts(chat.language);
    const days = Math.max(1, Math.round(this.deps.times.link / DAY));
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
    this.deps.outbox.kick().catch(this.deps.onDefect);
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
    if (this.deps.isHidden(chatId)) throw new MailError('held', false);
    const answers = await this.answersOf(chatId, mail);
    if (answers.length === 0) throw new MailError(SEEN, true);
    const token = `r-${newToken()}`;
    await this.store.mint(mailId, hashToken(token), this.deps.clock.now() + this.deps.times.link);
    const shown = fitting(answers);
    const parts = shown.map(({ body }) => body);
    if (shown.length < answers.length) parts.push(replyTexts(mail.language).more);
    return {
      answers: parts.join('\n\n'),
      link: `${this.deps.base}/live-chat/conversation#t=${chatId}.${token}&lang=${encodeURIComponent(mail.language)}`,
    };
  }

  private async answersOf(chatId: string, mail: Leaving): Promise<Answer[]> {
    const entries = await this.entries(chatId, mail.fromSeq - 1, mail.toSeq);
    return unreadAnswers(entries, { readSeq: mail.readSeq, mailedSeq: 0 });
  }

  /** What became of a mail; others than these are nobody's here. */
  async settled({ link, mailId, state, code }: MailOutcome): Promise<void> {
    if (link?.kind !== 'reply') return;
    // A link that nobody got is good for nobody.
    if (state === 'failed') await this.store.revoke(mailId);
    await this.deps.audit.record({
      action: `reply.${replyState({ state, lastError: code })}`,
      target: link.id,
      ...(code ? { data: { code } } : {}),
    });
    await this.tell(link.id);
  }

  /** Whom the secret of a link lets in; nobody once it has ended. */
  async open(token: string): Promise<Pass | undefined> {
    return this.store.pass(hashToken(token), this.deps.clock.now());
  }

  /** Those of the mails whose links still work. */
  stillOpen(mailIds: readonly string[]): Promise<Set<string>> {
    return this.store.stillOpen(mailIds, this.deps.clock.now());
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
    this.deps.told(chatId, await this.reachOf(chatId));
  }
}
