import type { Ground } from '../ground';
import { room } from '../house';
import { Facts } from './facts';

export const facts = room({
  name: 'facts',
  make: ({ ground: { defect } }: { ground: Ground }) =>
    new Facts((where, error) => {
      defect(where)(error);
    }),
});
