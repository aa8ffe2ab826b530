/** Erasure: preview, execution, ledger, receipt, replay (R19–R21). */
export { Eraser } from './eraser';
export type { ErasureDeps } from './erasure.deps';
export { erasureDataStore } from './erasure.personal';
export { ErasureRunner } from './erasure.runner';
export { ErasureService, type Requester } from './erasure.service';
export { ErasureStore, type StoredErasure } from './erasure.store';
export { Freezer } from './freeze';
export { Ledger } from './ledger';
export { seedFrom } from './ledger-seed';
export { mentionsOf } from './mentions';
export { receiptOf, receiptPdf, type ReceiptFacts } from './receipt';
export { Replay } from './replay';
export { Scrubber, secureDelete } from './scrub';

export { findTraces, type FoundTrace } from './traces';

export { erasuresController } from './erasures.controller';
export { erasuresRoutes } from './erasures.routes';
export * as erasureContentTypes from './content-types';
