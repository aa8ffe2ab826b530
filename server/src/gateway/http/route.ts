import type { PERMISSIONS } from '../../../../protocol';
import { needs } from '../../platform';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A route of the admin panel, handled by an action of one controller, with the permission it needs. */
export const routeOf =
  (controller: string) =>
  (method: Method, path: string, action: string, permission: keyof typeof PERMISSIONS) => ({
    method,
    path,
    handler: `${controller}.${action}`,
    config: needs(permission),
  });
