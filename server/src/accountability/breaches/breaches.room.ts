import type { Audit } from '../../foundation/audit';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import { routeOf } from '../../foundation/http';
import type { Holds } from '../../rights/holds';
import { BreachService } from './breach.service';
import { breachesController } from './breaches.controller';
import * as types from './content-types';

interface Below {
  ground: Ground;
  audit: Audit;
  holds: Holds;
}

const route = routeOf('breaches');

export const breaches = room({
  name: 'breaches',
  contentTypes: { breach: types.breach },
  routes: [
    route('GET', '/breaches', 'listBreaches', 'breachRead'),
    route('POST', '/breaches', 'createBreach', 'breachUpdate'),
    route('PUT', '/breaches/:breachId', 'updateBreach', 'breachUpdate'),
    route('POST', '/breaches/affected', 'findAffected', 'breachRead'),
    route('GET', '/breaches/:breachId/affected', 'affectedFile', 'breachRead'),
  ],
  controllers: { breaches: breachesController },
  make: ({ ground: { database, clock }, audit, holds: { guard } }: Below) =>
    new BreachService({ database, clock, audit: audit.log, names: audit.admins.load, guard }),
});
