import { storedAnswers } from '../../../conversation/chat';
import { retryTransient, toMillisOrUndefined } from '../../../foundation/platform';
import type { Answer } from '../answers.rules';
import type { Due, RetentionTask } from '../task.types';
import { CHAT, ShortenedAnswers, type ChatRow, type Shortened } from './shortened-answers';
import type { TaskDeps } from './task.deps';

const PAGE = 500;
/** Chats whose answers go at once; each page asks anew what is held. */
const BATCH = 50;

const same = (a: Answer, b: Answer): boolean => a.label === b.label && a.value === b.value;

/** Under the row's lock: somebody may be correcting an answer that stays. */
const takeOut = (
  { database }: Pick<TaskDeps, 'database'>,
  { chat, going }: Shortened
): Promise<void> =>
  retryTransient(() =>
    database.knex.transaction(async (trx) => {
      const rows = () => trx(database.table(CHAT)).where('id', chat.id);
      const now: Pick<ChatRow, 'answers'> | undefined = await rows().first('answers').forUpdate();
      const stays = storedAnswers(now?.answers).filter(
        (answer) => !going.some((one) => same(one, answer))
      );
      await rows().update({ answers: JSON.stringify(stays) });
    })
  );

/** Answers whose field names a shorter time than its chat has. They go out of their chat, which stays. */
export const answersTask = (deps: TaskDeps): RetentionTask => {
  const answers = new ShortenedAnswers(deps);
  return {
    key: 'answers',
    async due(): Promise<Due> {
      let [all, count] = [0, 0];
      let oldest: number | undefined;
      for await (const some of answers.found(false, PAGE)) {
        all += some.reduce((sum, { going }) => sum + going.length, 0);
      }
      for await (const some of answers.found(true, PAGE)) {
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
      for await (const some of answers.found(false, PAGE)) {
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
      for await (const some of answers.found(true, Math.min(limit, BATCH))) {
        for (const one of some) await takeOut(deps, one);
        if (some.length > 0) await deps.answersChanged(some.map(({ chat }) => chat.document_id));
        yield some.reduce((sum, { going }) => sum + going.length, 0);
      }
    },
  };
};
