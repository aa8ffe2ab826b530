import { belongsTo, type RealtimeState } from '../realtime';

/** How many things wait for this agent: visitors in the queue and own chats with unread messages. */
export const attention = ({ desk }: Pick<RealtimeState, 'desk'>): number => {
  if (!desk.me) return 0;
  const unread = Object.values(desk.summaries).filter(
    (chat) => chat.unread > 0 && belongsTo('mine', chat, desk.me?.id)
  ).length;
  return desk.counts.waiting + unread;
};
