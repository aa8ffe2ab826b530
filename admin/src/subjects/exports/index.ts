export { ExportPage } from './ExportPage';
export { ExportsPage } from './ExportsPage';
export { NewExportPage } from './review/NewExportPage';
