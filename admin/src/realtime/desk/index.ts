export {
  initialDesk,
  VIEWS,
  type DeskList,
  type DeskSearch,
  type DeskSlice,
  type ListStatus,
} from './deskState';
export { belongsTo } from './membership';
export { compareIn, waitsSince } from './order';
export { reduceDesk, type DeskAction, type ListPage } from './reduceDesk';
