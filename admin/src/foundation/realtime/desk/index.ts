export {
  initialDesk,
  VIEWS,
  type DeskList,
  type DeskSearch,
  type DeskSlice,
  type ListStatus,
} from './deskState';
export { isNew } from './counts';
export { needsSomebody } from './absent';
export { belongsTo } from './membership';
export { compareIn, waitsSince } from './order';
export { ownUnread } from './unread';
export { reduceDesk, type DeskAction, type ListPage } from './reduceDesk';
