export { coverOf } from './cover';

export { deliveryDataStore, exportDataStore } from './export.personal';
export { ExportRunner } from './export.runner';
export { ExportService, type Exporter } from './export.service';
export { ExportStore, type KeptFile, type StoredExport } from './export.store';
export { hitIdsOf } from './review';

export { exportTexts, storeLabel } from './texts';

export { coverTexts } from './cover.texts';
export { exportsController } from './exports.controller';
export * as exportContentTypes from './content-types';
