import { RETENTION_KEYS } from '../../../../../protocol';
import type { RetentionTask } from '../task.types';
import { answersTask } from './answers.task';
import { auditTask } from './audit.task';
import { consentsTask } from './consents.task';
import type { TaskDeps } from './task.deps';
import { rowTasks } from './tasks';

export type { TaskDeps } from './task.deps';

/** The task of every category, in the order of work: what ends comes before what has ended. */
export const createTasks = (deps: TaskDeps): RetentionTask[] => {
  const tasks = [...rowTasks(deps), answersTask(deps), consentsTask(deps), auditTask(deps)];
  return RETENTION_KEYS.map((key) => {
    const task = tasks.find((one) => one.key === key);
    if (!task) throw new Error(`live-chat: nothing keeps the time of "${key}"`);
    return task;
  });
};
