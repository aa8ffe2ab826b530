export { exportRoom, type Exports } from './export.room';
export { exportSettled } from './export.facts';
export { exportIn } from './exports.controller';
export { deliveryDataStore } from './export.personal';
export { ExportService } from './export.service';
export { type KeptFile, type StoredExport } from './export.store';
export { exportTexts, storeLabel } from './texts';
export { coverTexts } from './cover.texts';
