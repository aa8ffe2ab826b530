import { ownUnread, type RealtimeState } from '../../foundation/realtime';

/** How many things wait for this agent: visitors in the queue and own chats with unread messages. */
export const attention = ({ desk }: Pick<RealtimeState, 'desk'>): number =>
  desk.me ? desk.counts.queue + ownUnread(desk) : 0;
