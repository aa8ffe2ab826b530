import { room } from '../house';
import type { Ground } from '../ground';
import * as types from './content-types';
import { Tombstones } from './tombstones';

export const tombstones = room({
  name: 'tombstones',
  contentTypes: { tombstone: types.tombstone },
  make: ({ ground: { database, keyed } }: { ground: Ground }) => new Tombstones(database, keyed),
});
