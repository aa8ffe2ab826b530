import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import * as types from './content-types';
import { PurposeService } from './purpose.service';

export const purposes = room({
  name: 'purposes',
  contentTypes: { purpose: types.purpose },
  make: ({ ground: { strapi, clock } }: { ground: Ground }) => new PurposeService(strapi, clock),
});
