import { initialDesk, type DeskSlice } from '../desk';
import type { ChatSlice } from '../chats';
import type { Drafts } from '../drafts';
import type { LinkState } from '../link';
import type { OutboxItem } from '../outbox';

/** Everything the panel knows of the desk. */
export interface RealtimeState {
  link: LinkState;
  /** Server time minus this machine's, in milliseconds: clocks of computers are wrong, waiting times are not. */
  clockOffset: number;
  desk: DeskSlice;
  /** Chats looked at since the page was loaded, by id. */
  chats: Record<string, ChatSlice>;
  outbox: OutboxItem[];
  drafts: Drafts;
  /** Whether what is written outlives a reload; a browser may have no room for it, or forbid it. */
  keeps: boolean;
}

export const initialState = (
  kept: Partial<Pick<RealtimeState, 'outbox' | 'drafts'>> = {}
): RealtimeState => ({
  link: { phase: 'idle' },
  clockOffset: 0,
  desk: initialDesk,
  chats: {},
  outbox: kept.outbox ?? [],
  drafts: kept.drafts ?? {},
  keeps: true,
});
