/** Erasure: preview, execution, ledger, receipt, replay (R19–R21). */
export { erasure, type Erasure } from './erasure.room';
export { Eraser } from './eraser';
export type { ErasureDeps } from './erasure.deps';
export { ErasureRunner } from './erasure.runner';
export { ErasureStore, type StoredErasure } from './erasure.store';
export type { Scrubber } from './scrub';
export { findTraces, type FoundTrace } from './traces';
