export {
  ERASURE_RANKS,
  type ErasureRank,
  type ErasureTarget,
  type PersonalDataStore,
  type PersonalScope,
  type StoreErasure,
  type Trace,
} from './store';

export { allOf, kept, scopeOfTarget, tableErasure } from './erasing';
export { FOREVER } from './forever';
export { countRows, readRows, tableStore, wholePerson, type PagedTable } from './paged';

export { tracesIn, tracesInTable } from './traces';
