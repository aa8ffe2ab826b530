export { DeliverySecrets } from './delivery-secrets';
export { DeliveryService, type DeliveryDeps } from './delivery.service';
export { DeliveryStore, type Delivery } from './delivery.store';
export { OpeningService } from './opening.service';
export * as deliveryContentTypes from './content-types';
