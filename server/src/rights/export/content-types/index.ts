export { dataExport } from './export';
