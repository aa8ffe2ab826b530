import type { ChatSummary } from '../../../../../protocol';
import type { DeskSlice } from './deskState';

/**
 * Whether somebody else has to look after a chat: the colleague who has it is not at the desk. Never of one's own chat:
 * who reads this is there.
 */
export const needsSomebody = (
  { agents, me }: Pick<DeskSlice, 'agents' | 'me'>,
  chat: Pick<ChatSummary, 'status' | 'agent'>
): boolean =>
  me !== undefined &&
  chat.status === 'active' &&
  chat.agent?.id !== me.id &&
  !agents.some(({ id }) => id === chat.agent?.id);
