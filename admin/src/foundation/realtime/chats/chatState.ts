import type { AgentPresence, ChatDetails, ErrorCode, MaskedKind } from '../../../../../protocol';
import { emptyTimeline, type Timeline } from './timeline';

export type ChatFailure = ErrorCode | 'no_answer';

export interface Typing {
  by: 'visitor' | 'agent';
  name?: string;
}

export interface ChatSlice {
  chatId: string;
  /** `stale`: shown from memory, not followed at the moment. */
  status: 'opening' | 'ready' | 'stale' | 'failed';
  failure?: ChatFailure;
  details?: ChatDetails;
  timeline: Timeline;
  /** Who looks at it, this agent included. */
  viewers: AgentPresence[];
  typing: Typing[];
  history: 'idle' | 'loading' | 'failed';
  /** What was masked in messages of this agent, by their numbers; the server tells it to the sender alone. */
  masked: Readonly<Record<number, MaskedKind[]>>;
}

export const newChat = (chatId: string): ChatSlice => ({
  chatId,
  status: 'opening',
  timeline: emptyTimeline,
  viewers: [],
  typing: [],
  history: 'idle',
  masked: {},
});
