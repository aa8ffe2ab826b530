export { erasureRecord } from './erasure-record';
export { ledgerEntry } from './ledger-entry';
