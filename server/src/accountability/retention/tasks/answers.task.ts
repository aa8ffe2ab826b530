import type { Knex } from 'knex';
import { storedAnswers } from '../../../conversation/chat';
import { retryTransient, toMillis, toMillisOrUndefined } from '../../../foundation/platform';
import { remaining, shortFields, type Answer, type ShortFields } from '../answers.rules';
import { without } from '../protection';
import { cutoffOf, purposeDays } from '../retention.rules';
import type { Due, RetentionTask } from '../task.types';
import type { TaskDeps } from './task.deps';

const CHAT = 'plugin::live-chat.chat';
const STANDING = 'plugin::live-chat.consent-standing';
const PAGE = 500;
/** Chats whose answers go at once; each page asks anew what is held. */
const BATCH = 50;

interface ChatRow {
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
interface Shortened {
  chat: ChatRow;
  going: Answer[];
}

const same = (a: Answer, b: Answer): boolean => a.label === b.label && a.value === b.value;

/** Answers whose field names a shorter time than its chat has. They go out of their chat, which stays. */
export const answersTask = (deps: TaskDeps): RetentionTask => {
  const { database, clock, protection } = deps;
  const { knex } = database;
  const chats = () => knex(database.table(CHAT)).where('status', 'ended').whereNotNull('answers');
  const cutoff = (days: number) => cutoffOf(clock.now(), days);

  /** Versions of forms that chats were started with and that have such fields. */
  const forms = async (): Promise<FormOfChats[]> => {
    const chatDays = purposeDays(await deps.purposes()).chats;
    const versions: { form_key: string | null; form_version: number | null }[] =
      await chats().distinct('form_key', 'form_version');
    const found: FormOfChats[] = [];
    for (const { form_key: key, form_version: version } of versions) {
      if (!key || !version) continue;
      // A version that is no more says nothing: its answers go with their chats.
      const form = await deps.forms.version(key, version).catch(() => undefined);
      const short = form && shortFields(form.definition, chatDays);
      if (short) found.push({ key, version, short });
    }
    return found;
  };

  const protect = (query: Knex.QueryBuilder): void => {
    without(query, 'document_id', protection.heldChats());
    without(query, 'visitor_id', protection.subjects());
  };

  const page = async (form: FormOfChats, after: number, limit: number, free: boolean) => {
    const query = chats()
      .select('id', 'document_id', 'visitor_id', 'ended_at', 'answers')
      .where({ form_key: form.key, form_version: form.version })
      .andWhere('ended_at', '<=', new Date(cutoff(0)))
      .andWhere('id', '>', after)
      .orderBy('id')
      .limit(limit);
    if (free) protect(query);
    return (await query) as ChatRow[];
  };

  /** When consents of these persons ended, by person and purpose; `undefined` for those in force. */
  const endings = async (rows: readonly ChatRow[]) => {
    const standings: { subject_id: string; purpose: string; state: string; at: unknown }[] =
      await knex(database.table(STANDING))
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
  };

  const shortened = async (form: FormOfChats, rows: readonly ChatRow[]): Promise<Shortened[]> => {
    const endingsOf = await endings(rows);
    return rows.flatMap((chat) => {
      const answers: Answer[] = storedAnswers(chat.answers);
      const endedAt = toMillis(chat.ended_at);
      const stays = remaining(answers, form.short, endedAt, endingsOf(chat.visitor_id), cutoff);
      const going = answers.filter((answer) => !stays.includes(answer));
      return going.length > 0 ? [{ chat, going }] : [];
    });
  };

  async function* found(free: boolean, limit: number): AsyncGenerator<Shortened[]> {
    for (const form of await forms()) {
      for (let last = 0; ;) {
        const rows = await page(form, last, limit, free);
        if (rows.length === 0) break;
        yield await shortened(form, rows);
        last = rows.at(-1)?.id ?? last;
      }
    }
  }

  /** Under the row's lock: somebody may be correcting an answer that stays. */
  const takeOut = ({ chat, going }: Shortened): Promise<void> =>
    retryTransient(() =>
      knex.transaction(async (trx) => {
        const rows = () => trx(database.table(CHAT)).where('id', chat.id);
        const now: Pick<ChatRow, 'answers'> | undefined = await rows().first('answers').forUpdate();
        const stays = storedAnswers(now?.answers).filter(
          (answer) => !going.some((one) => same(one, answer))
        );
        await rows().update({ answers: JSON.stringify(stays) });
      })
    );

  return {
    key: 'answers',
    async due(): Promise<Due> {
      let [all, count] = [0, 0];
      let oldest: number | undefined;
      for await (const some of found(false, PAGE)) {
        all += some.reduce((sum, { going }) => sum + going.length, 0);
      }
      for await (const some of found(true, PAGE)) {
        for (const { chat, going } of some) {
          count += going.length;
          const endedAt = toMillisOrUndefined(chat.ended_at) ?? 0;
          oldest = Math.min(oldest ?? endedAt, endedAt);
        }
      }
      return { count, held: all - count, ...(oldest === undefined ? {} : { oldest }) };
    },
    async stopped(_rule, most) {
      const stopped = { ids: new Set<string>(), count: 0 };
      for await (const some of found(false, PAGE)) {
        const idsOf = ({ chat }: Shortened) => [chat.document_id, chat.visitor_id];
        const held = await deps.guard.heldAmong(some.flatMap(idsOf));
        for (const one of some) {
          const ids = idsOf(one).filter((id) => held.has(id));
          if (ids.length > 0) stopped.count += one.going.length;
          for (const id of ids) stopped.ids.add(id);
        }
      }
      return { ids: [...stopped.ids].slice(0, most), count: stopped.count };
    },
    async *batches(_rule, limit) {
      for await (const some of found(true, Math.min(limit, BATCH))) {
        for (const one of some) await takeOut(one);
        if (some.length > 0) await deps.answersChanged(some.map(({ chat }) => chat.document_id));
        yield some.reduce((sum, { going }) => sum + going.length, 0);
      }
    },
  };
};
