export { coverOf } from './cover';
export { DeliveryService } from './delivery.service';
export { DeliveryStore, type Delivery } from './delivery.store';
export { deliveryDataStore, exportDataStore } from './export.personal';
export { ExportRunner } from './export.runner';
export { ExportService, type Exporter } from './export.service';
export { ExportStore, type KeptFile, type StoredExport } from './export.store';
export { subjectSettings } from './subject-settings';
export * as exportContentTypes from './content-types';
