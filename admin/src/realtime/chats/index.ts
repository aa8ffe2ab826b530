export type { ChatFailure, ChatSlice, Typing } from './chatState';
export { reduceChats, type ChatAction } from './reduceChats';
export {
  applyPage,
  emptyTimeline,
  firstSeq,
  hasGap,
  mergeLive,
  prepend,
  type Timeline,
} from './timeline';
