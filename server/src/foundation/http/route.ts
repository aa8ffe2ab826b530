import type { PERMISSIONS } from '../../../../protocol';
import { needs, needsOneOf } from '../platform';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A route of the admin panel, handled by an action of one controller, with the permission it needs, or several of which one will do. */
export const routeOf =
  (controller: string) =>
  (
    method: Method,
    path: string,
    action: string,
    permission: keyof typeof PERMISSIONS | readonly (keyof typeof PERMISSIONS)[]
  ) => ({
    method,
    path,
    handler: `${controller}.${action}`,
    config: typeof permission === 'string' ? needs(permission) : needsOneOf(permission),
  });
