import { reduceChats, type ChatAction } from '../chats';
import { reduceDesk, type DeskAction } from '../desk';
import { reduceDrafts, type DraftAction } from '../drafts';
import type { LinkState } from '../link';
import { reduceOutbox, type OutboxAction } from '../outbox';
import type { RealtimeState } from './state';

export type RealtimeAction =
  | { type: 'reset'; state: RealtimeState }
  | { type: 'link'; link: LinkState }
  | { type: 'keeps-nothing' }
  | { type: 'clock'; offset: number }
  | DeskAction
  | ChatAction
  | OutboxAction
  | DraftAction;

/** Hands an action to every slice; each answers with itself when the action is none of its business. */
export const reduce = (state: RealtimeState, action: RealtimeAction): RealtimeState => {
  if (action.type === 'reset') return action.state;
  if (action.type === 'link') return { ...state, link: action.link };
  if (action.type === 'keeps-nothing') return state.keeps ? { ...state, keeps: false } : state;
  if (action.type === 'clock') return { ...state, clockOffset: action.offset };
  const desk = reduceDesk(state.desk, action);
  const chats = reduceChats(state.chats, action);
  const outbox = reduceOutbox(state.outbox, action);
  const drafts = reduceDrafts(state.drafts, action);
  const same =
    desk === state.desk &&
    chats === state.chats &&
    outbox === state.outbox &&
    drafts === state.drafts;
  return same ? state : { ...state, desk, chats, outbox, drafts };
};
