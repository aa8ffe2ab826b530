import { room } from '../../foundation/house';
import { routeOf } from '../../foundation/http';
import { recordsController, type Rooms } from './records.controller';

const route = routeOf('records');

/** Consent records, for those who look into them or prove them (R7). */
export const records = room({
  name: 'records',
  routes: [
    route('POST', '/privacy/consents/search', 'listConsents', 'consentRead'),
    route('GET', '/privacy/consents/:recordId', 'readConsent', 'consentRead'),
    route('GET', '/privacy/consents/:recordId/proof', 'proof', 'consentRead'),
  ],
  controllers: { records: recordsController },
  make: (_rooms: Rooms) => ({}),
});
