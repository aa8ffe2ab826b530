export { panel, useConnection, useRealtime } from './panel';
export type { Outcome } from './client';
export {
  belongsTo,
  compareIn,
  needsSomebody,
  ownUnread,
  waitsSince,
  type DeskList,
  type DeskSlice,
} from './desk';
export type { ChatFailure, ChatSlice, Timeline, Typing } from './chats';
export { draftOf, type DraftKind } from './drafts';
export { accessLost, type AccessLoss, type LinkState } from './link';
export { pendingOf, type OutboxItem, type Outgoing } from './outbox';
export type { RealtimeState } from './store';
export type { Signal } from './signals';
