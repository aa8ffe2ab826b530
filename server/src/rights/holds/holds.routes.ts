import { routeOf } from '../../foundation/http';

const route = routeOf('holds');

export const holdsRoutes = [
  route('GET', '/holds', 'listHolds', 'holdRead'),
  route('POST', '/holds', 'placeHold', 'holdUpdate'),
  route('POST', '/holds/:holdId/review', 'reviewHold', 'holdUpdate'),
  route('POST', '/holds/:holdId/lift', 'liftHold', 'holdUpdate'),
];
