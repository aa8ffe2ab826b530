export type { ChatFailure, ChatSlice, Typing } from './chatState';
export { reduceChats, type ChatAction } from './reduceChats';
export {
  applyPage,
  emptyTimeline,
  firstSeq,
  hasGap,
  mergeLive,
  outdatedBy,
  outdatedIn,
  prepend,
  type Redacted,
  type Timeline,
} from './timeline';
