export { exportDelivery } from './delivery';
export { dataExport } from './export';
