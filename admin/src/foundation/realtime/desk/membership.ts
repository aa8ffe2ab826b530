import type { ChatSummary, DeskView } from '../../../../../protocol';

/** Whether a chat stands in a view. The same rule as the server's, applied to what is told live. */
export const belongsTo = (
  view: DeskView,
  chat: Pick<ChatSummary, 'status' | 'agent'>,
  meId: string | undefined
): boolean => {
  switch (view) {
    case 'waiting':
      return chat.status === 'waiting' || chat.status === 'offline';
    case 'queue':
      return chat.status === 'waiting';
    case 'left':
      return chat.status === 'offline';
    case 'mine':
      return chat.status === 'active' && chat.agent?.id === meId;
    case 'all':
      return chat.status !== 'ended';
    case 'ended':
      return chat.status === 'ended';
  }
};
