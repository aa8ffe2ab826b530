/** Legal holds and restrictions of processing (R22). */
export { HoldGuard } from './hold.guard';
export { holdDataStore } from './hold.personal';
export { HoldService, type HoldDeps } from './hold.service';
export type { StoredHold } from './hold.store';
export * as holdContentTypes from './content-types';
