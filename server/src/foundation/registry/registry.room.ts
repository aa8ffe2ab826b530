import { room } from '../house';
import type { Ground } from '../ground';
import { PersonalDataRegistry } from './registry';
import { RemarkStore } from './remarks';

/** The registry that every room's stores join when the house is open (PRIVACY.md, principle 6). */
export const registry = room({
  name: 'registry',
  make: (_below: { ground: Ground }) => new PersonalDataRegistry(),
  stores: ({ ground: { database } }) => [new RemarkStore(database)],
});
