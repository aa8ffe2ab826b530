import type { Knex } from 'knex';
import { LiveChatError } from '../../../../protocol';
import {
  mailFailure,
  MailError,
  type Clock,
  type Database,
  type Mail,
  type MailFailure,
  type MailFile,
} from '../platform';
import { fill, isTriedAgain, pauseAfter } from './mail.rules';
import { BY_HAND, linkOf, MailStore, type MailRow } from './mail.store';
import type { MailLink, MailOutcome, NewMail, StoredMail } from './mail.types';

export interface OutboxDeps {
  database: Database;
  clock: Clock;
  /**
   * Hands a mail to the mail server. Rejects with `{ permanent: true, code }` for what the server will never take
   * (SMTP 5xx), with anything else for what is worth another try.
   */
  send: (mail: Mail) => Promise<void>;
  onDefect: (error: unknown) => void;
}

/** Who answers for the mails of one kind of link. Whoever puts such mails into the outbox says so once. */
export interface Correspondent {
  /**
   * What stands for `{link}` and `{code}`, an empty object for a mail that needs neither; `undefined` when the link is
   * not valid any more: the mail is given up.
   */
  resolve?: (id: string, mailId: string) => Promise<Readonly<Record<string, string>> | undefined>;
  /** Files that go with it. */
  files?: (id: string) => Promise<MailFile[]>;
  /** Told after a mail was sent or given up. */
  settled?: (id: string, outcome: MailOutcome) => Promise<void>;
  /** Nobody waits for an answer to it: it says so to machines that would send one. */
  automatic?: true;
}

/** Another instance takes a mail over when this one has not said for so long how it went. Milliseconds. */
const CLAIM = 15 * 60_000;
/** So many failures in a row say that the mail server is away: the rest can wait. */
const ENOUGH = 3;

/**
 * Mails that survive a restart: stored with what they tell of, tried for three days with pauses from a minute to an hour,
 * and sent by one instance. A crash in the very moment of sending sends a mail twice rather than never.
 */
export class MailOutbox {
  private readonly store: MailStore;
  private running: Promise<void> | undefined;
  private stopped = false;
  private readonly correspondents = new Map<MailLink['kind'], Correspondent>();
  private readonly listeners: ((outcome: MailOutcome) => Promise<void>)[] = [];
  private attachmentsOf: (exportId: string) => Promise<MailFile[]> = () => Promise.resolve([]);

  constructor(private readonly deps: OutboxDeps) {
    this.store = new MailStore(deps.database);
  }

  /** Says who answers for mails with this kind of link. */
  serve(kind: MailLink['kind'], correspondent: Correspondent): void {
    this.correspondents.set(kind, correspondent);
  }

  /** Is told what became of every mail. */
  onSettled(listener: (outcome: MailOutcome) => Promise<void>): void {
    this.listeners.push(listener);
  }

  /** Says where the files of exports come from. */
  attachFrom(filesOf: (exportId: string) => Promise<MailFile[]>): void {
    this.attachmentsOf = filesOf;
  }

  /**
   * Puts a mail in the queue. Within a transaction it stands or falls with it; call {@link kick} after its end.
   * @returns the mail's id
   */
  async enqueue(mail: NewMail, trx?: Knex): Promise<string> {
    const mailId = await this.store.insert(
      trx ?? this.deps.database.knex,
      mail,
      this.deps.clock.now()
    );
    if (!trx) this.kick().catch(this.deps.onDefect);
    return mailId;
  }

  /** Sends what is due; a call while one runs makes it look once more. */
  kick(): Promise<void> {
    const before = this.running ?? Promise.resolve();
    // Who asked before has been told of a failure; it is no reason not to try again.
    this.running = before.catch(() => undefined).then(() => this.drain());
    return this.running;
  }

  /** Begins with no other mail. */
  stop(): void {
    this.stopped = true;
  }

  /** Resolves when nothing is being sent any more. */
  async idle(): Promise<void> {
    await this.running?.catch(this.deps.onDefect);
  }

  /** Tries a mail again now, for another three days. @throws LiveChatError `not_found` */
  async retry(mailId: string): Promise<void> {
    if (!(await this.store.revive(mailId, this.deps.clock.now()))) {
      throw new LiveChatError('not_found', 'There is no such mail that waits or was given up.');
    }
    this.kick().catch(this.deps.onDefect);
  }

  /**
   * Ends a mail that is still tried, because somebody sees to it on another way. What waits for it is told.
   * @throws LiveChatError `conflict` for one that has left or was given up
   */
  async giveUp(mailId: string): Promise<void> {
    const row = await this.store.giveUp(mailId, this.deps.clock.now());
    if (!row) throw new LiveChatError('conflict', 'The mail is not waited for any more.');
    await this.tell(row, { state: 'failed', code: BY_HAND });
  }

  /** Mails as they are kept, by their ids. */
  find(mailIds: readonly string[]): Promise<Map<string, StoredMail>> {
    return this.store.find(mailIds);
  }

  /** Those of the cases that a mail of waits for the mail server, or was given up. */
  troubled(caseIds: readonly string[]): Promise<Set<string>> {
    return this.store.troubled(caseIds);
  }

  private async drain(): Promise<void> {
    let failures = 0;
    for (;;) {
      const due = this.stopped ? [] : await this.store.due(this.deps.clock.now());
      if (due.length === 0) return;
      for (const row of due) {
        if (this.stopped) return;
        failures = (await this.attempt(row)) ? 0 : failures + 1;
        if (failures >= ENOUGH) return;
      }
    }
  }

  /** @returns whether the mail server answers */
  private async attempt(row: MailRow): Promise<boolean> {
    const now = this.deps.clock.now();
    if (!(await this.store.claim(row, now, now + CLAIM))) return true;
    const attempts = row.attempts + 1;
    const failure = await this.send(row);
    if (!failure) {
      await this.sent(row, attempts);
      return true;
    }
    await this.failed(row, attempts, failure);
    return failure.permanent;
  }

  private async send(row: MailRow): Promise<MailFailure | undefined> {
    try {
      const link = linkOf(row);
      const by = link && this.correspondents.get(link.kind);
      const values = by?.resolve ? await by.resolve(link?.id ?? '', row.document_id) : {};
      if (!values) return { permanent: true, code: 'link_void' };
      const files = await this.filesOf(row, link);
      await this.deps.send({
        to: row.recipient,
        subject: row.subject,
        text: fill(row.body, values),
        ...(files.length > 0 ? { files } : {}),
        ...(by?.automatic ? { automatic: true } : {}),
      });
      return undefined;
    } catch (error) {
      return mailFailure(error);
    }
  }

  private async filesOf(row: MailRow, link: MailLink | undefined): Promise<MailFile[]> {
    if (!row.export_id) {
      return (await (link && this.correspondents.get(link.kind)?.files?.(link.id))) ?? [];
    }
    const files = await this.attachmentsOf(row.export_id);
    if (files.length === 0) throw new MailError('files_gone', true);
    return files;
  }

  private async sent(row: MailRow, attempts: number): Promise<void> {
    const now = this.deps.clock.now();
    await this.store.settle(
      row.document_id,
      attempts,
      { state: 'sent', next_at: null, sent_at: now, last_error: null },
      now
    );
    await this.tell(row, { state: 'sent' });
  }

  private async failed(row: MailRow, attempts: number, failure: MailFailure): Promise<void> {
    const now = this.deps.clock.now();
    const again = !failure.permanent && isTriedAgain(Number(row.tried_since), attempts, now);
    const settled = await this.store.settle(
      row.document_id,
      attempts,
      {
        state: again ? 'waiting' : 'failed',
        next_at: again ? now + pauseAfter(attempts) : null,
        last_error: failure.code,
      },
      now
    );
    if (settled && !again) await this.tell(row, { state: 'failed', code: failure.code });
  }

  private async tell(row: MailRow, how: Pick<MailOutcome, 'state' | 'code'>): Promise<void> {
    const link = linkOf(row);
    const outcome: MailOutcome = {
      mailId: row.document_id,
      ...how,
      ...(row.case_id ? { caseId: row.case_id } : {}),
      ...(link ? { link } : {}),
    };
    const settled = link && this.correspondents.get(link.kind)?.settled;
    for (const told of [
      async () => settled?.(link?.id ?? '', outcome),
      ...this.listeners.map((listener) => () => listener(outcome)),
    ]) {
      await told().catch(this.deps.onDefect);
    }
  }
}
