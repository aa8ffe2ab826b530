import { routeOf } from '../../foundation/http';

const route = routeOf('deliveries');

export const deliveryRoutes = [
  route('POST', '/exports/:exportId/deliveries', 'createDelivery', 'deliveryCreate'),
  route('GET', '/exports/:exportId/deliveries', 'listDeliveries', 'exportCreate'),
  route(
    'POST',
    '/exports/:exportId/deliveries/:deliveryId/revoke',
    'revokeDelivery',
    'deliveryCreate'
  ),
];
