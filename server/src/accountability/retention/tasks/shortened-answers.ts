import type { Knex } from 'knex';
import { storedAnswers } from '../../../conversation/chat';
import { toMillis } from '../../../foundation/platform';
import { remaining, shortFields, type Answer, type ShortFields } from '../answers.rules';
import { without } from '../protection';
import { cutoffOf, purposeDays } from '../retention.rules';
import type { TaskDeps } from './task.deps';

export const CHAT = 'plugin::live-chat.chat';
const STANDING = 'plugin::live-chat.consent-standing';

export interface ChatRow {
  id: number;
  document_id: string;
  visitor_id: string;
  ended_at: unknown;
  answers: unknown;
}

interface FormOfChats {
  key: string;
  version: number;
  short: ShortFields;
}

/** Of a chat's answers, those that go. */
export interface Shortened {
  chat: ChatRow;
  going: Answer[];
}

/** Finds answers that go before their chat does. */
export class ShortenedAnswers {
  constructor(
    private readonly deps: Pick<
      TaskDeps,
      'database' | 'clock' | 'protection' | 'purposes' | 'forms'
    >
  ) {}

  /** All of them, or those alone that nothing protects; so many chats at a time. */
  async *found(free: boolean, limit: number): AsyncGenerator<Shortened[]> {
    for (const form of await this.forms()) {
      for (let last = 0; ;) {
        const rows = await this.page(form, last, limit, free);
        if (rows.length === 0) break;
        yield await this.shortened(form, rows);
        last = rows.at(-1)?.id ?? last;
      }
    }
  }

  private chats() {
    const { database } = this.deps;
    return database.knex(database.table(CHAT)).where('status', 'ended').whereNotNull('answers');
  }

  private cutoff(days: number): number {
    return cutoffOf(this.deps.clock.now(), days);
  }

  /** Versions of forms that chats were started with and that have such fields. */
  private async forms(): Promise<FormOfChats[]> {
    const chatDays = purposeDays(await this.deps.purposes()).chats;
    const versions: { form_key: string | null; form_version: number | null }[] =
      await this.chats().distinct('form_key', 'form_version');
    const found: FormOfChats[] = [];
    for (const { form_key: key, form_version: version } of versions) {
      if (!key || !version) continue;
      // A version that is no more says nothing: its answers go with their chats.
      const form = await this.deps.forms.version(key, version).catch(() => undefined);
      const short = form && shortFields(form.definition, chatDays);
      if (short) found.push({ key, version, short });
    }
    return found;
  }

  private protect(query: Knex.QueryBuilder): void {
    const { protection } = this.deps;
    without(query, 'document_id', protection.heldChats());
    without(query, 'visitor_id', protection.subjects());
  }

  private async page(form: FormOfChats, after: number, limit: number, free: boolean) {
    const query = this.chats()
      .select('id', 'document_id', 'visitor_id', 'ended_at', 'answers')
      .where({ form_key: form.key, form_version: form.version })
      .andWhere('ended_at', '<=', new Date(this.cutoff(0)))
      .andWhere('id', '>', after)
      .orderBy('id')
      .limit(limit);
    if (free) this.protect(query);
    return (await query) as ChatRow[];
  }

  /** When consents of these persons ended, by person and purpose; `undefined` for those in force. */
  private async endings(rows: readonly ChatRow[]) {
    const { database } = this.deps;
    const standings: { subject_id: string; purpose: string; state: string; at: unknown }[] =
      await database
        .knex(database.table(STANDING))
        .select('subject_id', 'purpose', 'state', 'at')
        .whereIn('subject_id', [...new Set(rows.map((row) => row.visitor_id))]);
    const known = new Map(
      standings.map((one) => [
        `${one.subject_id}/${one.purpose}`,
        one.state === 'given' ? undefined : toMillis(one.at),
      ])
    );
    return (visitorId: string) => (purpose: string) =>
      known.has(`${visitorId}/${purpose}`) ? known.get(`${visitorId}/${purpose}`) : null;
  }

  private async shortened(form: FormOfChats, rows: readonly ChatRow[]): Promise<Shortened[]> {
    const cutoff = (days: number) => this.cutoff(days);
    const endingsOf = await this.endings(rows);
    return rows.flatMap((chat) => {
      const answers: Answer[] = storedAnswers(chat.answers);
      const endedAt = toMillis(chat.ended_at);
      const stays = remaining(answers, form.short, endedAt, endingsOf(chat.visitor_id), cutoff);
      const going = answers.filter((answer) => !stays.includes(answer));
      return going.length > 0 ? [{ chat, going }] : [];
    });
  }
}
