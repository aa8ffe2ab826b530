import type { Core } from '@strapi/strapi';
import { findHouse } from '../app';
import { asksForOwnType, holdsOwnType, isOwnType, relationsToOwn } from '../foundation/platform';

/** Names of the policies below, as routes ask for them. */
const REFUSE = 'plugin::live-chat.not-through-generic-doors';
const RECORD = 'plugin::live-chat.record-transfer';

/** Routes of Strapi that copy the whole database from one application to another. */
const TRANSFERS = new Map([
  ['/transfer/runner/pull', 'pull'],
  ['/transfer/runner/push', 'push'],
]);

interface Route {
  path: string;
  config?: { policies?: Policy[] };
}

type Policy = string | { name: string; config: object };

interface Router {
  type?: string;
  routes?: Route[];
}

/** As plugins may write them: routers by name, routers that are made later, or bare routes. */
type Routers = Record<string, Router | ((...args: unknown[]) => Router)> | Route[];

interface Hook<T> {
  getHandlers(): readonly unknown[];
  register(handler: (context: T) => unknown): unknown;
}

interface Action {
  subjects?: unknown;
}

interface Granted {
  permission: { subject?: unknown };
}

/** What this file needs of Strapi's service of permissions. */
interface AdminPermissions {
  actionProvider: { hooks: { willRegister: Hook<{ value: Action }> } };
  engine: { hooks: { 'before-format::validate.permission': Hook<Granted> } };
}

interface Asking {
  params?: unknown;
  request: { query?: unknown; body?: unknown };
  state?: { auth?: { credentials?: { id?: number | string } } };
}

const nameOf = (policy: Policy): string => (typeof policy === 'string' ? policy : policy.name);

/** Puts a policy before those that a route has; once, as the Strapis of one process share the routes of a plugin. */
const guard = (route: Route, policy: Policy): void => {
  const policies = route.config?.policies ?? [];
  if (policies.some((one) => nameOf(one) === nameOf(policy))) return;
  route.config = { ...route.config, policies: [policy, ...policies] };
};

/** Sees every admin route of a plugin; of one that is made later, when it is made. */
const eachAdminRoute = (routers: Routers, see: (route: Route) => void): void => {
  const seeRouter = (router: Router): Router => {
    if (router.type !== 'content-api') router.routes?.forEach(see);
    return router;
  };
  if (Array.isArray(routers)) {
    routers.forEach(see);
    return;
  }
  for (const [name, router] of Object.entries(routers)) {
    if (typeof router === 'function') routers[name] = (...args) => seeRouter(router(...args));
    else seeRouter(router);
  }
};

/** Functions of the module, so that they are registered once: the Strapis of one process share these registries. */
const dropOwnSubjects = ({ value }: { value: Action }): void => {
  if (!Array.isArray(value.subjects)) return;
  value.subjects = value.subjects.filter((subject) => !isOwnType(subject));
};
const refuseOwnSubject = ({ permission }: Granted): false | undefined =>
  isOwnType(permission.subject) ? false : undefined;

const listen = <T>(hook: Hook<T>, handler: (context: T) => unknown): void => {
  if (!hook.getHandlers().includes(handler)) hook.register(handler);
};

/** Policies of {@link closeGenericDoors}. */
export const doorPolicies = {
  /** Chats and people are read and changed through the plugin's own routes, which ask for permissions and keep the audit log. */
  'not-through-generic-doors': ({ params, request }: Asking): boolean =>
    !holdsOwnType(params) && !holdsOwnType(request.query) && !asksForOwnType(request.body),

  /** `strapi transfer` takes everything along, and Strapi leaves no way to keep something back: it is written down. */
  'record-transfer': async (
    asking: Asking,
    { direction }: { direction: string },
    { strapi }: { strapi: Core.Strapi }
  ): Promise<boolean> => {
    const house = findHouse(strapi);
    if (!house) return false;
    const token = asking.state?.auth?.credentials?.id;
    await house.parts.audit.log.record({
      action: 'host.transfer',
      data: { direction, token: String(token ?? '') },
    });
    return true;
  },
};

/**
 * Nobody reads or changes chats through Strapi's generic doors: Content Manager, history, releases, translations and
 * whatever else takes the name of a content type. They would bypass permissions, masks, holds and the audit log, for
 * super administrators too. Three locks, because a door may ask in any of these ways:
 * no permission can be granted on our types, one that was granted before opens nothing, and no admin route of another
 * plugin takes our types for an answer.
 *
 * In `register`: before Strapi collects routes and permissions.
 */
export const closeGenericDoors = (strapi: Core.Strapi): void => {
  const permissions = strapi.service('admin::permission') as unknown as AdminPermissions;
  listen(permissions.actionProvider.hooks.willRegister, dropOwnSubjects);
  listen(permissions.engine.hooks['before-format::validate.permission'], refuseOwnSubject);

  for (const [name, plugin] of Object.entries(strapi.plugins)) {
    if (name === 'live-chat') continue;
    eachAdminRoute(plugin.routes as unknown as Routers, (route) => guard(route, REFUSE));
  }
  eachAdminRoute(strapi.admin.routes as unknown as Routers, (route) => {
    const direction = TRANSFERS.get(route.path);
    if (direction) guard(route, { name: RECORD, config: { direction } });
  });
};

/**
 * A relation to our types would show their rows wherever its own type is shown, and outlive an erasure.
 * @throws Error that names the relations
 */
export const assertNoRelations = (strapi: Core.Strapi): void => {
  const schemas = [
    ...Object.values(strapi.contentTypes),
    ...Object.values(strapi.components),
  ] as unknown as Parameters<typeof relationsToOwn>[0];
  const found = relationsToOwn(schemas);
  if (found.length === 0) return;
  throw new Error(
    `live-chat: ${found.join(', ')} ${found.length === 1 ? 'is a relation' : 'are relations'} to its content types, which would show chats and people without their permissions. Keep the id in a field of type string instead.`
  );
};
