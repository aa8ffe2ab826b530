import { room } from '../house';
import type { Ground } from '../ground';
import * as types from './content-types';
import { LeaseStore } from './lease.store';

export const leases = room({
  name: 'leases',
  contentTypes: { lease: types.lease },
  make: ({ ground: { database, clock } }: { ground: Ground }) => new LeaseStore(database, clock),
});
