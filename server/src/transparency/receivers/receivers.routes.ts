import { routeOf } from '../../foundation/http';

const route = routeOf('receivers');

export const receiversRoutes = [
  route('GET', '/privacy/deliveries', 'listDeliveries', 'securityRead'),
  route('POST', '/privacy/deliveries/:id/retry', 'retryDelivery', 'receiversUpdate'),
];
