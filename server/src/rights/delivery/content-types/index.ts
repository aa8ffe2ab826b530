export { exportDelivery } from './delivery';
