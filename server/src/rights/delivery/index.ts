export { delivery, type Delivery } from './delivery.room';
