export { consent } from './consent';
export { consentStanding } from './consent-standing';
export { notice } from './notice';
export { purpose } from './purpose';
export { suppression } from './suppression';
export { webhookDelivery } from './webhook-delivery';
