import { room } from '../house';
import type { Ground } from '../ground';
import { OriginGuard } from './origin-guard';

/** Which pages may talk to the plugin. */
export interface Http {
  guard: OriginGuard;
}

export const http = room({
  name: 'http',
  make: ({ ground: { strapi, settings, config, clock } }: { ground: Ground }): Http => ({
    guard: new OriginGuard(strapi, settings, config.origins, clock),
  }),
});
