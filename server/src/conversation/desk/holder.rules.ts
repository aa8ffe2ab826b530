import { maySee } from './visibility.rules';

/** Why an agent cannot go on with a chat of theirs. */
export type HolderLoss = 'gone' | 'inactive' | 'no_right' | 'no_department';

/** The agent of a chat, as they stand at this moment, whether or not they are at the desk. */
export interface Holder {
  /** The account is neither turned off nor blocked. */
  active: boolean;
  /** Has the rights to see and to answer chats. */
  answers: boolean;
  departmentIds: readonly string[] | null;
}

/**
 * Whether the agent of a chat can still answer it, and if not, why; nothing when they can. Being away is no loss: who
 * has closed the browser comes back to their chats.
 * @param holder absent: the account does not exist (deleted, or of another installation)
 */
export const holderLoss = (
  holder: Holder | undefined,
  chat: { departmentId?: string | undefined }
): HolderLoss | undefined => {
  if (!holder) return 'gone';
  if (!holder.active) return 'inactive';
  if (!holder.answers) return 'no_right';
  return maySee(holder.departmentIds, chat) ? undefined : 'no_department';
};
